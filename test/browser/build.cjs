/** Before the browser tests: builds the add-in and the preview page once, the same way as npm start does. */
const { spawnSync } = require("node:child_process");
const { join } = require("node:path");

module.exports = function build() {
  const script = join(__dirname, "..", "..", "scripts", "build-preview.ts");
  const { status } = spawnSync(process.execPath, ["--import", "tsx", script], { stdio: "inherit" });
  if (status !== 0) throw new Error("The preview could not be built; the messages above say why.");
};
