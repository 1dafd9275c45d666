/**
 * Draws assets/icons/*.svg into the PNG sizes that the manifest names. Run by hand after a drawing has changed:
 *   npm run icons
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "./browser";

const folder = join(__dirname, "..", "assets", "icons");

/** The add-in's own icon is shown in more places, and so in more sizes, than those of its buttons. */
const drawings: readonly { name: string; sizes: readonly number[] }[] = [
  { name: "app", sizes: [16, 32, 64, 80, 128] },
  ...["panel", "read", "check", "report"].map((name) => ({ name, sizes: [16, 32, 80] })),
];

async function drawAll(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const { name, sizes } of drawings) {
      const svg = readFileSync(join(folder, `${name}.svg`), "utf8");
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
        );
        writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
      }
    }
  } finally {
    await browser.close();
  }
}

void drawAll().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
