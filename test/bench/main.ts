/** `npm run bench -- <name>`: runs one of the benchmarks beside this file and exits with 1 where it misses its aim. */
const benches: Readonly<Record<string, () => Promise<{ readonly run: () => boolean }>>> = {
  checks: () => import("./checks"),
};

async function main(): Promise<void> {
  const [name = ""] = process.argv.slice(2);
  const bench = benches[name];
  if (!bench) {
    console.error(`Usage: npm run bench -- ${Object.keys(benches).join(" | ")}`);
    process.exitCode = 2;
    return;
  }
  const { run } = await bench();
  if (!run()) process.exitCode = 1;
}

void main();
