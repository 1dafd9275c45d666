import type { Indicator } from "../../../kpi/indicator";
import { kpi, sheetWith, type ConsistencyCases } from "../testing";

const form = (text: string, label = "評価指標 (定量的)") => sheetWith("No.1", { B8: label, C8: text });
const drones = (rest: Parameters<typeof kpi>[0] = {}) =>
  kpi({ name: "操縦資格", plan: { 2023: "20人" }, actual: { 2023: "27人" }, ...rest });
const row = (name: string, target?: string): Indicator => ({
  ...kpi({ name, actual: { 2023: "5件" }, ...(target !== undefined && { target: { 2025: target } }) }),
  layout: "wide",
});

export const cases: ConsistencyCases = {
  valid: [
    {
      name: "a number in the sentence",
      indicators: [drones({ target: { 2023: "20人" } })],
      sheets: [form("操縦資格を持った職員を20人に増やします。")],
    },
    {
      name: "all staff is a target in words",
      indicators: [drones({ target: { 2023: "全職員が受講することを目標とします。" } })],
      sheets: [form("全職員が受講することを目標とします。")],
    },
    {
      name: "the target of another plan",
      indicators: [drones()],
      sheets: [form("受診率を、本市データヘルス計画に掲げる値まで高めます。")],
    },
    {
      name: "a column of targets, filled in",
      indicators: [row("一", "10件"), row("二", "20件"), row("三", "30件")],
    },
    {
      name: "a table of figures of which most have no target",
      indicators: [row("一", "10件"), row("二"), row("三"), row("四")],
    },
    {
      name: "an indicator that was replaced",
      indicators: [drones({ successor: "次" }), drones({ name: "次", target: { 2023: "20人" } })],
      sheets: [form("操縦資格を持った職員を20人に増やします。")],
    },
  ],
  invalid: [
    {
      name: "staff with a licence, but how many",
      indicators: [drones()],
      sheets: [form("ドローン操縦資格を持った職員を確保します。[平成30年度(2月末現在)2人]")],
      expect: ["No.1!C8"],
      says: [/「操縦資格」の目標値が.*評価指標 \(定量的\).*操縦資格を持った職員を確保/],
    },
    {
      name: "two indicators named and no number",
      indicators: [drones({ name: "導入室課" }), drones({ name: "利用可能な歳入" })],
      sheets: [form("導入している室課の割合及びコード決済が可能な歳入の種類。", "評価指標")],
      expect: ["No.1!C8"],
      says: [/「導入室課」、「利用可能な歳入」/],
    },
    {
      name: "one blank in a column of targets",
      indicators: [row("一", "10件"), row("二", "20件"), row("三")],
      expect: ["No.1!G11"],
      says: [/「三」/],
    },
    {
      name: "one of two indicators of a form",
      indicators: [drones({ target: { 2023: "20人" } }), drones({ name: "訓練回数" })],
      sheets: [form("操縦資格を持った職員を20人に増やし、訓練を重ねます。")],
      expect: ["No.1!C8"],
      says: [/「訓練回数」/],
    },
  ],
  unknown: [
    {
      name: "no place for targets",
      indicators: [kpi({ name: "件数", actual: { 2023: "5件" } })],
      reason: /目標を書く欄/,
    },
  ],
};
