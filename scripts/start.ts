/**
 * npm start: builds the add-in and the preview page, and serves them on http://localhost:3000 (PORT chooses another
 * port).
 */
import { buildPreview } from "./build-preview";
import { startSite } from "./site";

const defaultPort = 3000;

function chosenPort(): number {
  const text = process.env["PORT"] ?? String(defaultPort);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is no port number: ${text}`);
  return port;
}

async function main(): Promise<void> {
  const port = chosenPort();
  console.log("Building the add-in and the preview page …");
  await buildPreview();
  try {
    const site = await startSite(port);
    console.log(`Preview: ${site.address}   (Ctrl+C ends it)`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new Error(
      `Port ${port} is in use by another program. Choose another one: PORT=${port + 1} npm start`,
    );
  }
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
