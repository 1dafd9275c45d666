import { setLanguage } from "../../../src/strings";
import { languageOf, waitForOffice, type OfficeAtStart, type StartPage } from "../../../src/taskpane/startup";
import { isDark, luminance, themeFor } from "../../../src/taskpane/theme";

const never = () => new Promise<never>(() => undefined);

function office(
  rest: Partial<OfficeAtStart> = {},
  supported = true,
  displayLanguage = "ja-JP",
): OfficeAtStart {
  return {
    onReady: () => Promise.resolve({ host: "Excel" }),
    context: { displayLanguage, requirements: { isSetSupported: () => supported } },
    ...rest,
  };
}

function page(rest: Partial<StartPage> = {}): StartPage {
  return {
    office: office(),
    officeScript: "https://example.test/office.js",
    browserLanguage: "ja",
    failedScripts: () => [],
    delay: never,
    ...rest,
  };
}

afterEach(() => setLanguage("ja"));

describe("start-up", () => {
  it("is ready in Excel, in Office's display language", async () => {
    expect(await waitForOffice(page())).toEqual({ ready: true, language: "ja" });
    expect(await waitForOffice(page({ office: office({}, true, "de-DE") }))).toEqual({
      ready: true,
      language: "en",
    });
  });

  it("asks for the floor of Excel's interface by name", async () => {
    const asked: unknown[] = [];
    const requirements = {
      isSetSupported: (...set: readonly unknown[]) => {
        asked.push(set);
        return false;
      },
    };
    const start = await waitForOffice(
      page({ office: office({ context: { displayLanguage: "ja-JP", requirements } }) }),
    );
    expect(asked).toEqual([["ExcelApi", "1.14"]]);
    expect(start).toMatchObject({
      ready: false,
      message: expect.stringContaining("ExcelApi 1.14") as string,
    });
  });

  it("names office.js where that could not be loaded", async () => {
    const start = await waitForOffice(page({ office: undefined }));
    expect(start).toMatchObject({
      ready: false,
      message: expect.stringContaining("https://example.test/office.js") as string,
    });
  });

  it("names the files that did not come where Office never answers", async () => {
    const blocked = "https://example.test/ja-jp/office_strings.js";
    const start = await waitForOffice(
      page({
        office: office({ onReady: never }),
        delay: () => Promise.resolve(),
        failedScripts: () => [blocked],
      }),
    );
    expect(start).toMatchObject({ ready: false, message: expect.stringContaining(blocked) as string });
  });

  it("still says what to do where no file is known to have failed", async () => {
    const start = await waitForOffice(
      page({ office: office({ onReady: never }), delay: () => Promise.resolve() }),
    );
    expect(start).toMatchObject({ ready: false, message: expect.stringContaining("office.js") as string });
  });

  it("says that it must be opened in Excel, without asking a context that a browser does not fill", async () => {
    const context = undefined as unknown as OfficeAtStart["context"];
    const inBrowser = office({ onReady: () => Promise.resolve({ host: null }), context });
    const start = await waitForOffice(page({ office: inBrowser, browserLanguage: "en-GB" }));
    expect(start).toMatchObject({
      ready: false,
      language: "en",
      message: expect.stringContaining("Excel") as string,
    });
  });

  it("tells an error of Office itself", async () => {
    const start = await waitForOffice(
      page({ office: office({ onReady: () => Promise.reject(new Error("E42")) }) }),
    );
    expect(start).toMatchObject({ ready: false, message: expect.stringContaining("E42") as string });
  });

  it("takes any Japanese for Japanese", () => {
    expect([languageOf("ja"), languageOf("JA-jp"), languageOf("fr"), languageOf(undefined)]).toEqual([
      "ja",
      "ja",
      "en",
      undefined,
    ]);
  });
});

describe("theme", () => {
  it("follows Office before the system", () => {
    expect(isDark({ officeBackground: "#262626", prefersDark: false })).toBe(true);
    expect(isDark({ officeBackground: "#F3F2F1", prefersDark: true })).toBe(false);
    expect(isDark({ officeBackground: undefined, prefersDark: true })).toBe(true);
    expect(isDark({ officeBackground: "inherit", prefersDark: false })).toBe(false);
  });

  it("knows black from white", () => {
    expect(luminance("#000000")).toBe(0);
    expect(luminance("FFFFFF")).toBeCloseTo(1);
    expect(luminance("red")).toBeUndefined();
  });

  it("puts Japanese fonts first for Japanese", () => {
    const surroundings = { officeBackground: undefined, prefersDark: false };
    expect(themeFor(surroundings, "ja").fontFamilyBase).toMatch(/^'Yu Gothic UI'/);
    expect(themeFor(surroundings, "en").fontFamilyBase).toMatch(/^'Segoe UI'/);
  });
});
