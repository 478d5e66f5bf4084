import { LARGEST_FIELDS, LARGEST_TEXT, type PageRead } from '#lib/capture/page-read.ts';
import { createWraps, type Native } from './wrap.ts';

// Everything of the browser that is used later is kept now, before the page can replace it.
const { apply, getOwnPropertyDescriptor } = Reflect;
const { now } = Date;
const { parse } = JSON;
const { slice } = String.prototype;
const { get: mapGet, set: mapSet } = WeakMap.prototype;
const { isPrototypeOf: isAbove } = Object.prototype;
const { forEach } = Headers.prototype;
const later = setTimeout;
const OwnResponse = Response;
const OwnBlob = Blob;
const responses = Response.prototype;
const requests = XMLHttpRequest.prototype;
const { getAllResponseHeaders } = requests;

const getterOf = (owner: object, name: string) => getOwnPropertyDescriptor(owner, name)?.get as Native;
const bodyUsedOf = getterOf(responses, 'bodyUsed');
const headersOf = getterOf(responses, 'headers');
const statusOf = getterOf(responses, 'status');
const urlOf = getterOf(responses, 'url');
const readyStateOf = getterOf(requests, 'readyState');
const responseTypeOf = getterOf(requests, 'responseType');
const responseUrlOf = getterOf(requests, 'responseURL');
const requestStatusOf = getterOf(requests, 'status');

/** One body, which the clones of a response share. */
interface Body {
  isKnown: boolean;
}

interface OpenedRequest extends Body {
  readonly method?: string;
}

/**
 * Looks at the texts that the page reads with `Response.text()`, `Response.json()` and XMLHttpRequest, and posts each
 * once, in a task of its own, after the page has it. Returns the way to end it, which gives the page its functions back.
 *
 * Only answers of the network are looked at: what the page made itself has no URL, and goes the browser's way untouched.
 */
export function observePage(postMessage: Native, port: MessagePort): () => void {
  const bodies = new WeakMap<object, Body>();
  const opened = new WeakMap<object, OpenedRequest>();
  let isOn = true;

  const post = (read: PageRead) => {
    if (isOn) apply(postMessage, port, [read]);
  };
  const textMembers = (text: string) => ({
    text: text.length > LARGEST_TEXT ? (apply(slice, text, [0, LARGEST_TEXT]) as string) : text,
    truncated: text.length > LARGEST_TEXT,
  });
  const cutFields = (fields: string): string =>
    fields.length > LARGEST_FIELDS ? apply(slice, fields, [0, LARGEST_FIELDS]) : fields;

  const bodyOf = (response: object): Body => {
    const known = apply(mapGet, bodies, [response]) as Body | undefined;
    if (known !== undefined) return known;
    const body: Body = { isKnown: false };
    apply(mapSet, bodies, [response, body]);
    return body;
  };
  const fieldsOf = (response: Response): string => {
    let fields = '';
    apply(forEach, apply(headersOf, response, []), [
      (value: string, name: string) => {
        fields += `${name}: ${value}\r\n`;
      },
    ]);
    return cutFields(fields);
  };
  const noteResponse = (response: Response, text: string) => {
    const body = bodyOf(response);
    if (body.isKnown) return;
    body.isKnown = true;
    const readAt = now();
    later(() => {
      post({
        by: 'fetch',
        url: apply(urlOf, response, []),
        status: apply(statusOf, response, []),
        fields: fieldsOf(response),
        ...textMembers(text),
        readAt,
      });
    }, 0);
  };
  /** Whether it is a response of the network, of this realm, whose body can still be read. */
  const isReadable = (self: unknown): self is Response => {
    if (!isOn) return false;
    try {
      return apply(urlOf, self, []) !== '' && !apply(bodyUsedOf, self, []) && apply(isAbove, responses, [self]);
    } catch {
      return false;
    }
  };

  // A handler on the browser's own promise would make it count as handled, and a page that forgets to handle a failure
  // would no longer hear of it. The page gets a promise that follows it by one microtask, and a failed one itself is
  // returned, not thrown again: Chrome tells pages of unhandled failures by where they come from.
  const readText = async (response: Response, text: Native): Promise<string> => {
    const reading: Promise<string> = apply(text, response, []);
    let content: string;
    try {
      content = await reading;
    } catch {
      return reading;
    }
    noteResponse(response, content);
    return content;
  };
  const readJson = async (response: Response, text: Native, json: Native): Promise<unknown> => {
    let content: string;
    const reading: Promise<string> = apply(text, response, []);
    try {
      content = await reading;
    } catch {
      // A locked body was not touched, and the error would name the wrong method.
      return apply(bodyUsedOf, response, []) ? reading : apply(json, response, []);
    }
    noteResponse(response, content);
    try {
      return parse(content);
    } catch {
      // The browser makes the error, so that it is its own to the last word, with no frame of ours on its stack; a blob
      // arrives as answers of the network do. The byte order mark is one that the browser removes.
      return apply(json, new OwnResponse(new OwnBlob([`\uFEFF${content}`])), []);
    }
  };

  const noteRequest = (request: XMLHttpRequest, text: unknown) => {
    const known = apply(mapGet, opened, [request]) as OpenedRequest | undefined;
    if (known === undefined || known.isKnown || typeof text !== 'string') return;
    if (apply(readyStateOf, request, []) !== 4) return;
    const type = apply(responseTypeOf, request, []);
    if (type !== '' && type !== 'text') return;
    known.isKnown = true;
    const status: number = apply(requestStatusOf, request, []);
    if (status === 0) return;
    const read: PageRead = {
      by: 'xhr',
      ...(known.method !== undefined && { method: known.method }),
      url: apply(responseUrlOf, request, []),
      status,
      fields: cutFields(apply(getAllResponseHeaders, request, [])),
      ...textMembers(text),
      readAt: now(),
    };
    later(() => post(read), 0);
  };
  const readRequest = (native: Native, self: unknown, args: readonly unknown[]) => {
    const value = apply(native, self, args);
    if (isOn) noteRequest(self as XMLHttpRequest, value);
    return value;
  };

  const wraps = createWraps();
  const text = wraps.method(responses, 'text', (native, self, args) =>
    isReadable(self) ? readText(self, native) : apply(native, self, args),
  );
  wraps.method(responses, 'json', (native, self, args) =>
    isReadable(self) ? readJson(self, text, native) : apply(native, self, args),
  );
  wraps.method(responses, 'clone', (native, self, args) => {
    const clone = apply(native, self, args);
    if (isOn) apply(mapSet, bodies, [clone, bodyOf(self as Response)]);
    return clone;
  });
  wraps.method(requests, 'open', (native, self, args) => {
    const result = apply(native, self, args);
    const [method] = args;
    const request: OpenedRequest = typeof method === 'string' ? { method, isKnown: false } : { isKnown: false };
    if (isOn) apply(mapSet, opened, [self, request]);
    return result;
  });
  wraps.getter(requests, 'responseText', readRequest);
  wraps.getter(requests, 'response', readRequest);

  return () => {
    isOn = false;
    wraps.undo();
  };
}
