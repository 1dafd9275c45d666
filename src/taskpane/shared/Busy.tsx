import { Field, ProgressBar } from "@fluentui/react-components";
import { useReveal } from "./useReveal";

interface BusyProps {
  readonly label: string;
  /** Brought into sight: for what the user has asked for with a button that may be far away. */
  readonly inSight?: boolean;
}

/** An action is under way; how long it takes is not known beforehand. */
export function Busy({ label, inSight = false }: BusyProps) {
  const bar = useReveal<HTMLDivElement>(label);
  return (
    <Field ref={inSight ? bar : null} validationMessage={label} validationState="none">
      <ProgressBar aria-label={label} />
    </Field>
  );
}
