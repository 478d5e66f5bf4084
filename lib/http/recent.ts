const MOST_OBJECTS = 16;
const MOST_CHARACTERS = 64 * 1024;
const OVERHEAD = 32;

/**
 * Makes a reading of objects remember its last answers: rules ask the same of one message in a row. It keeps a few
 * only, since exchanges live long, and an answer that lived as long as its exchange would double what a log weighs.
 */
export function rememberRecent<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const keys: Key[] = [];
  const values: Value[] = [];
  let next = 0;
  let last = -1;
  return (key) => {
    if (keys[last] === key) return values[last] as Value;
    const known = keys.indexOf(key);
    if (known !== -1) {
      last = known;
      return values[known] as Value;
    }
    const value = read(key);
    last = next;
    keys[next] = key;
    values[next] = value;
    next = (next + 1) % MOST_OBJECTS;
    return value;
  };
}

/** Makes a reading of texts remember its last answers, a few hundred of usual length: a site says the same often. */
export function rememberTexts<Value>(read: (text: string) => Value): (text: string) => Value {
  const remembered = new Map<string, Value>();
  let weight = 0;
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined || remembered.has(text)) return known as Value;
    const value = read(text);
    weight += text.length + OVERHEAD;
    if (weight > MOST_CHARACTERS) {
      remembered.clear();
      weight = text.length + OVERHEAD;
    }
    remembered.set(text, value);
    return value;
  };
}
