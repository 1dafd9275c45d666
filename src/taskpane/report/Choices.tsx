import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useId, useState, type Dispatch, type ReactNode } from "react";
import type { ReportRequest } from "../../commands/operations";
import { SHIPPED_PRESETS } from "../../kpi/achievement";
import type { ReportContent } from "../../reports";
import { reportPaneTexts } from "../../strings/pane-report";
import { formatYear } from "../shared/format";
import { usePane } from "../shared/PaneContext";
import { offered, offeredYears, type ReportAction, type ReportState } from "./state";

const useStyles = makeStyles({
  folded: { alignSelf: "start", paddingInlineStart: 0 },
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  select: { minWidth: 0, width: "100%" },
});

interface ChoicesProps {
  readonly state: ReportState;
  readonly dispatch: Dispatch<ReportAction>;
}

const CONTENTS: readonly ReportContent[] = ["values", "formulas", "functions"];

/** What a report on indicators asks beside its template and scope. */
export function Choices({ state: { request, saved }, dispatch }: ChoicesProps) {
  const styles = useStyles();
  const t = reportPaneTexts();
  const { known } = usePane();
  const [unfolded, setUnfolded] = useState(false);
  const details = useId();
  const change = (changes: Partial<ReportRequest>) => dispatch({ type: "request", change: changes });
  const filter = (part: "policy" | "department", value: string) =>
    change({ filter: { ...request.filter, [part]: value === "" ? undefined : value } });
  const presetOfForm = saved.variants.find(({ id }) => id === request.variant)?.preset;
  return (
    <>
      <Choice
        label={t.yearLabel}
        hint={known.years.length === 0 ? t.yearHint : undefined}
        value={request.fiscalYear === null ? "" : String(request.fiscalYear)}
        onChange={(value) => change({ fiscalYear: value === "" ? null : Number(value) })}
      >
        <option value="">{t.yearLatest}</option>
        {offeredYears(known.years, request.fiscalYear).map((year) => (
          <option key={year} value={year}>
            {formatYear(year)}
          </option>
        ))}
      </Choice>
      <Button
        appearance="transparent"
        className={styles.folded}
        icon={unfolded ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={unfolded}
        aria-controls={details}
        onClick={() => setUnfolded(!unfolded)}
      >
        {t.detailsLabel(numberOfDetails(request))}
      </Button>
      <div id={details} hidden={!unfolded}>
        <div className={styles.details}>
          <Choice
            label={t.policyLabel}
            hint={known.policies.length === 0 ? t.choicesHint : undefined}
            value={request.filter?.policy ?? ""}
            onChange={(value) => filter("policy", value)}
          >
            <option value="">{t.allPolicies}</option>
            <Names names={offered(known.policies, request.filter?.policy)} />
          </Choice>
          <Choice
            label={t.departmentLabel}
            value={request.filter?.department ?? ""}
            onChange={(value) => filter("department", value)}
          >
            <option value="">{t.allDepartments}</option>
            <Names names={offered(known.departments, request.filter?.department)} />
          </Choice>
          <Choice
            label={t.contentLabel}
            value={request.content ?? ""}
            onChange={(value) => change({ content: value === "" ? undefined : (value as ReportContent) })}
          >
            <option value="">{t.contentAuto}</option>
            {CONTENTS.map((content) => (
              <option key={content} value={content}>
                {t[`content_${content}`]}
              </option>
            ))}
          </Choice>
          <Choice
            label={t.presetLabel}
            hint={presetOfForm ? t.presetOfForm : undefined}
            disabled={Boolean(presetOfForm)}
            value={presetOfForm ?? request.preset}
            onChange={(preset) => change({ preset })}
          >
            <Presets />
          </Choice>
        </div>
      </div>
    </>
  );
}

/** How many of the folded choices were made. */
function numberOfDetails({ filter, content }: ReportRequest): number {
  return [filter?.policy, filter?.department, content].filter((one) => one !== undefined).length;
}

function Names({ names }: { readonly names: readonly string[] }) {
  return names.map((name) => (
    <option key={name} value={name}>
      {name}
    </option>
  ));
}

/** The grading presets. */
export function Presets() {
  return SHIPPED_PRESETS.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}

interface ChoiceProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ReactNode;
}

/** One choice among several; not while an action is under way. */
export function Choice({ label, hint, value, disabled = false, onChange, children }: ChoiceProps) {
  const { busy } = usePane();
  return (
    <Field label={label} hint={hint}>
      <Select
        select={{ className: useStyles().select }}
        value={value}
        disabled={busy || disabled}
        onChange={(_, data) => onChange(data.value)}
      >
        {children}
      </Select>
    </Field>
  );
}
