/** Changes that were made here and are on their way to the owner of the value, who tells each back once, in order. */
export interface Unconfirmed<Value> {
  add(change: Value): void;
  /** What to show when the owner tells a value: the newest change made here, unless all of them have been told back. */
  settle(told: Value): Value;
  /** The changes may have been lost with the line: what is told next holds. */
  forget(): void;
}

/** Starts with no change; values are compared by their JSON. */
export function createUnconfirmed<Value>(): Unconfirmed<Value> {
  let changes: readonly Value[] = [];
  return {
    add(change) {
      changes = [...changes, change];
    },
    settle(told) {
      const text = JSON.stringify(told);
      changes = changes.slice(changes.findIndex((change) => JSON.stringify(change) === text) + 1);
      return changes.at(-1) ?? told;
    },
    forget() {
      changes = [];
    },
  };
}
