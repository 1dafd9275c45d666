import { Field, ProgressBar } from "@fluentui/react-components";

/** An action is under way; how long it takes is not known beforehand. */
export function Busy({ label }: { readonly label: string }) {
  return (
    <Field validationMessage={label} validationState="none">
      <ProgressBar aria-label={label} />
    </Field>
  );
}
