import { Radio, RadioGroup } from "@fluentui/react-components";
import { useId, type Dispatch } from "react";
import type { RegisterPreview } from "../../commands/operations";
import type { ChangeStatus, Decision, Decisions, RegisterChange } from "../../kpi/register";
import { registerPaneTexts } from "../../strings/pane-register";
import { CellLink } from "../shared/CellLink";
import { usePane } from "../shared/PaneContext";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";
import { GROUPS, ofStatus, type RegisterAction } from "./state";
import { useRegisterStyles } from "./styles";
import {
  cellLines,
  changeName,
  conflictHeader,
  furtherLines,
  groupHint,
  groupTitle,
  sideText,
} from "./words";

const FIRST = 20;
const STEP = 50;

interface ChangesProps {
  readonly preview: RegisterPreview;
  readonly decisions: Decisions;
  readonly dispatch: Dispatch<RegisterAction>;
}

/** What a refresh would change, in groups; conflicts first, each to be decided on. */
export function Changes({ preview, decisions, dispatch }: ChangesProps) {
  return (
    <>
      {GROUPS.map((status) => {
        const changes = ofStatus(preview, status);
        return (
          changes.length > 0 && (
            <Group key={status} status={status} changes={changes} decisions={decisions} dispatch={dispatch} />
          )
        );
      })}
    </>
  );
}

interface GroupProps {
  readonly status: ChangeStatus;
  readonly changes: readonly RegisterChange[];
  readonly decisions: Decisions;
  readonly dispatch: Dispatch<RegisterAction>;
}

function Group({ status, changes, decisions, dispatch }: GroupProps) {
  const styles = useRegisterStyles();
  const paged = usePaged(changes, FIRST, STEP);
  const title = groupTitle(status, changes.length);
  return (
    <section className={styles.section} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <div className={styles.hint}>{groupHint(status)}</div>
      <ul className={styles.list}>
        {paged.shown.map((change) => (
          <li key={change.id} className={styles.item}>
            {status === "conflict" ? (
              <Conflict change={change} decision={decisions[change.id]} dispatch={dispatch} />
            ) : (
              <Told change={change} />
            )}
            <Places change={change} />
          </li>
        ))}
      </ul>
      <ShowMore paged={paged} />
    </section>
  );
}

function Told({ change }: { readonly change: RegisterChange }) {
  const styles = useRegisterStyles();
  return (
    <>
      <div className={styles.name}>{changeName(change)}</div>
      {cellLines(change).map((line, index) => (
        <div key={index}>{line}</div>
      ))}
    </>
  );
}

interface ConflictProps {
  readonly change: RegisterChange;
  readonly decision: Decision | undefined;
  readonly dispatch: Dispatch<RegisterAction>;
}

function Conflict({ change, decision, dispatch }: ConflictProps) {
  const styles = useRegisterStyles();
  const t = registerPaneTexts();
  const { busy } = usePane();
  const label = useId();
  const about = [changeName(change), conflictHeader(change)].filter((text) => text !== "").join("　");
  const further = furtherLines(change);
  const decide = (value: string) =>
    dispatch({ type: "decided", id: change.id, decision: value === "" ? null : (value as Decision) });
  return (
    <>
      <div id={label} className={styles.name}>
        {about}
      </div>
      {further.length > 0 && (
        <div className={styles.hint}>
          {t.together}
          {further.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
      )}
      {change.question === "unit" && <div className={styles.hint}>{t.questionUnit}</div>}
      <RadioGroup
        aria-labelledby={label}
        disabled={busy}
        value={decision ?? ""}
        onChange={(_, { value }) => decide(value)}
      >
        <Radio value="mine" label={t.keepMine(sideText(change.cells, "mine"))} />
        <Radio value="theirs" label={t.takeTheirs(sideText(change.cells, "theirs"))} />
        <Radio value="" label={t.undecided} />
      </RadioGroup>
    </>
  );
}

/** The register's cell and the sheet's, each a link. */
function Places({ change: { place, source } }: { readonly change: RegisterChange }) {
  const styles = useRegisterStyles();
  const t = registerPaneTexts();
  return (
    <div className={styles.places}>
      {place && (
        <span>
          {t.inRegister} <CellLink sheet={place.sheet} at={place.cell} />
        </span>
      )}
      {source && (
        <span>
          {t.inSource} <CellLink sheet={source.sheet} at={source.cell} />
        </span>
      )}
    </div>
  );
}
