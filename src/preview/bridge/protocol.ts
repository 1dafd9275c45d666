/**
 * The messages between the Office.js client and its host, as the client of @microsoft/office-js sends them
 * through `_richApiNativeBridge`.
 */
export interface BridgeMessage {
  readonly id: number;
  /** 1 request, 2 response, 3 event. */
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: RequestBody | string };
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 8,
  queryAsJson: 7,
  update: 9,
} as const;

export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** For each argument that is an object: the id of its object path; 0 otherwise. May be nested like the arguments. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What goes wrong in a batch, as the client expects it. */
export interface ReplyError {
  readonly Code: string;
  readonly Message: string;
  /** "Range.values": type and member that failed. */
  readonly Location: string;
  readonly HttpStatusCode: number;
  /** Index of the failing action; the client quotes the statement from it. */
  readonly ActionIndex?: number;
}

/** Category of events among the messages of type 3. */
export const EVENT_CATEGORY = 65_536;
