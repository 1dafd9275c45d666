/** Entry point of the command `kpi`: see docs/cli.md. */
import { run } from "./run";

// A reader that stops early (`kpi read … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2)).then(({ output, message, exitCode }) => {
  if (output !== "") process.stdout.write(`${output}\n`);
  if (message !== "") process.stderr.write(`${message}\n`);
  process.exitCode = exitCode;
});
