import { at } from './rings.ts';

/** An entry of the queue; equal keys leave in the order of `order`, so that results never depend on chance. */
export interface Entry<T> {
  readonly key: number;
  readonly order: number;
  readonly value: T;
}

/** A binary min-heap. */
export class Heap<T> {
  readonly #entries: Entry<T>[] = [];

  /** Adds a value with its key. */
  push(entry: Entry<T>): void {
    const list = this.#entries;
    let child = list.length;
    list.push(entry);
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const above = at(list, parent);
      if (!before(entry, above)) break;
      list[child] = above;
      child = parent;
    }
    list[child] = entry;
  }

  /** Removes and returns the entry with the least key. */
  pop(): Entry<T> | undefined {
    const list = this.#entries;
    const first = list[0];
    const last = list.pop();
    if (first === undefined || last === undefined || list.length === 0) return first;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= list.length) break;
      if (child + 1 < list.length && before(at(list, child + 1), at(list, child))) child += 1;
      const below = at(list, child);
      if (!before(below, last)) break;
      list[parent] = below;
      parent = child;
    }
    list[parent] = last;
    return first;
  }
}

/** Whether `a` leaves the queue before `b`. */
function before<T>(a: Entry<T>, b: Entry<T>): boolean {
  return a.key < b.key || (a.key === b.key && a.order < b.order);
}
