/** Origins of the lab that the checks ask. */
export interface BehaviourSite {
  /** Of the page itself. */
  readonly own: string;
  readonly other: string;
}

/**
 * What a page can notice of fetch, Response and XMLHttpRequest: by the name of the check, what came out, as JSON. Runs
 * in the page, so it refers to nothing outside.
 */
export async function pageBehaviour({ own, other }: BehaviourSite): Promise<Record<string, unknown>> {
  type Check = () => unknown;
  const later = setTimeout;
  const results: Record<string, unknown> = {};
  const JSON_TYPE = 'application/json';
  const url = (status: number, params: Record<string, string> = {}, origin = own) =>
    `${origin}/status/${status}?${new URLSearchParams({ header: 'Cache-Control:no-store', ...params })}`;
  const json = (body: string, type = JSON_TYPE) => url(200, { type, body });
  const told = (error: unknown) => {
    const { constructor: kind, name, message } = error as Error;
    // Chrome words the same error in two ways, by whether the body was there as a whole, which is a matter of luck.
    const words = name === 'SyntaxError' ? message.replace("Failed to execute 'json' on 'Response': ", '') : message;
    return { own: kind === globalThis[kind.name as 'Error'], kind: kind.name, name, message: words };
  };
  const outcome = (promise: Promise<unknown>) =>
    promise.then(
      (value) => ({ value }),
      (error) => ({ error: told(error) }),
    );
  const thrown = (run: () => unknown) => {
    try {
      return { value: String(run()) };
    } catch (error) {
      return { error: told(error) };
    }
  };
  const shape = (owner: object, name: string) => {
    const { value, get, set, ...rest } = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
    const native = (value ?? get) as () => unknown;
    return {
      ...rest,
      set: typeof set,
      name: native.name,
      length: native.length,
      text: Function.prototype.toString.call(native),
      shown: `${native}`,
      members: Reflect.ownKeys(native).map(String),
      proto: Object.getPrototypeOf(native) === Function.prototype,
      extensible: Object.isExtensible(native),
      constructs: thrown(() => Reflect.construct(native, [])),
      type: Object.prototype.toString.call(native),
      same: native === (Object.getOwnPropertyDescriptor(owner, name)?.value ?? native),
    };
  };
  const rejected = (promise: Promise<unknown>) =>
    new Promise((resolve) => {
      const hear = (event: PromiseRejectionEvent) => {
        if (event.promise !== promise) return;
        event.preventDefault();
        removeEventListener('unhandledrejection', hear);
        resolve(told(event.reason));
      };
      addEventListener('unhandledrejection', hear);
      moment().then(() => resolve('the page is not told'));
    });
  /** As long as the server takes for an answer that it delays. */
  const moment = async () => (await fetch(url(200, { delay: '300', body: 'x' }))).arrayBuffer();
  const EVENTS = ['readystatechange', 'loadstart', 'progress', 'load', 'loadend', 'error', 'abort', 'timeout'];
  const ask = (
    method: string,
    target: string,
    set: (request: XMLHttpRequest) => void = () => {},
    body: string | null = null,
  ) =>
    new Promise<unknown>((resolve) => {
      const request = new XMLHttpRequest();
      const seen: string[] = [];
      for (const name of EVENTS) {
        request.addEventListener(name, () => {
          const last = `${name} ${request.readyState}`;
          if (seen.at(-1) !== last) seen.push(last);
        });
      }
      request.addEventListener('loadend', () => {
        const text = thrown(() => request.responseText);
        const again = thrown(() => request.responseText);
        const { response, status, statusText, responseURL, responseType } = request;
        resolve({
          seen,
          text,
          again,
          response:
            response instanceof ArrayBuffer
              ? response.byteLength
              : response instanceof Blob
                ? response.size
                : response instanceof Document
                  ? response.title
                  : response,
          same: request.response === response,
          rest: [status, statusText, responseURL.replace(own, ''), responseType],
        });
      });
      request.open(method, target);
      set(request);
      request.send(body);
    });

  const checks: Record<string, Check> = {
    'shape of Response.json': () => shape(Response.prototype, 'json'),
    'shape of Response.text': () => shape(Response.prototype, 'text'),
    'shape of Response.clone': () => shape(Response.prototype, 'clone'),
    'shape of Response.arrayBuffer': () => shape(Response.prototype, 'arrayBuffer'),
    'shape of XMLHttpRequest.open': () => shape(XMLHttpRequest.prototype, 'open'),
    'shape of XMLHttpRequest.send': () => shape(XMLHttpRequest.prototype, 'send'),
    'shape of XMLHttpRequest.responseText': () => shape(XMLHttpRequest.prototype, 'responseText'),
    'shape of XMLHttpRequest.response': () => shape(XMLHttpRequest.prototype, 'response'),
    'shape of Function.toString': () => shape(Function.prototype, 'toString'),
    'shape of fetch': () => shape(globalThis, 'fetch'),
    'members of the prototypes': () =>
      [Response, XMLHttpRequest, Function].map(({ prototype }) => Reflect.ownKeys(prototype).map(String)),
    'names of the window': () =>
      Object.getOwnPropertyNames(globalThis).filter((name) => /observ|lens|wrap/i.test(name)),
    'toString of what is no function': () => thrown(() => Function.prototype.toString.call({})),
    'toString of a page’s function': () => Function.prototype.toString.call((a: number) => a + 1),
    'toString of a proxy': () => Function.prototype.toString.call(new Proxy(() => 1, {})),
    'toString in a frame': () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const inner = frame.contentWindow as unknown as typeof globalThis;
      const text = inner.Function.prototype.toString.call(inner.Response.prototype.text);
      frame.remove();
      return text;
    },
    'json of nothing': () => outcome(Response.prototype.json.call({} as Response)),
    'text of nothing': () => outcome(Response.prototype.text.call(undefined as unknown as Response)),
    'json of a proxy of a response': () => outcome(Response.prototype.json.call(new Proxy(new Response('{}'), {}))),
    'clone of nothing': () => thrown(() => Response.prototype.clone.call({} as Response)),
    'responseText of nothing': () =>
      thrown(() => Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'responseText')?.get?.call({})),
    'responseText of the prototype': () => thrown(() => XMLHttpRequest.prototype.responseText),
    'open of nothing': () => thrown(() => Reflect.apply(XMLHttpRequest.prototype.open as () => void, {}, ['GET', '/'])),
    'open without a URL': () =>
      thrown(() => Reflect.apply(XMLHttpRequest.prototype.open as () => void, new XMLHttpRequest(), ['GET'])),
    'open with a broken method': () => thrown(() => new XMLHttpRequest().open('B A D', '/')),
    'open converts its method once': () => {
      let count = 0;
      const method = {
        toString: () => {
          count += 1;
          return 'GET';
        },
      };
      new XMLHttpRequest().open(method as unknown as string, '/');
      return count;
    },
    'the promise is a promise': async () => {
      const promise = (await fetch(json('{"a":1}'))).json();
      return [promise.constructor === Promise, Object.prototype.toString.call(promise), await promise];
    },
    'a value of json': async () =>
      (await fetch(json('{"a":[1,"ü",null,true,1e400],"__proto__":{"b":1},"a b":{}}'))).json(),
    'own members named __proto__': async () =>
      Object.getOwnPropertyNames(await (await fetch(json('{"__proto__":1}'))).json()),
    'json makes objects of the page': async () => {
      const value = await (await fetch(json('[{}]'))).json();
      return [Object.getPrototypeOf(value) === Array.prototype, value[0] instanceof Object];
    },
    'json of a bare word': async () => (await fetch(json('"word"'))).json(),
    'json with a member then': async () => (await fetch(json('{"then":1}'))).json(),
    'text of a response': async () => (await fetch(json('{"a" : 1}'))).text(),
    'invalid JSON': async () => outcome((await fetch(json('<!doctype html><p>no'))).json()),
    'the words for invalid JSON that is still on its way': async () => {
      const response = await fetch(`${own}/events?count=2&every=100`);
      return response.json().catch(String);
    },
    'invalid JSON that has arrived': async () => {
      const response = await fetch(json('<p>no'));
      await moment();
      return outcome(response.json());
    },
    'the stack of an error for invalid JSON': async () =>
      (await fetch(json('<p>no'))).json().catch((error: Error) => String(error.stack).includes('extension:')),
    'JSON cut short': async () => outcome((await fetch(json('{"a":'))).json()),
    'JSON with a tail': async () => outcome((await fetch(json('{"a":1} x'))).json()),
    'JSON of many lines': async () => outcome((await fetch(json('{\n  "a": 1,\n  b\n}'))).json()),
    'empty JSON': async () => outcome((await fetch(json(''))).json()),
    'empty text': async () => outcome((await fetch(json(''))).text()),
    'JSON of a 204': async () => outcome((await fetch(url(204))).json()),
    'JSON of a HEAD': async () => outcome((await fetch(json('{}'), { method: 'HEAD' })).json()),
    'a byte order mark before JSON': async () => outcome((await fetch(json('\uFEFF{"a":1}'))).json()),
    'two byte order marks before JSON': async () => outcome((await fetch(json('\uFEFF\uFEFF{"a":1}'))).json()),
    'a byte order mark alone': async () => outcome((await fetch(json('\uFEFF'))).json()),
    'a byte order mark before text': async () => (await fetch(json('\uFEFFtext', 'text/plain'))).text(),
    'another charset with fetch': async () => (await fetch(json('ü', 'text/plain; charset=iso-8859-1'))).text(),
    'JSON in another charset': async () =>
      outcome((await fetch(json('"ü"', 'application/json; charset=utf-16'))).json()),
    'a body used twice': async () => {
      const response = await fetch(json('{}'));
      const first = await response.json();
      return [first, await outcome(response.json()), await outcome(response.text()), thrown(() => response.clone())];
    },
    'a body used twice at once': async () => {
      const response = await fetch(json('{}'));
      return Promise.all([outcome(response.json()), outcome(response.text()), outcome(response.json())]);
    },
    'bodyUsed before, during and after': async () => {
      const response = await fetch(json('{}'));
      const before = response.bodyUsed;
      const promise = response.json();
      const during = response.bodyUsed;
      await promise;
      return [before, during, response.bodyUsed, response.body?.locked];
    },
    'a locked body': async () => {
      const response = await fetch(json('{"a":1}'));
      const reader = response.body?.getReader();
      const failed = [await outcome(response.json()), await outcome(response.text()), response.bodyUsed];
      reader?.releaseLock();
      return [...failed, await outcome(response.json())];
    },
    'a body read as a stream': async () => {
      const response = await fetch(json('{"a":1}'));
      let size = 0;
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) size += part.value.length;
      return [size, response.bodyUsed, await outcome(response.json())];
    },
    'a body disturbed and released': async () => {
      const response = await fetch(url(200, { type: 'text/plain', bytes: '300000' }));
      const reader = (response.body as ReadableStream).getReader();
      await reader.read();
      reader.releaseLock();
      return [response.bodyUsed, await outcome(response.json()), await outcome(response.text())];
    },
    'clones read as different things': async () => {
      const response = await fetch(json('{"a":1}'));
      const clone = response.clone();
      const another = clone.clone();
      return [clone.url === response.url, await response.json(), await clone.text(), (await another.blob()).size];
    },
    'other ways to read': async () => {
      const of = () => fetch(json('{"a":1}'));
      return [
        (await (await of()).arrayBuffer()).byteLength,
        (await (await of()).blob()).type,
        (await (await of()).bytes()).length,
      ];
    },
    'form data': async () => [
      ...(await (await fetch(json('a=1&b=2', 'application/x-www-form-urlencoded'))).formData()),
    ],
    'a response that the page made': async () => [
      await outcome(new Response('{"a":1}').json()),
      await outcome(new Response('no').json()),
      await outcome(new Response().json()),
      await Response.json({ b: 2 }).text(),
    ],
    'a subclass of Response': async () => {
      class Mine extends Response {
        override async text() {
          return `mine ${await super.text()}`;
        }
      }
      const mine = new Mine('{"a":1}');
      return [await mine.text(), await outcome(new Mine('{"a":1}').json())];
    },
    'a network response with another prototype': async () => {
      const response = await fetch(json('{"a":1}'));
      class Mine extends Response {}
      Object.setPrototypeOf(response, Mine.prototype);
      return [response instanceof Mine, await response.json()];
    },
    'an own method of the response': async () => {
      const response = await fetch(json('{"a":1}'));
      response.text = async () => 'patched';
      return [await response.text(), await response.json()];
    },
    'a page that wraps json': async () => {
      const native = Response.prototype.json;
      Response.prototype.json = async function json(this: Response) {
        return { wrapped: await native.call(this) };
      };
      const value = await (await fetch(json('{"a":1}'))).json();
      Response.prototype.json = native;
      return [value, await (await fetch(json('{"a":2}'))).json()];
    },
    'a page that wraps fetch': async () => {
      const native = fetch;
      globalThis.fetch = async (...args) => native(...args);
      const value = await (await fetch(json('{"a":1}'))).json();
      globalThis.fetch = native;
      return value;
    },
    'a page that replaces JSON.parse': async () => {
      const { parse } = JSON;
      JSON.parse = () => 'replaced';
      const value = await (await fetch(json('{"a":1}'))).json();
      JSON.parse = parse;
      return value;
    },
    'a page that pollutes Object.prototype': async () => {
      Object.defineProperty(Object.prototype, 'apply', { configurable: true, value: () => 'trapped' });
      Object.defineProperty(Object.prototype, 'get', { configurable: true, value: undefined });
      const value = await (await fetch(json('{"a":1}'))).json();
      Reflect.deleteProperty(Object.prototype, 'apply');
      Reflect.deleteProperty(Object.prototype, 'get');
      return value;
    },
    'aborted while the body is read': async () => {
      const control = new AbortController();
      const response = await fetch(`${own}/events?count=1000&every=50`, { signal: control.signal });
      const reading = [outcome(response.text())];
      control.abort();
      return [await Promise.all(reading), response.bodyUsed];
    },
    'aborted with a reason while JSON is read': async () => {
      const control = new AbortController();
      const response = await fetch(`${own}/events?count=1000&every=50`, { signal: control.signal });
      const reason = { mine: true };
      const reading = response.json().catch((error) => error === reason);
      control.abort(reason);
      return reading;
    },
    'a body cut by the network': async () => {
      const response = await fetch(url(200, { type: JSON_TYPE, body: '{"a":1', truncate: '100' }));
      return outcome(response.json());
    },
    'a text cut by the network': async () =>
      outcome((await fetch(url(200, { type: 'text/plain', body: 'a', truncate: '100' }))).text()),
    'a request that fails': () => outcome(fetch(url(200, { close: '1' }))),
    'a failure that nobody handles': async () => {
      const promise = (await fetch(json('no'))).json();
      return rejected(promise);
    },
    'a cut text that nobody handles': async () => {
      const promise = (await fetch(url(200, { type: 'text/plain', body: 'a', truncate: '100' }))).text();
      return rejected(promise);
    },
    'a failed text that nobody handles': async () => {
      const response = await fetch(json('{}'));
      await response.text();
      const promise = response.text();
      return rejected(promise);
    },
    'the order of microtasks of the page’s own response': async () => {
      const order: string[] = [];
      const reading = new Response('{}').json().then(() => order.push('json'));
      let chain = Promise.resolve();
      for (let index = 0; index < 5; index += 1) chain = chain.then(() => void order.push(`tick ${index}`));
      await Promise.all([reading, chain]);
      return order;
    },
    'handlers of one promise run in order': async () => {
      const order: string[] = [];
      const promise = (await fetch(json('{}'))).json();
      const all = ['a', 'b', 'c'].map((name) => promise.then(() => order.push(name)));
      await promise;
      order.push('awaited');
      await Promise.all(all);
      return order;
    },
    'the page has the value before any task': async () => {
      const response = await fetch(json('{"a":1}'));
      const order: string[] = [];
      const promise = response.json().then(() => {
        order.push('value');
        return new Promise<void>((resolve) => setTimeout(() => resolve(void order.push('task')), 0));
      });
      await promise;
      return order;
    },
    'a large body': async () => {
      const text = await (await fetch(url(200, { type: 'text/plain', bytes: '2000000' }))).text();
      return [text.length, text.slice(0, 20), text.slice(-5)];
    },
    'an opaque response': async () => {
      const response = await fetch(json('{"a":1}'), { mode: 'no-cors' });
      const foreign = await fetch(url(200, { body: '{}' }, other), { mode: 'no-cors' });
      return [
        response.type,
        foreign.type,
        foreign.status,
        await outcome(foreign.text()),
        await outcome(foreign.json()),
      ];
    },
    'a response of another origin': async () => {
      const response = await fetch(url(200, { type: JSON_TYPE, body: '{"a":1}' }, other));
      return [response.type, await response.json()];
    },
    'a redirected response': async () => {
      const response = await fetch(`${own}/redirect/302?times=2&to=${encodeURIComponent('/status/200?body={}')}`);
      return [response.redirected, response.url.replace(own, ''), await response.json()];
    },
    'a response from the cache storage': async () => {
      const cache = await caches.open('behaviour');
      await cache.put('/kept', new Response('{"kept":1}'));
      const found = await cache.match('/kept');
      const value = await found?.json();
      await caches.delete('behaviour');
      return value;
    },
    'a response of a service worker': async () => {
      const response = await fetch(`${own}/service-worker/synthetic`).catch(() => undefined);
      return response === undefined ? undefined : [response.status, (await response.text()).slice(0, 12)];
    },
    'a frame of the same origin': async () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const inner = frame.contentWindow as unknown as typeof globalThis;
      const response = await inner.fetch(json('{"a":[]}'));
      const value = await response.json();
      const crossed = await Response.prototype.json.call(await inner.fetch(json('{"b":1}')));
      const back = await inner.Response.prototype.json.call(await fetch(json('{"c":[]}')));
      const failed = await outcome(inner.Response.prototype.json.call({} as Response));
      frame.remove();
      return [
        value,
        Object.getPrototypeOf(value.a) === Array.prototype,
        crossed,
        back,
        back.c instanceof inner.Array,
        failed,
      ];
    },
    'XMLHttpRequest, a text': () => ask('GET', json('{"a":"ü"}')),
    'XMLHttpRequest, responseType text': () => ask('GET', json('{"a":1}'), (one) => (one.responseType = 'text')),
    'XMLHttpRequest, responseType json': () => ask('GET', json('{"a":1}'), (one) => (one.responseType = 'json')),
    'XMLHttpRequest, JSON that is broken': () => ask('GET', json('{"a"'), (one) => (one.responseType = 'json')),
    'XMLHttpRequest, responseType arraybuffer': () =>
      ask('GET', json('{"a":1}'), (one) => (one.responseType = 'arraybuffer')),
    'XMLHttpRequest, responseType blob': () => ask('GET', json('{"a":1}'), (one) => (one.responseType = 'blob')),
    'XMLHttpRequest, responseType document': () =>
      ask('GET', json('<title>T</title>', 'text/html'), (one) => (one.responseType = 'document')),
    'XMLHttpRequest, another charset': () => ask('GET', json('ü', 'text/plain; charset=iso-8859-1')),
    'XMLHttpRequest, overrideMimeType': () =>
      ask('GET', json('ü', 'text/plain'), (one) => one.overrideMimeType('text/plain; charset=iso-8859-1')),
    'XMLHttpRequest, a byte order mark': () => ask('GET', json('\uFEFFa', 'text/plain')),
    'XMLHttpRequest, an empty body': () => ask('GET', url(204)),
    'XMLHttpRequest, a failed status': () => ask('POST', url(500, { type: JSON_TYPE, body: '{}' }), undefined, 'x=1'),
    'XMLHttpRequest, no response': () => ask('GET', url(200, { close: '1' })),
    'XMLHttpRequest, a cut response': () => ask('GET', url(200, { type: 'text/plain', body: 'a', truncate: '50' })),
    'XMLHttpRequest, a timeout': () => ask('GET', url(200, { delay: '5000' }), (one) => (one.timeout = 50)),
    'XMLHttpRequest, aborted': () =>
      ask('GET', url(200, { delay: '5000' }), (one) => setTimeout(() => one.abort(), 50)),
    'XMLHttpRequest, another origin': () => ask('GET', url(200, { type: JSON_TYPE, body: '{}' }, other)),
    'XMLHttpRequest, upload events': () =>
      new Promise((resolve) => {
        const request = new XMLHttpRequest();
        const seen: string[] = [];
        for (const name of ['loadstart', 'load', 'loadend']) {
          request.upload.addEventListener(name, () => seen.push(`upload ${name}`));
          request.addEventListener(name, () => seen.push(name));
        }
        request.onloadend = () => resolve([seen, JSON.parse(request.responseText).content.length]);
        request.open('POST', `${own}/echo`);
        request.send('x'.repeat(1000));
      }),
    'XMLHttpRequest, synchronous': () => {
      const request = new XMLHttpRequest();
      request.open('GET', json('{"a":1}'), false);
      request.send();
      return [
        request.readyState,
        request.responseText,
        request.response,
        thrown(() => (request.responseType = 'json')),
      ];
    },
    'XMLHttpRequest, used again': async () => {
      const request = new XMLHttpRequest();
      const texts: string[] = [];
      for (const body of ['one', 'two']) {
        request.open('GET', json(body, 'text/plain'));
        texts.push(request.responseText);
        await new Promise((resolve) => {
          request.onload = resolve;
          request.send();
        });
        texts.push(request.responseText, request.response);
      }
      return texts;
    },
    'XMLHttpRequest, a subclass': async () => {
      class Mine extends XMLHttpRequest {
        override get responseText() {
          return `mine ${super.responseText}`;
        }
      }
      const request = new Mine();
      request.open('GET', json('a', 'text/plain'));
      await new Promise((resolve) => {
        request.onload = resolve;
        request.send();
      });
      return [request.responseText, request.response, request instanceof XMLHttpRequest];
    },
    'XMLHttpRequest, an own responseText': async () => {
      const request = new XMLHttpRequest();
      Object.defineProperty(request, 'responseText', { value: 'mocked' });
      request.open('GET', json('a', 'text/plain'));
      await new Promise((resolve) => {
        request.onload = resolve;
        request.send();
      });
      return [request.responseText, request.response];
    },
    'frozen prototypes': async () => {
      Object.freeze(Response.prototype);
      Object.freeze(XMLHttpRequest.prototype);
      const refused = Reflect.set(Response.prototype, 'json', () => 1);
      return [refused, await (await fetch(json('{"a":1}'))).json(), shape(Response.prototype, 'json')];
    },
  };

  for (const [name, check] of Object.entries(checks)) {
    try {
      const hung = new Promise((resolve) => later(() => resolve('it never ended'), 10_000));
      results[name] = await Promise.race([check(), hung]);
    } catch (error) {
      results[name] = { threw: told(error) };
    }
  }
  return JSON.parse(JSON.stringify(results)) as Record<string, unknown>;
}
