import { Button, Checkbox, Radio, RadioGroup } from "@fluentui/react-components";
import { useId, type Dispatch } from "react";
import type { CollectDecisions, Collection, Difference, DifferenceKind } from "../../kpi/collect";
import { collectTexts } from "../../strings/collect";
import { usePane } from "../shared/PaneContext";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";
import { ofKind, type CollectAction } from "./state";
import { useCollectStyles } from "./styles";
import { differencesHint, differencesTitle, figureName, figureText } from "./words";

const FIRST = 20;
const STEP = 50;
/** What needs a decision comes first. */
const KINDS: readonly DifferenceKind[] = ["contradictory", "unit", "changed", "new"];

interface DifferencesProps {
  readonly collection: Collection;
  readonly decisions: CollectDecisions;
  readonly dispatch: Dispatch<CollectAction>;
}

export function Differences({ collection, decisions, dispatch }: DifferencesProps) {
  const styles = useCollectStyles();
  const t = collectTexts();
  const { differences, sameCount } = collection;
  return (
    <>
      {KINDS.map((kind) => {
        const found = ofKind(collection, kind);
        return (
          found.length > 0 && (
            <Kind key={kind} kind={kind} differences={found} decisions={decisions} dispatch={dispatch} />
          )
        );
      })}
      <div className={styles.hint}>
        {[differences.length === 0 ? t.noDifference : "", sameCount > 0 ? t.same(sameCount) : ""].join(" ")}
      </div>
    </>
  );
}

interface KindProps {
  readonly kind: DifferenceKind;
  readonly differences: readonly Difference[];
  readonly decisions: CollectDecisions;
  readonly dispatch: Dispatch<CollectAction>;
}

function Kind({ kind, differences, decisions, dispatch }: KindProps) {
  const styles = useCollectStyles();
  const t = collectTexts();
  const { busy } = usePane();
  const paged = usePaged(differences, FIRST, STEP);
  const decideAll = (candidate: number | null) =>
    dispatch({ type: "decided", keys: differences.map(({ key }) => key), candidate });
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{differencesTitle(kind, differences.length)}</h3>
      <div className={styles.hint}>{differencesHint(kind)}</div>
      {kind !== "contradictory" && (
        <div className={styles.row}>
          <Button size="small" disabledFocusable={busy} onClick={() => decideAll(0)}>
            {t.all}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={() => decideAll(null)}>
            {t.none}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {paged.shown.map((difference) => (
          <li key={difference.key} className={styles.item}>
            <DifferenceItem
              difference={difference}
              decided={decisions.get(difference.key)}
              dispatch={dispatch}
            />
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </section>
  );
}

interface DifferenceItemProps {
  readonly difference: Difference;
  readonly decided: number | undefined;
  readonly dispatch: Dispatch<CollectAction>;
}

function DifferenceItem({ difference, decided, dispatch }: DifferenceItemProps) {
  const t = collectTexts();
  const { busy } = usePane();
  const label = useId();
  const { key, indicator, before, candidates, kind } = difference;
  const old = figureText(before, indicator);
  const decide = (candidate: number | null) => dispatch({ type: "decided", keys: [key], candidate });
  if (kind !== "contradictory") {
    const [{ file, observation, remark }] = candidates;
    return (
      <Checkbox
        checked={decided !== undefined}
        disabled={busy}
        onChange={(_, { checked }) => decide(checked ? 0 : null)}
        label={
          <>
            <div>{figureName(difference)}</div>
            <div>{t.change(old, figureText(observation, indicator), file)}</div>
            {remark !== "" && <div>{t.remark(remark)}</div>}
          </>
        }
      />
    );
  }
  return (
    <>
      <div id={label}>{figureName(difference)}</div>
      <RadioGroup
        aria-labelledby={label}
        disabled={busy}
        value={decided === undefined ? "" : String(decided)}
        onChange={(_, { value }) => decide(value === "" ? null : Number(value))}
      >
        <Radio value="" label={t.keepRegister(old)} />
        {candidates.map(({ file, observation, remark }, index) => (
          <Radio
            key={index}
            value={String(index)}
            label={
              <>
                <div>{t.change(old, figureText(observation, indicator), file)}</div>
                {remark !== "" && <div>{t.remark(remark)}</div>}
              </>
            }
          />
        ))}
      </RadioGroup>
    </>
  );
}
