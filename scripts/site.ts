/** The web server of the preview page. It serves this machine only, and only files of the project. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

const root = join(__dirname, "..");
const addIn = join(root, "dist", "self-hosted");

/** The workbook that the page opens first. */
const firstSeed = "suita-r5.xlsx";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** For the page around the pane; the pane brings its own, stricter policy. Univer styles its parts in place. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
].join("; ");

interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

async function file(folder: string, path: string): Promise<Answer | null> {
  const full = normalize(join(folder, path));
  if (!full.startsWith(folder + sep)) return null;
  const body = await readFile(full).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "EISDIR" || error.code === "ENOTDIR") return null;
    throw error;
  });
  return body && { type: types[extname(full)] ?? "application/octet-stream", body };
}

/** The add-in's page as built, with the one script that stands for Excel before Office.js. */
async function taskpane(): Promise<Answer | null> {
  const page = await file(addIn, "taskpane.html");
  if (page === null) return null;
  const html = page.body.toString();
  const changed = html.replace("<script", '<script src="preview/paneHost.js"></script><script');
  if (changed === html) throw new Error("taskpane.html has no script: was the add-in built?");
  return { type: page.type, body: changed };
}

async function seedNames(): Promise<Answer> {
  const names = (await readdir(join(root, "seeds"))).filter((name) => name.endsWith(".xlsx")).sort();
  const ordered = [
    ...names.filter((name) => name === firstSeed),
    ...names.filter((name) => name !== firstSeed),
  ];
  return { type: types[".json"]!, body: JSON.stringify(ordered) };
}

async function answer(path: string): Promise<Answer | null> {
  if (path === "/") {
    const page = await file(join(root, "src", "preview", "page"), "index.html");
    return page && { ...page, headers: { "Content-Security-Policy": pagePolicy } };
  }
  if (path === "/taskpane.html") return taskpane();
  if (path === "/manifest.xml") return file(root, "manifest.xml");
  if (path === "/seeds/") return seedNames();
  if (path.startsWith("/seeds/")) return file(join(root, "seeds"), path.slice("/seeds/".length));
  if (path.startsWith("/preview/"))
    return file(join(root, "dist", "preview"), path.slice("/preview/".length));
  return file(addIn, path.slice(1));
}

async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const address = new URL(request.url ?? "/", "http://localhost");
  const found = request.method === "GET" ? await answer(decodeURIComponent(address.pathname)) : null;
  if (found === null) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found");
    return;
  }
  response.writeHead(200, {
    "Content-Type": found.type,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    ...found.headers,
  });
  response.end(found.body);
}

export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Starts the server on this machine's own address.
 * @param port 0: any free one
 * @throws the error of the port, with code EADDRINUSE where another program has it
 */
export async function startSite(port: number): Promise<Site> {
  const server: Server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      response.end("The server failed; its window says why.");
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
