const REMEMBERED = 16;

/**
 * Remembers what was worked out for the last few keys. For results that are larger than their keys: exchanges live
 * long, and a result that lived as long as its exchange would double what a log weighs.
 */
export function rememberRecent<Key extends object, Value>(): (key: Key, compute: () => Value) => Value {
  const entries: { readonly key: Key; readonly value: Value }[] = [];
  return (key, compute) => {
    for (const entry of entries) if (entry.key === key) return entry.value;
    const value = compute();
    entries.unshift({ key, value });
    if (entries.length > REMEMBERED) entries.pop();
    return value;
  };
}
