const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
const { create } = Object;
const NativeProxy = Proxy;
const { get: mapGet, set: mapSet } = WeakMap.prototype;

/** A function of the browser; the page may call it on anything. */
// biome-ignore lint/suspicious/noExplicitAny: it stands for functions of every shape.
export type Native = (this: any, ...args: any[]) => any;
/** Stands for a function of the browser: it decides whether and when to call it. */
export type Instead = (native: Native, self: unknown, args: readonly unknown[]) => unknown;

interface Wrapped {
  readonly owner: object;
  readonly name: string;
  readonly before: PropertyDescriptor;
  readonly after: PropertyDescriptor;
}

/** Functions of the browser that were replaced, as long as they are. */
export interface Wraps {
  /** Replaces a method. Returns the browser's own. */
  method(owner: object, name: string, instead: Instead): Native;
  /** Replaces the getter of a property. Returns the browser's own. */
  getter(owner: object, name: string, instead: Instead): Native;
  /** Gives the page the browser's own functions back, but for those that the page has replaced or locked meanwhile. */
  undo(): void;
}

/**
 * Replaces functions so that the page sees no difference: a proxy of a function has its name, length and properties,
 * cannot be constructed where it cannot, and prints as native code, with the right name once `toString` is replaced too.
 */
export function createWraps(): Wraps {
  const natives = new WeakMap<object, Native>();
  const wrapped: Wrapped[] = [];

  const proxyOf = (native: Native, instead: Instead) => {
    // Without a prototype: the page could add traps to Object.prototype.
    const handler: ProxyHandler<Native> = create(null);
    handler.apply = (_target, self, args) => instead(native, self, args);
    const proxy = new NativeProxy(native, handler);
    apply(mapSet, natives, [proxy, native]);
    return proxy;
  };
  const replace = (owner: object, name: string, member: 'value' | 'get', instead: Instead): Native => {
    const before = getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
    const native = before[member] as Native;
    const after = { ...before, [member]: proxyOf(native, instead) };
    if (defineProperty(owner, name, after)) wrapped[wrapped.length] = { owner, name, before, after };
    return native;
  };

  replace(Function.prototype, 'toString', 'value', (native, self, args) => {
    const known = typeof self === 'function' ? apply(mapGet, natives, [self]) : undefined;
    return apply(native, known ?? self, args);
  });
  return {
    method: (owner, name, instead) => replace(owner, name, 'value', instead),
    getter: (owner, name, instead) => replace(owner, name, 'get', instead),
    undo() {
      for (let index = wrapped.length - 1; index >= 0; index -= 1) {
        const { owner, name, before, after } = wrapped[index] as Wrapped;
        const now = getOwnPropertyDescriptor(owner, name);
        if (now !== undefined && now.value === after.value && now.get === after.get)
          defineProperty(owner, name, before);
      }
    },
  };
}
