import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import {
  memo,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import { paneTexts } from "../../strings/pane";
import { indicatorsPaneTexts } from "../../strings/pane-indicators";
import { formatYear } from "../shared/format";
import { GradeMark } from "./GradeMark";
import { gradeKindOf, gradeWord } from "./grades";
import { nextRow, rowsToDraw } from "./keyboard";
import type { IndicatorRow } from "./rows";

/** Height of a typical row before it is measured. */
const ESTIMATED_ROW = 104;

const useStyles = makeStyles({
  list: { position: "relative", marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  place: { position: "absolute", top: 0, left: 0, width: "100%" },
  row: {
    display: "grid",
    gridTemplateColumns: "48px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  mark: { display: "flex", flexDirection: "column", alignItems: "center", gap: tokens.spacingVerticalXXS },
  word: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, whiteSpace: "nowrap" },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  group: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  year: { whiteSpace: "nowrap" },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  figure: { display: "flex", flexDirection: "column", textAlign: "end" },
  label: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: { fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  tags: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  tag: {
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  question: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
});

interface IndicatorListProps {
  readonly rows: readonly IndicatorRow[];
  /** The element that scrolls; the list is inside it. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly visible: boolean;
  readonly onOpen: (id: string) => void;
}

/**
 * The list of indicators. Only the rows in sight exist; one of them is in the tab order, arrow keys move on from it.
 */
export function IndicatorList({ rows, scroller, visible, onOpen }: IndicatorListProps) {
  const styles = useStyles();
  const t = paneTexts();
  const list = useRef<HTMLDivElement>(null);
  const hint = useId();
  const [offset, setOffset] = useState(0);
  const [active, setActive] = useState(0);
  const current = Math.min(active, rows.length - 1);
  const wantsFocus = useRef(false);

  // The rows begin below the filters, whose height changes with the width of the pane and with what is unfolded.
  useLayoutEffect(() => {
    const content = scroller.current?.firstElementChild;
    if (!content) return undefined;
    const measure = () => setOffset(list.current?.offsetTop ?? 0);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(content);
    return () => observer.disconnect();
  }, [scroller]);

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ROW,
    getItemKey: (index) => rows[index]?.indicator.id ?? index,
    overscan: 6,
    scrollMargin: offset,
    // The row in the tab order stays drawn, so that neither the focus nor the way into the list is lost by scrolling.
    rangeExtractor: (range) => rowsToDraw(defaultRangeExtractor(range), current),
  });

  const focusRow = (index: number) => {
    setActive(index);
    wantsFocus.current = true;
    virtualizer.scrollToIndex(index, { align: "auto" });
  };

  // Back from the detail: the focus returns to the row that opened it.
  const wasVisible = useRef(visible);
  useEffect(() => {
    if (visible && !wasVisible.current) wantsFocus.current = true;
    wasVisible.current = visible;
  }, [visible]);

  // The row to be focused may be drawn only after the scroll that brings it into sight.
  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${current}"] button`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });

  const move = (event: KeyboardEvent) => {
    const next = nextRow(event.key, current, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    focusRow(next);
  };

  return (
    <>
      <span id={hint} hidden>
        {t.listHint}
      </span>
      <div
        ref={list}
        role="list"
        aria-label={t.listLabel}
        aria-describedby={hint}
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={move}
      >
        {virtualizer.getVirtualItems().map((item) => (
          <div
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            className={styles.place}
            style={{ transform: `translateY(${item.start - offset}px)` }}
          >
            <Row
              row={rows[item.index]!}
              index={item.index}
              tabbable={item.index === current}
              onFocus={setActive}
              onOpen={onOpen}
            />
          </div>
        ))}
      </div>
    </>
  );
}

interface RowProps {
  readonly row: IndicatorRow;
  readonly index: number;
  readonly tabbable: boolean;
  readonly onFocus: (index: number) => void;
  readonly onOpen: (id: string) => void;
}

/** Kept as it is while the list scrolls: only rows that come into sight are drawn. */
const Row = memo(function Row({ row, index, tabbable, onFocus, onOpen }: RowProps) {
  const styles = useStyles();
  const t = paneTexts();
  const { indicator, grade, group, yardstick, fiscalYear } = row;
  return (
    <button
      type="button"
      className={styles.row}
      tabIndex={tabbable ? 0 : -1}
      onFocus={() => onFocus(index)}
      onClick={() => onOpen(indicator.id)}
    >
      <span className={styles.mark}>
        <GradeMark grade={grade} kind={gradeKindOf(grade)} />
        <span className={styles.word}>{gradeWord(grade)}</span>
      </span>
      <span>
        <span className={styles.name}>{indicator.name}</span>
        <span className={styles.group}>
          {group}
          {fiscalYear !== null && <span className={styles.year}> · {formatYear(fiscalYear)}</span>}
        </span>
        <span className={styles.figures}>
          <Figure label={t[yardstick.source]} value={yardstick.text} />
          <Figure label={t.actual} value={row.actualText} />
          <Figure label={t.rate} value={row.rateText} />
        </span>
        <Tags row={row} />
      </span>
    </button>
  );
});

/** What has to be asked about the indicator, and that a user has judged something about it. */
function Tags({ row: { questions, indicator } }: { readonly row: IndicatorRow }) {
  const styles = useStyles();
  const t = indicatorsPaneTexts();
  if (questions.length === 0 && indicator.userSettings === undefined) return null;
  return (
    <span className={styles.tags}>
      {questions.map((question) => (
        <span key={question} className={mergeClasses(styles.tag, styles.question)}>
          {t[`question_${question}`]}
        </span>
      ))}
      {indicator.userSettings !== undefined && <span className={styles.tag}>{t.userJudgement}</span>}
    </span>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <span className={styles.figure}>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{value}</span>
    </span>
  );
}
