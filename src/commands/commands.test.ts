import { readFileSync } from "node:fs";
import { setDiagnosticSink } from "../excel/run";
import { fail, ok, type Result } from "../sheet";
import type { Operations } from "./operations";
import { createCommands, findCommand } from "./registry";
import { onRibbonOutcome, registerRibbonCommands, RIBBON_COMMANDS, type RibbonOutcome } from "./ribbon";

const PROBLEM = { code: "excel.cellEditMode", message: "セルが編集中です。" };

/** Operations that say what was asked of them. */
function recorder(answer: Result<unknown> = ok("done")) {
  const calls: unknown[][] = [];
  const operations = new Proxy({} as Operations, {
    get:
      (_, name) =>
      (...values: unknown[]) => {
        calls.push([name, ...values]);
        return Promise.resolve(answer);
      },
  });
  return { calls, operations };
}

describe("commands", () => {
  it.each([
    ["indicators.read", ["readIndicators", "workbook"]],
    ["check.sheet", ["check", "sheet"]],
    ["check.workbook", ["check", "workbook"]],
    ["publication.copy", ["createPublicationCopy", "active"]],
    ["fix.undo", ["undo"]],
    ["register.create", ["createRegister"]],
    [
      "report.progress-list",
      [
        "insertReport",
        { template: "progress-list", fiscalYear: null, scope: "workbook", preset: "standard" },
      ],
    ],
  ])("%s runs its operation", async (id, call) => {
    const { calls, operations } = recorder();
    const command = findCommand(operations, id);
    expect(command.ok && (await command.value.run())).toEqual(ok("done"));
    expect(calls).toEqual([call]);
    expect(command.ok && command.value.title()).toBeTruthy();
  });

  it("register.refresh takes over what raises no question", async () => {
    const { calls, operations } = recorder(ok({ seen: "x" }));
    const command = findCommand(operations, "register.refresh");
    expect(command.ok && (await command.value.run()).ok).toBe(true);
    expect(calls).toEqual([["previewRefresh"], ["refreshRegister", { decisions: {}, seen: "x" }]]);
  });

  it("report.check-result checks the workbook and inserts what that found", async () => {
    const { calls, operations } = recorder(ok("report"));
    const command = findCommand(operations, "report.check-result");
    expect(command.ok && (await command.value.run())).toEqual(ok("report"));
    expect(calls).toEqual([
      ["check", "workbook"],
      ["insertCheckReport", "report"],
    ]);
  });

  it("report.check-result inserts nothing where the check failed", async () => {
    const { calls, operations } = recorder(fail(PROBLEM));
    const command = findCommand(operations, "report.check-result");
    expect(command.ok && (await command.value.run())).toEqual(fail(PROBLEM));
    expect(calls).toEqual([["check", "workbook"]]);
  });

  it("an unknown id is answered with the known ones", () => {
    const { operations } = recorder();
    const found = findCommand(operations, "report.none");
    expect(found).toMatchObject({ ok: false, problem: { code: "command.unknown" } });
    for (const id of createCommands(operations).keys())
      expect(!found.ok && found.problem.message).toContain(id);
  });
});

describe("ribbon", () => {
  type Handler = (event: { completed(): void }) => void;

  /** Presses a button and waits until Excel is told that it is over. */
  function press(handler: Handler): Promise<void> {
    return new Promise((resolve) => handler({ completed: resolve }));
  }

  function register(answer: Result<unknown>, showAsTaskpane = () => Promise.resolve()) {
    const handlers = new Map<string, Handler>();
    const associate = (name: string, handler: Handler) => handlers.set(name, handler);
    Object.assign(globalThis, { Office: { actions: { associate }, addin: { showAsTaskpane } } });
    registerRibbonCommands(recorder(answer).operations);
    return handlers;
  }

  afterEach(() => {
    delete (globalThis as { Office?: unknown }).Office;
  });

  it("has exactly the functions that the manifest names", () => {
    const manifest = readFileSync("manifest.xml", "utf8");
    const named = [...manifest.matchAll(/<FunctionName>([^<]+)<\/FunctionName>/g)].map(([, name]) => name);
    expect([...register(ok(null)).keys()].sort()).toEqual([...new Set(named)].sort());
  });

  it("hands the outcome to the pane and tells Excel that it is over, also when it failed", async () => {
    const handlers = register(fail(PROBLEM));
    const outcomes: RibbonOutcome[] = [];
    const stop = onRibbonOutcome((outcome) => outcomes.push(outcome));
    for (const name of Object.keys(RIBBON_COMMANDS)) await press(handlers.get(name)!);
    stop();
    expect(outcomes).toEqual(
      Object.values(RIBBON_COMMANDS).map((command) => ({ command, result: fail(PROBLEM) })),
    );
  });

  it("runs the command also when the pane cannot be opened", async () => {
    const reported: string[] = [];
    setDiagnosticSink(({ label }) => reported.push(label));
    const handlers = register(ok(null), () => Promise.reject(new Error("no pane")));
    const outcomes: RibbonOutcome[] = [];
    const stop = onRibbonOutcome((outcome) => outcomes.push(outcome));
    await press(handlers.get("check")!);
    stop();
    expect(outcomes).toEqual([{ command: "check.sheet", result: ok(null) }]);
    expect(reported).toEqual(["シートの検査"]);
  });
});
