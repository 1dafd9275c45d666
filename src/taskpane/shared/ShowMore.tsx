import { Button } from "@fluentui/react-components";
import { paneTexts } from "../../strings/pane";
import type { Paged } from "./usePaged";

/** 「さらに…件を表示」, where there is more. */
export function ShowMore({ paged }: { readonly paged: Paged<unknown> }) {
  if (paged.next === 0) return null;
  return (
    <Button appearance="subtle" size="small" onClick={paged.showMore}>
      {paneTexts().showMore(paged.next)}
    </Button>
  );
}
