import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  points: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  point: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "start" },
  icon: { flexShrink: 0, fontSize: "20px", color: tokens.colorBrandForeground1 },
  text: { margin: 0 },
});

interface MessageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A quiet box: first run, nothing found, explanation of what a tab does. */
export function Message({ title, children, className }: MessageProps) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.box, className)} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

export interface Point {
  readonly icon: JSX.Element;
  readonly text: string;
}

/** Sentences with an icon each. */
export function Points({ points }: { readonly points: readonly Point[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.points}>
      {points.map(({ icon, text }) => (
        <li key={text} className={styles.point}>
          <span className={styles.icon} aria-hidden="true">
            {icon}
          </span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

export function Sentence({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().text}>{children}</p>;
}
