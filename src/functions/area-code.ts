import { completeCode } from "../kpi/area";
import { functionStrings } from "../strings/functions";
import { isBlank } from "./amounts";
import type { ElementFunction } from "./definition";
import { invalidValue, notAvailable } from "./outcome";

/** KPI.LGCODE(団体コード) – six digits with check digit, as text. */
export const areaCode: ElementFunction = {
  kind: "element",
  name: "LGCODE",
  required: 1,
  optional: 0,
  evaluate([input]) {
    const texts = functionStrings();
    if (isBlank(input)) return notAvailable(texts.notEntered(texts.areaCode));
    const text = String(input).trim();
    if (typeof input !== "string" && typeof input !== "number")
      return invalidValue(texts.codeNotDigits(text));
    const reading = completeCode(input);
    if (reading.ok) return reading.code;
    switch (reading.reason) {
      case "notDigits":
        return invalidValue(texts.codeNotDigits(text));
      case "wrongLength":
        return invalidValue(texts.codeLength(text));
      case "wrongCheckDigit":
        return invalidValue(texts.codeCheckDigit(text));
      case "ambiguous":
        return invalidValue(texts.codeAmbiguous(text));
    }
  },
};
