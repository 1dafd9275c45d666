/** Builds the add-in and the preview page once before the browser tests. */
const { execSync } = require("node:child_process");

module.exports = async () => {
  execSync("npm run --silent build:preview", { stdio: "inherit" });
};
