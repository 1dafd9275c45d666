import { Button, makeStyles } from "@fluentui/react-components";
import { TableEditRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { ColumnMapping } from "../../kpi/layouts/mapping";
import type { Problem } from "../../sheet";
import { mappingPaneTexts } from "../../strings/mapping";
import { Busy } from "../shared/Busy";
import { Message, Sentence } from "../shared/Message";
import { NoticeBar } from "../shared/NoticeBar";
import { usePane } from "../shared/PaneContext";
import { ProblemBar } from "../shared/ProblemBar";
import { MappingEditor } from "./MappingEditor";
import { formOf, type MappingForm } from "./state";

const useStyles = makeStyles({ open: { alignSelf: "start" } });

interface MappingSectionProps {
  /** Whether nothing was found on the sheet, so that the way to read it is explained. */
  readonly isNeeded: boolean;
  /** Called when what a sheet's columns are was saved or forgotten, so that the sheet can be read again. */
  readonly onSaved: () => void;
}

/** 列の対応: reading a table by saying which column is what. */
export function MappingSection({ isNeeded, onSaved }: MappingSectionProps) {
  const styles = useStyles();
  const t = mappingPaneTexts();
  const { operations, run, busy, announce } = usePane();
  const [form, setForm] = useState<MappingForm | null>(null);
  const [activity, setActivity] = useState<"preparing" | "saving" | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [returns, setReturns] = useState(false);
  // Closing the form leaves the keyboard where it was opened.
  useEffect(() => {
    if (returns && form === null) opener.current?.focus();
  }, [returns, form]);

  const open = async () => {
    setDone(null);
    const result = await run(() => {
      setActivity("preparing");
      setProblem(null);
      return operations.suggestMapping();
    });
    setActivity(null);
    if (!result) return;
    if (!result.ok) return setProblem(result.problem);
    const { sheet, mapping, isRemembered } = result.value;
    setForm(formOf(sheet, mapping, isRemembered));
    setReturns(true);
  };

  const save = async (mapping: ColumnMapping | null) => {
    if (!form) return;
    const { name } = form.sheet;
    const result = await run(() => {
      setActivity("saving");
      setProblem(null);
      return operations.setMapping(name, mapping);
    });
    setActivity(null);
    if (!result) return;
    if (!result.ok) return setProblem(result.problem);
    const sentence = mapping === null ? t.forgotten(name) : t.saved(name);
    setForm(null);
    setDone(sentence);
    announce(sentence);
    onSaved();
  };

  const button = (
    <Button
      ref={opener}
      className={styles.open}
      size="small"
      appearance={isNeeded ? "primary" : "subtle"}
      icon={<TableEditRegular />}
      title={t.openHint}
      disabledFocusable={busy}
      onClick={() => void open()}
    >
      {t.open}
    </Button>
  );
  return (
    <>
      {form === null && !isNeeded && button}
      {form === null && isNeeded && (
        <Message title={t.neededTitle}>
          <Sentence>{t.neededHelp}</Sentence>
          {button}
        </Message>
      )}
      {form !== null && (
        <MappingEditor
          form={form}
          onChange={setForm}
          onSave={(mapping) => void save(mapping)}
          onCancel={() => setForm(null)}
        />
      )}
      {activity && <Busy label={activity === "saving" ? t.saving : t.preparing} />}
      {problem && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
      {done && (
        <NoticeBar intent="success" onDismiss={() => setDone(null)}>
          {done}
        </NoticeBar>
      )}
    </>
  );
}
