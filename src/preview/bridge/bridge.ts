/**
 * The host's side of the wire: takes the text the Office.js client sends, gives back the text it expects. It knows
 * nothing of Node or pages: whoever has the client's `_richApiNativeBridge` connects it here.
 */
import { shiftRange } from "../workbook/shift";
import type { WorkbookStore } from "../workbook/workbookStore";
import { Batch } from "./batch";
import { EventSource } from "./events";
import { HostState } from "./hostState";
import { RangeHandle } from "./objects/handles";
import { workbookType } from "./objects/workbook";
import { PathType, type BridgeMessage, type ReplyError, type RequestBody } from "./protocol";
import { References } from "./references";

/** Flag of a request that may wait until the user has left the cell being edited. */
const DELAY_FOR_CELL_EDIT = 64;

export interface Bridge {
  /** Answers one request; never rejects, errors are answers. */
  handle(requestJson: string): Promise<string>;
  /** Messages to the client that answer no request (events); returns how to stop listening. */
  onMessage(listener: (messageJson: string) => void): () => void;
  readonly host: HostState;
}

export function createBridge(store: WorkbookStore): Bridge {
  const host = new HostState();
  const references = new References();
  const events = new EventSource(store, host);
  store.onEvent((event) => {
    if (event.kind === "loaded") references.removeAll();
    if (event.kind !== "shifted") return;
    // One handle may be kept under several ids.
    for (const self of new Set([...references.all()].map((object) => object.self))) {
      if (!(self instanceof RangeHandle) || self.sheet.id !== event.sheetId) continue;
      const moved = shiftRange(self.range, event.shift);
      if (moved) self.range = moved;
      else self.deleted = true;
    }
  });

  // Batches run one after another, as in Excel, also when several contexts send at once.
  let last: Promise<unknown> = Promise.resolve();
  const handle = (requestJson: string): Promise<string> => {
    const answer = last.then(() => answerRequest(requestJson));
    last = answer;
    return answer;
  };

  /** The client's own talk with its services is neither counted nor made to fail. */
  const isInternal = (body: RequestBody): boolean =>
    Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === PathType.newObject);

  async function answerRequest(requestJson: string): Promise<string> {
    const message = JSON.parse(requestJson) as BridgeMessage;
    const raw = message.message.body;
    const body = typeof raw === "string" ? (JSON.parse(raw) as RequestBody) : raw;
    const internal = isInternal(body);
    const requestBytes = byteLength(requestJson);
    const reply = await (internal ? runBatch(body) : answerBody(body, message.flags, requestBytes));
    const text = JSON.stringify({
      id: message.id,
      type: 2,
      message: { statusCode: 200, headers: {}, body: reply },
    });
    const textBytes = byteLength(text);
    const tooLarge = textBytes > host.payloadLimit;
    const sent = tooLarge ? errorText(message.id, sizeError("Response")) : text;
    const error = tooLarge ? "ResponsePayloadSizeLimitExceeded" : reply.Error?.Code;
    if (internal) return text;
    host.requests.push({
      requestBytes,
      responseBytes: tooLarge ? byteLength(sent) : textBytes,
      actions: body.Actions.length,
      ...(error ? { error } : {}),
    });
    return sent;
  }

  async function answerBody(body: RequestBody, flags: number, bytes: number): Promise<Reply> {
    const failure = host.takeFailure();
    const injected = failure && {
      Code: failure.code,
      Message: failure.message,
      Location: "",
      HttpStatusCode: 400,
    };
    if (failure?.afterActions === 0) return { Error: injected };
    if (bytes > host.payloadLimit) return { Error: sizeError("Request") };
    if (host.isCellEditing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return { Error: cellEditError() };
      await host.whenCellEditingEnds();
    }
    if (!failure) return runBatch(body);
    const { Error } = await runBatch({ ...body, Actions: body.Actions.slice(0, failure.afterActions) });
    return { Error: Error ?? injected };
  }

  async function runBatch(body: RequestBody): Promise<Reply> {
    const batch = new Batch(body, workbookType.of(store), references, { store, host });
    store.startBuffering();
    const { results, traceIds, error } = await events.whileRequestRuns(() => batch.run());
    store.stopBuffering();
    host.screenUpdatingSuspended = false;
    host.calculationSuspended = false;
    const done = { Results: results, TraceIds: traceIds };
    return error ? { Error: error, ProcessedResults: done, TraceIds: traceIds } : done;
  }

  return { handle, onMessage: (listener) => events.onMessage(listener), host };
}

interface Reply {
  readonly Results?: unknown;
  readonly ProcessedResults?: unknown;
  readonly TraceIds?: readonly number[];
  readonly Error?: ReplyError;
}

function errorText(id: number, error: ReplyError): string {
  return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: { Error: error } } });
}

function sizeError(side: "Request" | "Response"): ReplyError {
  const Message = `The ${side.toLowerCase()} payload size has exceeded the limit. Refer to the documentation: resource limits and performance optimization.`;
  return { Code: `${side}PayloadSizeLimitExceeded`, Message, Location: "", HttpStatusCode: 413 };
}

function cellEditError(): ReplyError {
  const Message =
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.";
  return { Code: "InvalidOperationInCellEditMode", Message, Location: "", HttpStatusCode: 400 };
}

/** Bytes of a text in UTF-8, counted without making them: answers can be tens of megabytes. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Each half of a surrogate pair counts two of its four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
