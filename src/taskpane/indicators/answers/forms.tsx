import { Checkbox, Field, Input, Radio, RadioGroup, Select, Textarea } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { IndicatorSettings } from "../../../kpi/indicator";
import type { Indicator } from "../../../kpi/indicator/model";
import { indicatorsPaneTexts } from "../../../strings/pane-indicators";
import { formatYear } from "../../shared/format";
import { GRADE_ORDER, gradeWord } from "../grades";
import type { IndicatorRow } from "../rows";
import { AnswerForm } from "./AnswerBox";
import {
  othersWithoutBaselineYear,
  typedNumber,
  typedYear,
  withDeemed,
  withVerdict,
  wordsOf,
} from "./questions";
import type { Answer } from "./useAnswers";

export interface FormProps {
  readonly row: IndicatorRow;
  /** All that were read. */
  readonly indicators: readonly Indicator[];
  readonly busy: boolean;
  /** Keeps the answer, and with it those for others. */
  readonly onKeep: (settings: IndicatorSettings, others?: readonly Answer[]) => void;
}

/** Error of a field as Fluent's Field takes it. */
function invalid(message: string | null) {
  return message === null ? {} : { validationState: "error" as const, validationMessage: message };
}

export function BaselineYearForm({ row: { indicator }, indicators, busy, onKeep }: FormProps) {
  const t = indicatorsPaneTexts();
  const said = indicator.userSettings;
  const [text, setText] = useState(said?.baselineYear === undefined ? "" : formatYear(said.baselineYear));
  const [error, setError] = useState<string | null>(null);
  const undated = useMemo(() => othersWithoutBaselineYear(indicator, indicators), [indicator, indicators]);
  const [isForAll, setForAll] = useState(false);
  const keep = () => {
    const year = typedYear(text);
    setError(year === null ? t.baselineYearInvalid : null);
    if (year === null) return;
    const others = isForAll ? undated : [];
    onKeep(
      { ...said, baselineYear: year },
      others.map((other) => ({ indicator: other, settings: { ...other.userSettings, baselineYear: year } })),
    );
  };
  return (
    <AnswerForm
      busy={busy}
      onKeep={keep}
      onTakeBack={
        said?.baselineYear === undefined ? undefined : () => onKeep({ ...said, baselineYear: undefined })
      }
    >
      <Field label={t.askBaselineYear} size="small" {...invalid(error)}>
        <Input
          value={text}
          placeholder={t.baselineYearPlaceholder}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      {undated.length > 0 && (
        <Checkbox
          label={t.baselineYearForAll(undated.length)}
          checked={isForAll}
          onChange={(_, { checked }) => setForAll(checked === true)}
        />
      )}
    </AnswerForm>
  );
}

export function SignForm({ row: { indicator }, busy, onKeep }: FormProps) {
  const t = indicatorsPaneTexts();
  const said = indicator.userSettings;
  // Nothing is chosen beforehand: the sheet does not say, and a guess would be kept as somebody's answer.
  const [sign, setSign] = useState(said?.signConvention);
  const [error, setError] = useState<string | null>(null);
  const keep = () => {
    setError(sign === undefined ? t.choiceNeeded : null);
    if (sign !== undefined) onKeep({ ...said, signConvention: sign });
  };
  return (
    <AnswerForm
      busy={busy}
      onKeep={keep}
      onTakeBack={
        said?.signConvention === undefined ? undefined : () => onKeep({ ...said, signConvention: undefined })
      }
    >
      <Field {...invalid(error)}>
        <RadioGroup
          aria-label={t.askSign}
          value={sign ?? ""}
          onChange={(_, { value }) => setSign(value === "reduction" ? "reduction" : "change")}
        >
          <Radio value="change" label={t.askSignChange} />
          <Radio value="reduction" label={t.askSignReduction} />
        </RadioGroup>
      </Field>
    </AnswerForm>
  );
}

export function VerdictForm({ row: { indicator, fiscalYear }, busy, onKeep }: FormProps) {
  const t = indicatorsPaneTexts();
  const said = indicator.userSettings;
  const before = said?.verdicts?.find((entry) => entry.fiscalYear === fiscalYear);
  const isMarkOnSheet = indicator.ownVerdicts?.some((own) => own.fiscalYear === fiscalYear) && !before?.mark;
  const [mark, setMark] = useState(before?.mark ?? "");
  const [reason, setReason] = useState(before?.reason ?? "");
  if (fiscalYear === null) return null;
  const keepAs = (newMark: string, newReason: string) =>
    onKeep(withVerdict(said, { fiscalYear, mark: newMark === "" ? null : newMark, reason: newReason }));
  return (
    <AnswerForm
      busy={busy}
      onKeep={() => keepAs(mark, reason)}
      onTakeBack={before === undefined ? undefined : () => keepAs("", "")}
    >
      {!isMarkOnSheet && (
        <Field label={t.ownMark} size="small">
          <Select value={mark} onChange={(_, { value }) => setMark(value)}>
            <option value="">{t.ownNone}</option>
            {GRADE_ORDER.map((grade) => (
              <option key={grade} value={grade}>
                {`${grade} ${gradeWord(grade)}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t.reasonWanted} size="small">
        <Textarea value={reason} resize="vertical" onChange={(_, { value }) => setReason(value)} />
      </Field>
    </AnswerForm>
  );
}

/** Where the goal is 100 %, words like 全校実施 mostly stand for it; the user says so, or another number. */
const USUAL_VALUE = "100";

export function DeemedForm({ row: { indicator, fiscalYear }, busy, onKeep }: FormProps) {
  const t = indicatorsPaneTexts();
  const said = indicator.userSettings;
  const before = wordsOf(indicator.observations, fiscalYear)?.deemed;
  const [value, setValue] = useState(
    before ? String(before.value) : indicator.unit === "%" ? USUAL_VALUE : "",
  );
  const [reason, setReason] = useState(before?.reason ?? "");
  const [errors, setErrors] = useState<{ value: string | null; reason: string | null }>({
    value: null,
    reason: null,
  });
  const keep = () => {
    const number = typedNumber(value);
    const hasReason = reason.trim() !== "";
    setErrors({ value: number === null ? t.deemedInvalid : null, reason: hasReason ? null : t.reasonNeeded });
    if (number !== null && hasReason) onKeep(withDeemed(said, fiscalYear, { value: number, reason }));
  };
  return (
    <AnswerForm
      busy={busy}
      onKeep={keep}
      onTakeBack={before === undefined ? undefined : () => onKeep(withDeemed(said, fiscalYear, null))}
    >
      <Field label={t.deemedValue(indicator.unit)} size="small" {...invalid(errors.value)}>
        <Input value={value} inputMode="decimal" onChange={(_, data) => setValue(data.value)} />
      </Field>
      <Field label={t.reasonLabel} size="small" required {...invalid(errors.reason)}>
        <Textarea value={reason} resize="vertical" onChange={(_, data) => setReason(data.value)} />
      </Field>
    </AnswerForm>
  );
}

export function BreakForm({ row: { indicator }, busy, onKeep }: FormProps) {
  const t = indicatorsPaneTexts();
  const said = indicator.userSettings;
  const [reason, setReason] = useState(said?.acrossMethodBreak?.reason ?? "");
  const [error, setError] = useState<string | null>(null);
  const keep = () => {
    const hasReason = reason.trim() !== "";
    setError(hasReason ? null : t.reasonNeeded);
    if (hasReason) onKeep({ ...said, acrossMethodBreak: { reason } });
  };
  return (
    <AnswerForm
      busy={busy}
      onKeep={keep}
      onTakeBack={
        said?.acrossMethodBreak === undefined
          ? undefined
          : () => onKeep({ ...said, acrossMethodBreak: undefined })
      }
    >
      <Field label={t.reasonLabel} size="small" required {...invalid(error)}>
        <Textarea value={reason} resize="vertical" onChange={(_, { value }) => setReason(value)} />
      </Field>
    </AnswerForm>
  );
}

export function AccumulationForm({ row: { indicator }, busy, onKeep }: FormProps) {
  const t = indicatorsPaneTexts();
  const said = indicator.userSettings;
  const [kind, setKind] = useState(said?.accumulation);
  const [error, setError] = useState<string | null>(null);
  const keep = () => {
    setError(kind === undefined ? t.choiceNeeded : null);
    if (kind !== undefined) onKeep({ ...said, accumulation: kind });
  };
  return (
    <AnswerForm
      busy={busy}
      onKeep={keep}
      onTakeBack={
        said?.accumulation === undefined ? undefined : () => onKeep({ ...said, accumulation: undefined })
      }
    >
      <Field {...invalid(error)}>
        <RadioGroup
          layout="horizontal"
          aria-label={t.askAccumulation}
          value={kind ?? ""}
          onChange={(_, { value }) => setKind(value === "cumulative" ? "cumulative" : "annual")}
        >
          <Radio value="annual" label={t.accumulationAnnual} />
          <Radio value="cumulative" label={t.accumulationCumulative} />
        </RadioGroup>
      </Field>
    </AnswerForm>
  );
}
