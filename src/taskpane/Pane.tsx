import { Tab, TabList, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  DataTrendingRegular,
  DocumentTableRegular,
  QuestionCircleRegular,
  TaskListSquareLtrRegular,
} from "@fluentui/react-icons";
import { useId, useState, type JSX } from "react";
import type { Operations } from "../commands/operations";
import { paneTexts } from "../strings/pane";
import { ChecksPanel } from "./checks/ChecksPanel";
import { HelpPanel } from "./help/HelpPanel";
import { IndicatorsPanel } from "./indicators/IndicatorsPanel";
import { ReportPanel } from "./report/ReportPanel";
import { PaneProvider } from "./shared/PaneContext";
import { ProblemBar } from "./shared/ProblemBar";
import { usePaneServices } from "./shared/usePaneServices";

const useStyles = makeStyles({
  pane: { height: "100%", display: "flex", flexDirection: "column", minHeight: 0 },
  tabs: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInline: tokens.spacingHorizontalXS,
  },
  icon: { "@media (max-width: 359px)": { display: "none" } },
  jumpProblem: { flexShrink: 0, padding: tokens.spacingHorizontalS },
  panel: { flexGrow: 1, minHeight: 0 },
  hidden: { display: "none" },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

type TabId = "indicators" | "checks" | "report" | "help";

interface TabOfPane {
  readonly id: TabId;
  readonly label: string;
  readonly icon: JSX.Element;
  readonly panel: JSX.Element;
}

function tabsOfPane(iconClass: string): readonly TabOfPane[] {
  const t = paneTexts();
  return [
    {
      id: "indicators",
      label: t.tabIndicators,
      icon: <DataTrendingRegular className={iconClass} />,
      panel: <IndicatorsPanel />,
    },
    {
      id: "checks",
      label: t.tabChecks,
      icon: <TaskListSquareLtrRegular className={iconClass} />,
      panel: <ChecksPanel />,
    },
    {
      id: "report",
      label: t.tabReport,
      icon: <DocumentTableRegular className={iconClass} />,
      panel: <ReportPanel />,
    },
    {
      id: "help",
      label: t.tabHelp,
      icon: <QuestionCircleRegular className={iconClass} />,
      panel: <HelpPanel />,
    },
  ];
}

/** The whole pane: tabs above, one panel visible; hidden panels stay alive and keep their state. */
export function Pane({ operations }: { readonly operations: Operations }) {
  const styles = useStyles();
  const id = useId();
  const [current, setCurrent] = useState<TabId>("indicators");
  const { services, spoken, jumpProblem, dismissJumpProblem } = usePaneServices(operations);
  const tabs = tabsOfPane(styles.icon);
  return (
    <PaneProvider value={services}>
      <main className={styles.pane}>
        <TabList
          className={styles.tabs}
          aria-label={paneTexts().tabsLabel}
          selectedValue={current}
          onTabSelect={(_, data) => setCurrent(data.value as TabId)}
        >
          {tabs.map((tab) => (
            <Tab
              key={tab.id}
              value={tab.id}
              icon={tab.icon}
              id={`${id}-tab-${tab.id}`}
              aria-controls={`${id}-panel-${tab.id}`}
            >
              {tab.label}
            </Tab>
          ))}
        </TabList>
        {jumpProblem && (
          <div className={styles.jumpProblem}>
            <ProblemBar problem={jumpProblem} onDismiss={dismissJumpProblem} />
          </div>
        )}
        {tabs.map((tab) => (
          <div
            key={tab.id}
            role="tabpanel"
            id={`${id}-panel-${tab.id}`}
            aria-labelledby={`${id}-tab-${tab.id}`}
            className={mergeClasses(styles.panel, tab.id !== current && styles.hidden)}
          >
            {tab.panel}
          </div>
        ))}
        <div role="status" aria-live="polite" className={styles.spoken}>
          {spoken}
        </div>
      </main>
    </PaneProvider>
  );
}
