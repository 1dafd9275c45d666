/** Runs the actions of one batch in order. What ran before a failing action stays done, as in Excel. */
import { HostError, invalidArgument, itemNotFound } from "../workbook/hostError";
import { HostObject, NULL_OBJECT, assertSupported, notInStandIn, type Call } from "./objectType";
import {
  ActionType,
  PathType,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type ReplyError,
  type RequestBody,
} from "./protocol";
import { SERVICES } from "./objects/internalService";
import { answerQuery, findKey } from "./query";
import type { References } from "./references";

export interface BatchAnswer {
  readonly results: { ActionId: number; Value: unknown }[];
  readonly traceIds: number[];
  readonly error?: ReplyError;
}

export class Batch {
  private readonly resolved = new Map<number, HostObject>();
  private readonly kept: ReadonlySet<number>;
  private location = "";

  constructor(
    private readonly request: RequestBody,
    private readonly root: HostObject,
    private readonly references: References,
    private readonly call: Call,
  ) {
    this.kept = new Set(
      request.Actions.filter((a) => a.ActionType === ActionType.method && a.Name === "_KeepReference").map(
        (a) => a.ObjectPathId,
      ),
    );
  }

  async run(): Promise<BatchAnswer> {
    const answer: BatchAnswer = { results: [], traceIds: [] };
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        if (action.ActionType === ActionType.trace) {
          answer.traceIds.push(action.Id);
          answer.results.push({ ActionId: action.Id, Value: null });
          continue;
        }
        const value = await this.act(action);
        await this.call.store.answered();
        if (value !== undefined) answer.results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        // What ran before the failing action stays done.
        return { ...answer, error: this.finish() ?? this.errorReply(error, index) };
      }
    }
    const error = this.finish();
    return error ? { ...answer, error } : answer;
  }

  /** Carries out what still waits. */
  private finish(): ReplyError | undefined {
    try {
      this.call.store.flush();
      return undefined;
    } catch (error) {
      return this.errorReply(error, this.request.Actions.length - 1);
    }
  }

  private errorReply(error: unknown, index: number): ReplyError {
    if (!(error instanceof HostError)) {
      // A fault of the stand-in itself must not look like an answer of Excel.
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return {
        Code: "GeneralException",
        Message: `Fault in the stand-in: ${text}`,
        Location: this.location,
        HttpStatusCode: 500,
        ActionIndex: index,
      };
    }
    const status = error.code === "ItemNotFound" ? 404 : error.code === "AccessDenied" ? 403 : 400;
    return {
      Code: error.code,
      Message: error.message,
      Location: this.location,
      HttpStatusCode: status,
      ActionIndex: index,
    };
  }

  private async act(action: Action): Promise<unknown> {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(action);
      case ActionType.query:
      case ActionType.queryAsJson: {
        const object = this.object(action.ObjectPathId);
        this.location = object.type.name;
        await this.call.store.settle();
        return answerQuery(object, action.QueryInfo, this.call);
      }
      case ActionType.method:
        return this.method(action);
      case ActionType.setProperty:
        this.setProperty(
          this.object(action.ObjectPathId),
          action.Name,
          this.arguments(action.ArgumentInfo)[0],
        );
        return undefined;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.setProperty(this.object(action.ObjectPathId), name, value);
        return undefined;
      default:
        throw new HostError("NotImplemented", `Action type ${action.ActionType} is not in the stand-in.`);
    }
  }

  /** The reply gives the client what it needs to find the object again. */
  private instantiate(action: Action): unknown {
    const object = this.object(action.ObjectPathId);
    if (object.isNull) return null;
    const identity: Record<string, unknown> = { ...object.type.identity?.(object.self) };
    if (this.kept.has(action.ObjectPathId) && object.type.keepable)
      identity._ReferenceId = this.references.keep(object);
    return identity;
  }

  private async method(action: Action): Promise<unknown> {
    const object = this.object(action.ObjectPathId);
    this.location = `${object.type.name}.${action.Name}`;
    switch (action.Name) {
      case "_KeepReference":
        return null;
      case "_RemoveReference":
        this.references.remove(String(this.arguments(action.ArgumentInfo)[0]));
        return null;
      case "_RemoveAllReferences":
        this.references.removeAll();
        return null;
      default:
    }
    const value = await this.invoke(object, action.Name, this.arguments(action.ArgumentInfo));
    if (value instanceof HostObject) {
      await this.call.store.settle();
      return answerQuery(value, undefined, this.call);
    }
    return value ?? null;
  }

  private invoke(object: HostObject, name: string, args: readonly unknown[]): unknown {
    this.location = `${object.type.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    if (object.isNull) throw itemNotFound("The method was called on a null object.");
    const key = findKey(object.type.methods, name);
    if (key === undefined) throw notInStandIn(object.type.name, name);
    assertSupported(object.type.name, key, this.call);
    return object.type.methods![key]!(object.self, args, this.call);
  }

  private setProperty(object: HostObject, name: string, value: unknown): void {
    this.location = `${object.type.name}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    if (object.isNull) throw itemNotFound("A property was set on a null object.");
    const key = findKey(object.type.scalars, name);
    const set = key === undefined ? undefined : object.type.scalars![key]!.set;
    if (key === undefined || !set) throw notInStandIn(object.type.name, name);
    assertSupported(object.type.name, key, this.call);
    set(object.self, value, this.call);
  }

  // ---- object paths ------------------------------------------------------------------------------------------

  private object(id: number): HostObject {
    const known = this.resolved.get(id);
    if (known) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidReference", `The request has no object path ${id}.`);
    const object = this.resolve(path);
    this.resolved.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.root;
      case PathType.nullObject:
        return NULL_OBJECT;
      case PathType.newObject: {
        const service = SERVICES[path.Name];
        if (!service)
          throw new HostError("NotImplemented", `The object ${path.Name} is not in the stand-in.`);
        return service;
      }
      case PathType.reference:
        return this.references.get(path.Name);
      case PathType.method:
        return this.resolveMethod(path);
      case PathType.property:
        return this.resolveProperty(path);
      case PathType.indexer:
        return this.resolveIndexer(path);
      default:
        throw new HostError(
          "NotImplemented",
          `Object path type ${path.ObjectPathType} is not in the stand-in.`,
        );
    }
  }

  private resolveMethod(path: ObjectPath): HostObject {
    const parent = this.object(path.ParentObjectPathId!);
    if (parent.isNull) return NULL_OBJECT;
    const result = this.invoke(parent, path.Name, this.arguments(path.ArgumentInfo));
    if (!(result instanceof HostObject)) throw notInStandIn(parent.type.name, path.Name);
    return result;
  }

  private resolveProperty(path: ObjectPath): HostObject {
    const parent = this.object(path.ParentObjectPathId!);
    if (parent.isNull) return NULL_OBJECT;
    this.location = `${parent.type.name}.${path.Name.charAt(0).toLowerCase()}${path.Name.slice(1)}`;
    const key = findKey(parent.type.objects, path.Name);
    if (key === undefined) throw notInStandIn(parent.type.name, path.Name);
    assertSupported(parent.type.name, key, this.call);
    return parent.type.objects![key]!(parent.self, this.call);
  }

  private resolveIndexer(path: ObjectPath): HostObject {
    const parent = this.object(path.ParentObjectPathId!);
    if (parent.isNull) return NULL_OBJECT;
    this.location = `${parent.type.name}.getItem`;
    const key = this.arguments(path.ArgumentInfo)[0];
    if (typeof key !== "string" && typeof key !== "number")
      throw invalidArgument("An item is named by text or number.");
    if (!parent.type.item) throw notInStandIn(parent.type.name, "getItem");
    const item = parent.type.item(parent.self, key, this.call);
    if (!item) throw itemNotFound(`${parent.type.name} has no item ${key}.`);
    return item;
  }

  private arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, ids?.[index]));
  }

  /** An argument that stands for an object has the id of its path beside it. */
  private argument(value: unknown, id: unknown): unknown {
    if (typeof id === "number" && id > 0) return this.object(id);
    if (Array.isArray(id) && Array.isArray(value))
      return value.map((entry, index) => this.argument(entry, id[index]));
    return value;
  }
}
