/** Objects the client keeps a hold of between batches (tracked ranges), by the id it was given for them. */
import { HostError } from "../workbook/hostError";
import type { HostObject } from "./objectType";

export class References {
  private readonly objects = new Map<string, HostObject>();
  private next = 1;

  keep(object: HostObject): string {
    const id = `ref-${this.next++}`;
    this.objects.set(id, object);
    return id;
  }

  get(id: string): HostObject {
    const object = this.objects.get(id);
    if (!object)
      throw new HostError("InvalidReference", `The reference ${id} is not valid for the current operation.`);
    return object;
  }

  remove(id: string): void {
    this.objects.delete(id);
  }

  removeAll(): void {
    this.objects.clear();
  }

  get count(): number {
    return this.objects.size;
  }

  all(): Iterable<HostObject> {
    return this.objects.values();
  }
}
