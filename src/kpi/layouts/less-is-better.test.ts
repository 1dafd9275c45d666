import { inferredAim } from "./direction";
import { observation } from "../indicator/testing";
import { saysFall, wantsLess } from "./less-is-better";

describe("names of what nobody wants", () => {
  test.each([
    "保育所待機児童数",
    "温室効果ガス排出量（千t-CO2）",
    "1人1日当たりのごみ排出量",
    "交通事故発生件数",
    "刑法犯認知件数",
    "朝食を欠食する児童生徒の割合",
    "不登校児童生徒の割合（小学校）",
    "窓口の待ち時間",
    "市債残高",
    "電気使用量",
  ])("%s", (name) => expect(wantsLess(name)).toBe(true));

  test.each([
    "温室効果ガス排出量の削減率",
    "再生可能エネルギー使用量",
    "地場産物使用量",
    "ごみ排出量削減量",
    "交通事故防止教室の参加者数",
    "自殺対策ゲートキーパー数",
    "市税収納率",
    "リサイクル率",
    "待機児童解消のための定員増加数",
  ])("%s is another matter", (name) => expect(wantsLess(name)).toBe(false));
});

describe("names that say what is wanted", () => {
  test.each(["糖尿病有病者の割合の増加の抑制", "休養を十分とれていない者の割合の減少"])("%s", (name) => {
    const rising = [observation("baseline", 2013, 10), observation("target", 2023, 11)];
    expect(inferredAim(rising, false, name).direction).toBe("decrease");
  });

  test("運動習慣者の割合の増加", () => expect(saysFall("運動習慣者の割合の増加")).toBe(false));
});

describe("direction by name", () => {
  const actual = observation("actual", 2023, 120);

  test("less is better without a baseline that says so", () => {
    const target = observation("target", 2025, 100);
    expect(inferredAim([actual, target], false, "交通事故発生件数").direction).toBe("decrease");
  });

  test("a plan that rises says more than the name", () => {
    const plans = [observation("baseline", 2022, 80), observation("target", 2025, 100)];
    expect(inferredAim(plans, false, "交通事故発生件数").direction).toBe("increase");
  });
});
