import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import {
  ArrowSyncRegular,
  DocumentTableRegular,
  LockClosedRegular,
  TableAddRegular,
  TableSimpleRegular,
} from "@fluentui/react-icons";
import type { Dispatch } from "react";
import { registerPaneTexts } from "../../strings/pane-register";
import { Message, Points, Sentence } from "../shared/Message";
import { usePane } from "../shared/PaneContext";
import type { RegisterAction, RegisterTabState } from "./state";
import { useRegisterStyles } from "./styles";

interface MakeRegisterProps {
  readonly content: RegisterTabState["content"];
  readonly dispatch: Dispatch<RegisterAction>;
  readonly onMake: () => void;
}

/** A workbook without a register: what will be made, and the button. */
export function MakeRegister({ content, dispatch, onMake }: MakeRegisterProps) {
  const styles = useRegisterStyles();
  const t = registerPaneTexts();
  const { busy } = usePane();
  return (
    <>
      <Message title={t.makeTitle}>
        <Sentence>{t.makeAbout}</Sentence>
        <Points
          points={[
            { icon: <DocumentTableRegular />, text: t.makeIndicators },
            { icon: <TableSimpleRegular />, text: t.makeFigures },
            { icon: <LockClosedRegular />, text: t.makeSafe },
            { icon: <ArrowSyncRegular />, text: t.makeUse },
          ]}
        />
      </Message>
      <Field label={t.contentLabel}>
        <RadioGroup
          value={content}
          disabled={busy}
          onChange={(_, { value }) =>
            dispatch({ type: "content", content: value as RegisterTabState["content"] })
          }
        >
          <Radio value="formulas" label={t.contentFormulas} />
          <Radio value="values" label={t.contentValues} />
        </RadioGroup>
      </Field>
      <Button
        appearance="primary"
        icon={<TableAddRegular />}
        className={styles.start}
        disabledFocusable={busy}
        onClick={onMake}
      >
        {t.make}
      </Button>
    </>
  );
}
