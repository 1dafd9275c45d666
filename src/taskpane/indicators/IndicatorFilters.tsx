import {
  Button,
  Checkbox,
  Field,
  SearchBox,
  Select,
  ToggleButton,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { FilterRegular } from "@fluentui/react-icons";
import { useId, useMemo, useState, type Dispatch } from "react";
import type { Indicator } from "../../kpi/indicator/model";
import { paneTexts } from "../../strings/pane";
import { indicatorsPaneTexts } from "../../strings/pane-indicators";
import { formatYear } from "../shared/format";
import { gradeKindOf, gradeWord } from "./grades";
import { GradeMark } from "./GradeMark";
import { knownYears, type IndicatorRow } from "./rows";
import type { IndicatorsAction, IndicatorsState } from "./state";
import { departments, gradeCounts, policies, type SortOrder } from "./viewmodel";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  chips: {
    display: "grid",
    gridTemplateColumns: "repeat(5, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalXS,
  },
  chip: {
    minWidth: 0,
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightRegular,
  },
  count: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  chipWord: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "nowrap" },
  selects: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  field: { minWidth: 0 },
  select: { minWidth: 0, width: "100%" },
  search: { maxWidth: "none", width: "100%" },
  top: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "end",
    gap: tokens.spacingHorizontalS,
  },
  narrow: { minHeight: "32px" },
  bottom: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    minHeight: "32px",
  },
  shown: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

interface IndicatorFiltersProps {
  readonly indicators: readonly Indicator[];
  /** All rows of the year. */
  readonly rows: readonly IndicatorRow[];
  /** Those that match everything but the marks. */
  readonly narrowed: readonly IndicatorRow[];
  readonly shown: number;
  readonly state: IndicatorsState;
  readonly dispatch: Dispatch<IndicatorsAction>;
}

/** Counts by 判定 (each a filter), year, order, search, 施策, department, and what has to be asked. */
export function IndicatorFilters(props: IndicatorFiltersProps) {
  const { indicators, rows, narrowed, shown, state, dispatch } = props;
  const styles = useStyles();
  const t = paneTexts();
  const texts = indicatorsPaneTexts();
  const years = useMemo(() => knownYears(indicators), [indicators]);
  const departmentNames = useMemo(() => departments(rows), [rows]);
  const policyNames = useMemo(() => policies(rows), [rows]);
  const asked = useMemo(() => rows.filter(({ questions }) => questions.length > 0).length, [rows]);
  const { filter } = state;
  const [unfolded, setUnfolded] = useState(false);
  const chosen = [filter.policy, filter.department].filter((name) => name !== null).length;
  const folded = useId();
  return (
    <div className={styles.filters}>
      <div className={styles.top}>
        <Field label={t.yearLabel} size="small" className={styles.field}>
          <Select
            select={{ className: styles.select }}
            value={String(state.year)}
            onChange={(_, { value }) =>
              dispatch({ type: "year", year: value === "latest" ? "latest" : Number(value) })
            }
          >
            <option value="latest">{t.yearLatest}</option>
            {years.map((year) => (
              <option key={year} value={year}>
                {formatYear(year)}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          size="small"
          className={styles.narrow}
          icon={<FilterRegular />}
          aria-expanded={unfolded}
          aria-controls={folded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {chosen === 0 ? texts.narrow : texts.narrowed(chosen)}
        </Button>
      </div>
      <div id={folded} hidden={!unfolded} className={mergeClasses(unfolded && styles.selects)}>
        <NameField
          label={texts.policyLabel}
          all={texts.policyAll}
          none={texts.policyNone}
          names={policyNames}
          chosen={filter.policy}
          onChoose={(policy) => dispatch({ type: "filter", filter: { policy } })}
        />
        <NameField
          label={t.departmentLabel}
          all={t.departmentAll}
          none={t.departmentNone}
          names={departmentNames}
          chosen={filter.department}
          onChoose={(department) => dispatch({ type: "filter", filter: { department } })}
        />
        <Field label={t.sortLabel} size="small" className={styles.field}>
          <Select
            select={{ className: styles.select }}
            value={state.sort}
            onChange={(_, { value }) => dispatch({ type: "sort", sort: value as SortOrder })}
          >
            <option value="sheet">{t.sortSheet}</option>
            <option value="grade">{t.sortGrade}</option>
            <option value="rate">{t.sortRate}</option>
            <option value="name">{t.sortName}</option>
          </Select>
        </Field>
      </div>
      <GradeChips
        rows={narrowed}
        selected={filter.grades}
        onToggle={(grade) => dispatch({ type: "gradeToggled", grade })}
      />
      <SearchBox
        className={styles.search}
        aria-label={t.searchLabel}
        placeholder={t.searchPlaceholder}
        value={filter.search}
        onChange={(_, { value }) => dispatch({ type: "filter", filter: { search: value } })}
      />
      <div className={styles.bottom}>
        <div className={styles.shown} aria-live="polite">
          {t.shownCount(shown, rows.length)}
        </div>
        {(asked > 0 || filter.onlyQuestions) && (
          <Checkbox
            label={texts.onlyQuestions(asked)}
            checked={filter.onlyQuestions}
            onChange={(_, { checked }) =>
              dispatch({ type: "filter", filter: { onlyQuestions: checked === true } })
            }
          />
        )}
      </div>
    </div>
  );
}

interface NameFieldProps {
  readonly label: string;
  readonly all: string;
  readonly none: string;
  /** "" stands for indicators without a name of this kind. */
  readonly names: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
}

/** A choice among the names that occur; nothing where there is nothing to choose from. */
function NameField({ label, all, none, names, chosen, onChoose }: NameFieldProps) {
  const styles = useStyles();
  if (names.length < 2 && chosen === null) return null;
  return (
    <Field label={label} size="small" className={styles.field}>
      <Select
        select={{ className: styles.select }}
        // "all" and names must not be confused: a name's value carries a prefix.
        value={chosen === null ? "all" : `=${chosen}`}
        onChange={(_, { value }) => onChoose(value === "all" ? null : value.slice(1))}
      >
        <option value="all">{all}</option>
        {names.map((name) => (
          <option key={name} value={`=${name}`}>
            {name === "" ? none : name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface GradeChipsProps {
  readonly rows: readonly IndicatorRow[];
  readonly selected: ReadonlySet<string>;
  readonly onToggle: (grade: string) => void;
}

/** How many indicators carry which mark. Counts only: rates of different indicators are never averaged. */
function GradeChips({ rows, selected, onToggle }: GradeChipsProps) {
  const styles = useStyles();
  const t = paneTexts();
  const label = useId();
  const counts = useMemo(() => gradeCounts(rows), [rows]);
  return (
    <div role="group" aria-label={t.gradeFilterLabel} id={label} className={styles.chips}>
      {counts.map(({ mark, count }) => (
        <ToggleButton
          key={mark}
          size="small"
          className={styles.chip}
          checked={selected.has(mark)}
          aria-label={t.gradeChip(mark, gradeWord(mark), count)}
          onClick={() => onToggle(mark)}
        >
          <GradeMark grade={mark} kind={gradeKindOf(mark)} small />
          <span className={styles.count}>{count}</span>
          <span className={styles.chipWord}>{gradeWord(mark)}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
