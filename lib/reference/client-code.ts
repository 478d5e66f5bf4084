import type { RetryVerdict, StatusCode } from '../knowledge/status-codes/entry.ts';
import { classOf } from '../knowledge/status-codes/index.ts';

/** How a client handles a code, in two languages. */
export interface ClientCode {
  readonly typescript: string;
  readonly python: string;
  /** What a client has to know beside the code. */
  readonly remark?: string;
}

/** Client code for a status: by its class and by whether a retry can help. */
export function clientCodeOf(entry: StatusCode): ClientCode {
  const { code, content } = entry;
  if (LOG_ONLY.has(code)) return withoutResponse(code);
  if (SENT_AS_400.has(code)) {
    return { ...failure({ ...entry, code: 400 }), remark: `nginx writes ${code} into its log and sends 400.` };
  }
  switch (classOf(code)) {
    case 1:
      return {
        typescript:
          '// fetch shows no interim responses: it waits for the final one.\nconst response = await fetch(url);',
        python:
          '# requests shows no interim responses: it waits for the final one.\nresponse = requests.get(url, timeout=10)',
        remark: 'A page cannot see this code; the network log and curl -v can.',
      };
    case 2:
      return content === 'forbidden' ? withoutContent(code) : withContent(code);
    case 3:
      if (code === 304) return notModified();
      return code === 305 || code === 306 ? failure(entry) : redirect(code, entry.keepsMethod);
    default:
      return failure(entry);
  }
}

/** Codes that a server writes into its log, and nobody receives. */
const LOG_ONLY: ReadonlySet<number> = new Set([444, 460, 499]);

/** Codes of nginx for its log; clients receive 400 in their place. */
const SENT_AS_400: ReadonlySet<number> = new Set([494, 495, 496, 497]);

function withoutResponse(code: number): ClientCode {
  return {
    typescript: [
      'try {',
      '  return await fetch(url, { signal: AbortSignal.timeout(30_000) });',
      '} catch (error) {',
      `  return undefined; // no response: ${code} stands in the log of the server alone`,
      '}',
    ].join('\n'),
    python: [
      'try:',
      '    return requests.get(url, timeout=30)',
      'except requests.RequestException:',
      `    return None  # no response: ${code} stands in the log of the server alone`,
    ].join('\n'),
    remark: 'No client receives this code: what it sees is a request without a response.',
  };
}

function withoutContent(code: number): ClientCode {
  return {
    typescript: [
      'const response = await fetch(url, options);',
      `if (response.status === ${code}) return; // no content: response.json() would throw`,
    ].join('\n'),
    python: [
      'response = requests.request(method, url, timeout=10)',
      `if response.status_code == ${code}:`,
      '    return None  # no content: response.json() would raise',
    ].join('\n'),
  };
}

function withContent(code: number): ClientCode {
  const after: Readonly<Record<number, readonly [string, string]>> = {
    201: ["const created = response.headers.get('Location');", "created = response.headers.get('Location')"],
    202: [
      "const monitor = response.headers.get('Location'); // ask here for the state",
      "monitor = response.headers.get('Location')  # ask here for the state",
    ],
    207: ['// ok covers 207: look at the status of every item', '# no error for 207: look at the status of every item'],
    206: ["const range = response.headers.get('Content-Range');", "content_range = response.headers['Content-Range']"],
  };
  const [typescript, python] = after[code] ?? [undefined, undefined];
  const body =
    code === 206
      ? ['const part = await response.arrayBuffer();', 'part = response.content']
      : ['const data = await response.json();', 'data = response.json()'];
  return {
    typescript: [
      'const response = await fetch(url, options);',
      "if (!response.ok) throw new Error(response.status + ' from ' + response.url);",
      typescript,
      body[0],
    ]
      .filter((line) => line !== undefined)
      .join('\n'),
    python: ['response = requests.request(method, url, timeout=10)', 'response.raise_for_status()', python, body[1]]
      .filter((line) => line !== undefined)
      .join('\n'),
  };
}

function notModified(): ClientCode {
  return {
    typescript: [
      '// The browser revalidates on its own; fetch then shows the stored 200, not the 304.',
      "const response = await fetch(url, { cache: 'no-cache' });",
      'const data = await response.json();',
    ].join('\n'),
    python: [
      "response = requests.get(url, headers={'If-None-Match': etag}, timeout=10)",
      'if response.status_code == 304:',
      '    return stored  # still good',
      "etag, stored = response.headers.get('ETag'), response.json()",
    ].join('\n'),
  };
}

function redirect(code: number, keepsMethod: StatusCode['keepsMethod']): ClientCode {
  const method = {
    always: 'the method and the content stay',
    never: 'the next request is a GET',
    'not-post': 'a POST becomes a GET',
  }[keepsMethod ?? 'always'];
  const isFollowed = keepsMethod !== undefined;
  return {
    typescript: isFollowed
      ? [
          `// fetch follows ${code} on its own: ${method}.`,
          'const response = await fetch(url, options);',
          "if (response.redirected) console.info(url, 'is now', response.url);",
        ].join('\n')
      : [
          'const response = await fetch(url, options);',
          `if (response.status === ${code}) showChoices(await response.text());`,
        ].join('\n'),
    python: isFollowed
      ? [
          `# requests follows ${code} on its own: ${method}.`,
          'response = requests.request(method, url, timeout=10)',
          'for hop in response.history:',
          "    print(hop.status_code, hop.url, '->', hop.headers.get('Location'))",
        ].join('\n')
      : [
          'response = requests.get(url, timeout=10)',
          `if response.status_code == ${code}:`,
          '    show_choices(response.text)',
        ].join('\n'),
    ...(isFollowed && { remark: "With redirect: 'manual' a page sees only an opaque response, never the Location." }),
  };
}

/** What the handling of a failure does, by whether a retry can help. */
const HANDLING: Readonly<Record<RetryVerdict, { readonly typescript: string; readonly python: string }>> = {
  'not-needed': { typescript: 'return;', python: 'return None' },
  no: {
    typescript: "throw new Error(response.status + ': asking again does not help');",
    python: "raise RuntimeError(f'{response.status_code}: asking again does not help')",
  },
  'after-change': {
    typescript: [
      'const problem = await response.json().catch(() => undefined); // which part is at fault',
      'throw new RequestRefused(response.status, problem);',
    ].join('\n'),
    python: 'raise RequestRefused(response.status_code, response.text)  # which part is at fault',
  },
  later: {
    typescript: [
      "const wait = waitFrom(response.headers.get('Retry-After')) ?? backoff(attempt);",
      'await new Promise((resolve) => setTimeout(resolve, wait));',
      'return send(attempt + 1); // GET, PUT and DELETE; POST only with an Idempotency-Key',
    ].join('\n'),
    python: [
      "time.sleep(wait_from(response.headers.get('Retry-After')) or backoff(attempt))",
      'return send(attempt + 1)  # GET, PUT and DELETE; POST only with an Idempotency-Key',
    ].join('\n'),
  },
  once: {
    typescript: 'if (attempt === 0) return send(1); // once, at once',
    python: 'if attempt == 0:\n    return send(1)  # once, at once',
  },
};

const SPECIAL: Readonly<Record<number, { readonly typescript: string; readonly python: string }>> = {
  401: {
    typescript: [
      'if (attempt === 0) {',
      '  await renewToken();',
      '  return send(1); // once: a second 401 is final',
      '}',
      'return logIn();',
    ].join('\n'),
    python: [
      'if attempt == 0:',
      '    renew_token()',
      '    return send(1)  # once: a second 401 is final',
      'return log_in()',
    ].join('\n'),
  },
  404: { typescript: 'return undefined; // there is none', python: 'return None  # there is none' },
};

function failure({ code, retry }: StatusCode): ClientCode {
  const { typescript, python } = SPECIAL[code] ?? HANDLING[retry.verdict];
  return {
    typescript: [
      'const response = await fetch(url, options);',
      `if (response.status === ${code}) {`,
      indent(typescript, 2),
      '}',
    ].join('\n'),
    python: [
      'response = requests.request(method, url, timeout=10)',
      `if response.status_code == ${code}:`,
      indent(python, 4),
    ].join('\n'),
    ...(retry.verdict === 'later' && { remark: 'The guide to retries has waitFrom and backoff, ready to copy.' }),
  };
}

function indent(text: string, by: number): string {
  return text.replaceAll(/^/gm, ' '.repeat(by));
}
