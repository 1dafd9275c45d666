/** The preview page in a real browser, watched for everything that must not happen in it. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser";
import { startSite, type Site } from "../../scripts/site";

const screenshots = join(__dirname, "..", "..", "test-results");

/** Starting the page means to parse 12 MB of spreadsheet engine, on a machine that may be busy. */
export const startTimeout = 60_000;

/** Where the spreadsheet draws its cells. */
export const sheetCanvas = 'canvas[id^="univer-sheet-main-canvas"]';

export interface Preview {
  readonly page: Page;
  /** The pane's frame, in which the add-in and Office.js run. */
  readonly pane: Frame;
  /** Requests to other hosts, refused content, errors in the console: what must stay empty. */
  readonly faults: string[];
  /** Saves what is seen, for looking at. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

let site: Site | undefined;
let browser: Browser | undefined;

/** To be called in beforeAll. */
export async function startBrowser(): Promise<void> {
  [site, browser] = await Promise.all([startSite(0), launchBrowser()]);
}

/** To be called in afterAll. */
export async function stopBrowser(): Promise<void> {
  await browser?.close();
  await site?.close();
}

function started(): { site: Site; browser: Browser } {
  if (site === undefined || browser === undefined) throw new Error("startBrowser has not been called.");
  return { site, browser };
}

/**
 * Opens the preview page.
 * @param query of the address: "?ExcelApi=1.10"
 * @param size of the window, in pixels
 */
export async function openPreview(query = "", size = { width: 1500, height: 900 }): Promise<Preview> {
  const { site, browser } = started();
  const context = await browser.newContext({ viewport: size, locale: "ja-JP", acceptDownloads: true });
  const page = await context.newPage();
  await slowDown(page);
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const address = request.url();
    const isOwn =
      address.startsWith(site.address) || address.startsWith("blob:") || address.startsWith("data:");
    if (!isOwn) faults.push(`request: ${address}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`response: ${response.status()} ${response.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(
        `Content security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`,
      );
    });
  });
  await page.goto(site.address + query);
  return {
    page,
    pane: await paneOf(page),
    faults,
    picture: async (name) => {
      mkdirSync(screenshots, { recursive: true });
      await page.screenshot({ path: join(screenshots, `${name}.png`) });
    },
    close: () => context.close(),
  };
}

/**
 * Makes the page as slow as BROWSER_SLOWDOWN says: BROWSER_SLOWDOWN=6 shows what a test reads too early, which a quick
 * machine hides: an answer that React draws a moment later, a list still in its former order.
 * @throws Error where the variable is no number of 1 or more
 */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env.BROWSER_SLOWDOWN ?? "1");
  if (!(rate >= 1)) throw new Error(`BROWSER_SLOWDOWN is a number of 1 or more, not "${rate}".`);
  if (rate === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}

/** The frame of the pane, once the add-in has drawn something in it. */
export async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe", { timeout: startTimeout });
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("The pane's frame has no content.");
  await frame.waitForSelector("#pane main", { timeout: startTimeout });
  return frame;
}

/** Runs Office.js in the pane, as the add-in itself does, to see what the workbook holds. */
export function cells(pane: Frame, sheet: string | null, address: string): Promise<unknown[][]> {
  return pane.evaluate(
    ([name, area]) =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        const range = (name === null ? sheets.getActiveWorksheet() : sheets.getItem(name)).getRange(area);
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    [sheet, address] as const,
  );
}

/** Writes into a cell, as somebody at work on the sheet would. */
export function enter(pane: Frame, sheet: string, address: string, value: string | number): Promise<void> {
  return pane.evaluate(
    ([name, area, content]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(area).values = [[content]];
        await context.sync();
      }),
    [sheet, address, value] as const,
  );
}

/** Gives the pane the width of a task pane that the user has made narrow, in pixels. */
export function setPaneWidth({ page }: Preview, pixels: number): Promise<void> {
  return page.locator("iframe").evaluate((frame: HTMLElement, size) => {
    frame.style.width = `${size}px`;
    frame.style.minWidth = "0";
  }, pixels);
}

/** Address of the selected cells, with their sheet. */
export function selection(pane: Frame): Promise<string> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load("address");
      await context.sync();
      return range.address;
    }),
  );
}

/** Names of the sheets, in the order of their tabs. */
export function sheetNames(pane: Frame): Promise<string[]> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      await context.sync();
      return sheets.items.map((sheet) => sheet.name);
    }),
  );
}

/**
 * Types into a cell as a user does: selects it, types, presses Enter. The cell must be visible, near A1.
 * @param text what the keys give, "=KPI.RATE(2987,3000)"
 */
export async function typeIntoCell(preview: Preview, address: string, text: string): Promise<void> {
  const { page, pane } = preview;
  const nameBox = page.locator(".spreadsheet input").first();
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await eventually(() => selection(pane), new RegExp(`!${address}$`));
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Waits until a text that is looked at fits. Fails with the last text seen. */
export function eventually(look: () => Promise<string>, wanted: RegExp): Promise<void> {
  return soon(async () => expect(await look()).toMatch(wanted));
}

/**
 * Waits until expectations hold. To be used for everything that a click changes: React draws lists and counts a
 * moment later, and a busy machine makes that moment long. Fails as they did last.
 * @param expectations to be tried again and again; they may only look
 * @param limit in milliseconds
 */
export async function soon(expectations: () => Promise<void>, limit = 30_000): Promise<void> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await expectations();
    } catch (problem) {
      if (Date.now() > end) throw problem;
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Shows one of the pane's tabs, and gives its panel. */
export async function openTab(pane: Frame, name: string): Promise<Locator> {
  await pane.getByRole("tab", { name, exact: true }).click();
  return pane.getByRole("tabpanel", { name });
}

/** Opens a rule among the results of the check, and gives its heading. */
export async function unfoldRule(panel: Locator, rule: string): Promise<Locator> {
  const heading = panel.getByRole("button", { name: new RegExp(rule) });
  await heading.waitFor({ timeout: startTimeout });
  if ((await heading.getAttribute("aria-expanded")) !== "true") await heading.click();
  return heading;
}

/** Whether the beginning of an element is within the pane as it is scrolled now. */
export function isInSight(element: Locator): Promise<boolean> {
  return element.evaluate((shown) => {
    const { top } = shown.getBoundingClientRect();
    return top >= 0 && top < innerHeight - 40;
  });
}

/** The values of every sheet, by its name. */
export function allValues(pane: Frame): Promise<Record<string, unknown[][]>> {
  return pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name");
      await context.sync();
      const used = sheets.items.map((sheet) => ({
        name: sheet.name,
        range: sheet.getUsedRange(true).load("values"),
      }));
      await context.sync();
      return Object.fromEntries(used.map(({ name, range }) => [name, range.values as unknown[][]]));
    }),
  );
}
