/** `npm run bench -- <name>`: runs one of the benchmarks beside this file and exits with 1 where it misses its aim. */
interface Bench {
  /** @returns whether the aim was met */
  readonly run: () => boolean | Promise<boolean>;
}

const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  checks: () => import("./checks"),
  pane: () => import("./pane"),
  register: () => import("./register"),
  reports: () => import("./reports"),
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
  if (!(await run())) process.exitCode = 1;
}

void main();
