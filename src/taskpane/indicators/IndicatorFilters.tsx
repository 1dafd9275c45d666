import { Field, SearchBox, Select, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useMemo, type Dispatch } from "react";
import { countGrades, DEFAULT_PRESET } from "../../kpi/achievement";
import type { ReadResult } from "../../kpi/indicator/model";
import { paneTexts } from "../../strings/pane";
import { formatYear } from "../shared/format";
import { gradeKindOf, gradeWord } from "./grades";
import { GradeMark } from "./GradeMark";
import type { IndicatorsAction, IndicatorsState } from "./state";
import { departments, knownYears, type IndicatorRow, type SortOrder } from "./viewmodel";

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
  shown: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

interface IndicatorFiltersProps {
  readonly result: ReadResult;
  readonly rows: readonly IndicatorRow[];
  readonly shown: number;
  readonly state: IndicatorsState;
  readonly dispatch: Dispatch<IndicatorsAction>;
}

/** Counts by 判定 (each a filter), year, search, department, order. */
export function IndicatorFilters({ result, rows, shown, state, dispatch }: IndicatorFiltersProps) {
  const styles = useStyles();
  const t = paneTexts();
  const years = useMemo(() => knownYears(result.indicators), [result]);
  const departmentNames = useMemo(() => departments(result.indicators), [result]);
  const { filter } = state;
  return (
    <div className={styles.filters}>
      <div className={styles.selects}>
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
        rows={rows}
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
      {departmentNames.length > 1 && (
        <Select
          aria-label={t.departmentLabel}
          select={{ className: styles.select }}
          // "all" and departments must not be confused: a department's value carries a prefix.
          value={filter.department === null ? "all" : `=${filter.department}`}
          onChange={(_, { value }) =>
            dispatch({ type: "filter", filter: { department: value === "all" ? null : value.slice(1) } })
          }
        >
          <option value="all">{t.departmentAll}</option>
          {departmentNames.map((name) => (
            <option key={name} value={`=${name}`}>
              {name === "" ? t.departmentNone : name}
            </option>
          ))}
        </Select>
      )}
      <div className={styles.shown} aria-live="polite">
        {t.shownCount(shown, rows.length)}
      </div>
    </div>
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
  const counts = useMemo(
    () =>
      countGrades(
        rows.map(({ grade }) => grade),
        DEFAULT_PRESET,
      ),
    [rows],
  );
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
