import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { GradeKind } from "./grades";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    width: "28px",
    height: "28px",
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid transparent",
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightBold,
    lineHeight: 1,
  },
  small: { width: "20px", height: "20px", fontSize: tokens.fontSizeBase300 },
  exceeded: {
    color: tokens.colorPaletteBlueForeground2,
    backgroundColor: tokens.colorPaletteBlueBackground2,
    border: `1px solid ${tokens.colorPaletteBlueBorderActive}`,
  },
  met: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
  },
  near: {
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
  missed: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
  },
  none: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

interface GradeMarkProps {
  readonly grade: string;
  readonly kind: GradeKind;
  readonly small?: boolean;
}

/** The mark of a 判定 in its colour. Always beside its word: the mark itself is silent for screen readers. */
export function GradeMark({ grade, kind, small = false }: GradeMarkProps) {
  const styles = useStyles();
  return (
    <span aria-hidden="true" className={mergeClasses(styles.mark, styles[kind], small && styles.small)}>
      {grade}
    </span>
  );
}
