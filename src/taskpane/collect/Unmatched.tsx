import { Field, Select } from "@fluentui/react-components";
import type { Dispatch } from "react";
import type { Collection, UnmatchedIndicator } from "../../kpi/collect";
import type { Indicator } from "../../kpi/indicator/model";
import { collectTexts } from "../../strings/collect";
import { usePane } from "../shared/PaneContext";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";
import type { CollectAction } from "./state";
import { useCollectStyles } from "./styles";
import { indicatorLabel, unmatchedText } from "./words";

const FIRST = 10;
const STEP = 20;

interface UnmatchedProps {
  readonly collection: Collection;
  readonly register: readonly Indicator[];
  readonly matches: ReadonlyMap<string, string>;
  readonly dispatch: Dispatch<CollectAction>;
}

/** Indicators of the files for which the user says which one of the register they are. Those decided stay in sight. */
export function Unmatched({ collection, register, matches, dispatch }: UnmatchedProps) {
  const styles = useCollectStyles();
  const t = collectTexts();
  const decided = collection.matched
    .filter(({ reason }) => reason === "user")
    .map(({ file, indicator }): UnmatchedIndicator => ({
      key: `${file}|${indicator.id}`,
      file,
      indicator,
      reason: "unknown",
      candidates: [],
    }));
  const paged = usePaged([...decided, ...collection.unmatched], FIRST, STEP);
  if (paged.shown.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{t.unmatchedTitle(collection.unmatched.length)}</h3>
      <div className={styles.hint}>{t.unmatchedHint}</div>
      <ul className={styles.list}>
        {paged.shown.map((unmatched) => (
          <li key={unmatched.key} className={styles.item}>
            <MatchField
              unmatched={unmatched}
              register={register}
              chosen={matches.get(unmatched.key) ?? ""}
              dispatch={dispatch}
            />
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </section>
  );
}

interface MatchFieldProps {
  readonly unmatched: UnmatchedIndicator;
  readonly register: readonly Indicator[];
  readonly chosen: string;
  readonly dispatch: Dispatch<CollectAction>;
}

function MatchField({ unmatched, register, chosen, dispatch }: MatchFieldProps) {
  const styles = useCollectStyles();
  const t = collectTexts();
  const { busy } = usePane();
  const { key, file, indicator, candidates } = unmatched;
  const likely = new Set(candidates);
  const ordered = [...candidates, ...register.filter((one) => !likely.has(one))];
  return (
    <Field
      label={t.matchLabel(indicator.name)}
      hint={chosen === "" ? `${file}　${unmatchedText(unmatched)}` : file}
    >
      <Select
        className={styles.select}
        select={{ className: styles.select }}
        value={chosen}
        disabled={busy}
        onChange={(_, { value }) => dispatch({ type: "match", key, registerId: value === "" ? null : value })}
      >
        <option value="">{t.notTaken}</option>
        {ordered.map((one) => (
          <option key={one.id} value={one.id}>
            {indicatorLabel(one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
