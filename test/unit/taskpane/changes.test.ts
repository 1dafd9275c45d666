import type { Operations } from "../../../src/commands/operations";
import { fail, ok } from "../../../src/sheet";
import { NO_CHANGES, watchChanges, type ChangeCounts } from "../../../src/taskpane/shared/changes";
import { isForExperts } from "../../../src/taskpane/shared/ProblemBar";
import { isFocusLost } from "../../../src/taskpane/shared/useReveal";

const failed = fail({ code: "any", message: "できませんでした。" });

/** The counts after calling `call` on operations of which all succeed, or none. */
async function countsAfter(
  call: (operations: Operations) => Promise<unknown>,
  succeeds = true,
): Promise<ChangeCounts> {
  let counts = NO_CHANGES;
  const given = new Proxy({} as Operations, {
    ownKeys: () => ["readIndicators", "insertReport", "ignore"],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    get: () => () => Promise.resolve(succeeds ? ok({}) : failed),
  });
  await call(watchChanges(given, (count) => (counts = count(counts))));
  return counts;
}

const anything = {} as never;

test("a fix, its undo and what goes into the register are changes that other tabs have to know of", async () => {
  const undoable = { content: 1, undoable: 1 };
  expect(await countsAfter((operations) => operations.applyFix(anything))).toEqual(undoable);
  expect(await countsAfter((operations) => operations.undo())).toEqual(undoable);
  expect(await countsAfter((operations) => operations.refreshRegister(anything))).toEqual(undoable);
  expect(await countsAfter((operations) => operations.mergeDepartmentFiles(anything))).toEqual(undoable);
});

test("a new register and a mapping change what is read, but are not undone", async () => {
  const content = { content: 1, undoable: 0 };
  expect(await countsAfter((operations) => operations.createRegister())).toEqual(content);
  expect(await countsAfter((operations) => operations.setMapping("表", null))).toEqual(content);
});

test("reading, reports, remarks and what failed change nothing", async () => {
  expect(await countsAfter((operations) => operations.readIndicators("sheet"))).toEqual(NO_CHANGES);
  expect(await countsAfter((operations) => operations.insertReport(anything))).toEqual(NO_CHANGES);
  expect(await countsAfter((operations) => operations.ignore([], "様式"))).toEqual(NO_CHANGES);
  expect(await countsAfter((operations) => operations.applyFix(anything), false)).toEqual(NO_CHANGES);
});

test("the focus is lost where its element is gone, not while the user is at work on the sheet", () => {
  const body = {} as HTMLElement;
  const page = (activeElement: Element | null, isHere = true) =>
    isFocusLost({ activeElement, body, hasFocus: () => isHere });
  expect([page(body), page(null), page({} as Element), page(body, false)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("the code of a problem is shown only where somebody has to be asked for help", () => {
  const shown = ["excel.unknown", "pane.unexpected", "report.changedByHand", "register.changedMeanwhile"];
  expect(shown.filter((code) => isForExperts({ code, message: "できませんでした。" }))).toEqual([
    "excel.unknown",
    "pane.unexpected",
  ]);
});
