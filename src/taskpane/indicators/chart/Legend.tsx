import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Marker } from "./Marker";
import type { SeriesKind } from "./series";
import { useSeriesStyles } from "./series-styles";
import { seriesWord } from "./words";

const WIDTH = 30;
const MIDDLE = 7;

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

/** Which line and which shape is what. */
export function Legend({ kinds }: { readonly kinds: readonly SeriesKind[] }) {
  const styles = useStyles();
  const lines = useSeriesStyles();
  return (
    <ul className={styles.list}>
      {kinds.map((kind) => (
        <li key={kind} className={styles.item}>
          <svg width={WIDTH} height={2 * MIDDLE} aria-hidden="true">
            {kind !== "baseline" && (
              <line
                x1={0}
                x2={WIDTH}
                y1={MIDDLE}
                y2={MIDDLE}
                className={mergeClasses(lines.line, lines[kind])}
              />
            )}
            <Marker kind={kind} x={WIDTH / 2} y={MIDDLE} />
          </svg>
          {seriesWord(kind)}
        </li>
      ))}
    </ul>
  );
}
