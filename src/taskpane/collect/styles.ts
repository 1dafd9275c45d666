import { makeStyles, tokens } from "@fluentui/react-components";
import { useListStyles } from "../shared/list-styles";

const useOwnStyles = makeStyles({
  plainList: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  summary: { cursor: "pointer" },
  // Names of indicators are longer than the pane is wide.
  select: { minWidth: 0, width: "100%" },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What the parts of 部署からの収集 share. */
export function useCollectStyles() {
  return { ...useListStyles(), ...useOwnStyles() };
}
