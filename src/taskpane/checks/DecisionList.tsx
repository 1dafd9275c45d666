import type { Finding } from "../../checks/types";
import { ShowMore } from "../shared/ShowMore";
import { usePaged } from "../shared/usePaged";
import { useChecksTab } from "./ChecksContext";
import { DecisionItem } from "./DecisionItem";
import { useDecisionStyles } from "./decision-styles";
import type { Decision } from "./viewmodel";

/** Decisions shown at first: a rule may have one for every sheet. */
const FIRST = 20;
const PAGE = 50;

/** The decisions of a rule or check. */
export function DecisionList({ decisions }: { readonly decisions: readonly Decision[] }) {
  const styles = useDecisionStyles();
  const { ignoring } = useChecksTab().state;
  const paged = usePaged(decisions, FIRST, PAGE);
  return (
    <>
      <ul className={styles.list}>
        {paged.shown.map((decision) => (
          <DecisionItem
            key={decision.key}
            decision={decision}
            asked={ignoring && isAbout(decision, ignoring) ? ignoring : null}
          />
        ))}
      </ul>
      <ShowMore paged={paged} />
    </>
  );
}

function isAbout({ findings }: Decision, [first]: readonly Finding[]): boolean {
  return first !== undefined && findings.includes(first);
}
