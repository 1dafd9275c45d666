import { Tab, TabList, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  DataTrendingRegular,
  DocumentTableRegular,
  QuestionCircleRegular,
  TableSimpleRegular,
  TaskListSquareLtrRegular,
} from "@fluentui/react-icons";
import { useEffect, useId, useState, type JSX } from "react";
import type { Operations } from "../commands/operations";
import { paneTexts } from "../strings/pane";
import { registerPaneTexts } from "../strings/pane-register";
import { ChecksPanel } from "./checks/ChecksPanel";
import { HelpPanel } from "./help/HelpPanel";
import { IndicatorsPanel } from "./indicators/IndicatorsPanel";
import { RegisterPanel } from "./register/RegisterPanel";
import { ReportPanel } from "./report/ReportPanel";
import type { Arrival, Arrivals } from "./shared/arrivals";
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
  tab: { paddingInline: tokens.spacingHorizontalS },
  // At 320 px there is room for the words only.
  icon: { "@media (max-width: 379px)": { display: "none" } },
  jumpProblem: { flexShrink: 0, padding: tokens.spacingHorizontalS },
  panels: { flexGrow: 1, minHeight: 0, position: "relative" },
  panel: { position: "absolute", inset: 0 },
  // Not display: none, which would forget scroll positions and the measured heights of rows.
  hidden: { visibility: "hidden" },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

type TabId = "indicators" | "register" | "checks" | "report" | "help";

interface TabOfPane {
  readonly id: TabId;
  readonly label: string;
  readonly icon: JSX.Element;
  readonly panel: JSX.Element;
}

function tabsOfPane(current: TabId): readonly TabOfPane[] {
  const t = paneTexts();
  return [
    {
      id: "indicators",
      label: t.tabIndicators,
      icon: <DataTrendingRegular />,
      panel: <IndicatorsPanel />,
    },
    {
      id: "register",
      label: registerPaneTexts().tab,
      icon: <TableSimpleRegular />,
      panel: <RegisterPanel isShown={current === "register"} />,
    },
    {
      id: "checks",
      label: t.tabChecks,
      icon: <TaskListSquareLtrRegular />,
      panel: <ChecksPanel />,
    },
    {
      id: "report",
      label: t.tabReport,
      icon: <DocumentTableRegular />,
      panel: <ReportPanel isShown={current === "report"} />,
    },
    {
      id: "help",
      label: t.tabHelp,
      icon: <QuestionCircleRegular />,
      panel: <HelpPanel />,
    },
  ];
}

interface PaneProps {
  readonly operations: Operations;
  readonly arrivals?: Arrivals;
}

/** The whole pane: tabs above, one panel visible; hidden panels stay alive and keep their state. */
export function Pane({ operations, arrivals }: PaneProps) {
  const styles = useStyles();
  const id = useId();
  const [current, setCurrent] = useState<TabId>("indicators");
  const [arrival, setArrival] = useState<Arrival | null>(null);
  useEffect(
    () =>
      arrivals?.((latest) => {
        setArrival(latest);
        setCurrent(latest.tab);
      }),
    [arrivals],
  );
  const { services, spoken, jumpProblem, dismissJumpProblem } = usePaneServices(operations, arrival);
  const tabs = tabsOfPane(current);
  return (
    <PaneProvider value={services}>
      <main className={styles.pane}>
        <h1 className={styles.unseen}>{paneTexts().appName}</h1>
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
              className={styles.tab}
              icon={{ className: styles.icon, children: tab.icon }}
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
        <div className={styles.panels}>
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
        </div>
        <div role="status" aria-live="polite" className={styles.unseen}>
          {spoken}
        </div>
      </main>
    </PaneProvider>
  );
}
