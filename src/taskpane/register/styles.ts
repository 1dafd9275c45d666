import { makeStyles, tokens } from "@fluentui/react-components";
import { useListStyles } from "../shared/list-styles";

const useOwnStyles = makeStyles({
  name: { fontWeight: tokens.fontWeightSemibold },
  places: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  result: { ":focus": { outline: "none" } },
  start: { alignSelf: "start" },
  // Within reach wherever the list is being read.
  footer: {
    position: "sticky",
    bottom: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What the parts of the tab 台帳 share. */
export function useRegisterStyles() {
  return { ...useListStyles(), ...useOwnStyles() };
}
