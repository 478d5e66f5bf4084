/** A retry with growing gaps, ready to copy; TypeScript, for fetch. */
export const RETRY_TYPESCRIPT = `const RETRYABLE = new Set([408, 429, 500, 502, 503, 504]);
const IDEMPOTENT = new Set(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']);
const ATTEMPTS = 5;
const LONGEST_WAIT = 60_000;

/** Milliseconds named by Retry-After: seconds, or a date. */
function waitFrom(value: string | null): number | undefined {
  if (value === null) return undefined;
  if (/^\\d+$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** Half a second, one, two, four …, and a random share of it, so that clients do not return together. */
function backoff(attempt: number): number {
  return Math.random() * Math.min(500 * 2 ** attempt, LONGEST_WAIT);
}

async function send(request: Request): Promise<Response> {
  const mayRepeat = IDEMPOTENT.has(request.method) || request.headers.has('Idempotency-Key');
  for (let attempt = 0; ; attempt++) {
    const response = await fetch(request.clone());
    if (!RETRYABLE.has(response.status) || !mayRepeat || attempt === ATTEMPTS - 1) return response;
    const wait = waitFrom(response.headers.get('Retry-After')) ?? backoff(attempt);
    if (wait > LONGEST_WAIT) return response; // tell the user instead
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
`;

/** The same in Python, for requests. */
export const RETRY_PYTHON = `import random
import time
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

import requests

RETRYABLE = {408, 429, 500, 502, 503, 504}
IDEMPOTENT = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"}
ATTEMPTS = 5
LONGEST_WAIT = 60.0


def wait_from(value):
    """Seconds named by Retry-After: a number, or a date; None for neither."""
    if value is None:
        return None
    if value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (moment - datetime.now(timezone.utc)).total_seconds())


def backoff(attempt):
    """Half a second, one, two, four ..., and a random share of it."""
    return random.uniform(0, min(0.5 * 2**attempt, LONGEST_WAIT))


def send(method, url, headers=None, **options):
    may_repeat = method in IDEMPOTENT or "Idempotency-Key" in (headers or {})
    for attempt in range(ATTEMPTS):
        response = requests.request(method, url, headers=headers, timeout=10, **options)
        if response.status_code not in RETRYABLE or not may_repeat or attempt == ATTEMPTS - 1:
            return response
        wait = wait_from(response.headers.get("Retry-After"))
        if wait is None:
            wait = backoff(attempt)
        if wait > LONGEST_WAIT:
            return response  # tell the user instead
        time.sleep(wait)
`;

/** A client that treats every class as what it is; TypeScript. */
export const HANDLE_TYPESCRIPT = `async function load(url: string): Promise<unknown> {
  const response = await send(new Request(url, { headers: { Accept: 'application/json' } }));
  switch (true) {
    case response.status === 204:
      return undefined;
    case response.ok:
      return response.json();
    case response.status === 401:
      return logIn();
    case response.status === 404:
      return undefined;
    case response.status === 429:
      throw new Error(\`Too many requests; go on in \${response.headers.get('Retry-After') ?? 'some'} seconds\`);
    case response.status >= 500:
      throw new Error('The server failed; try again later');
    default:
      throw new Error(\`The request was refused with \${response.status}: \${await response.text()}\`);
  }
}
`;

/** The same in Python. */
export const HANDLE_PYTHON = `def load(url):
    response = send("GET", url, headers={"Accept": "application/json"})
    if response.status_code == 204:
        return None
    if response.ok:
        return response.json()
    if response.status_code == 404:
        return None
    if response.status_code == 401:
        return log_in()
    if response.status_code == 429:
        wait = response.headers.get("Retry-After", "some")
        raise RuntimeError(f"Too many requests; go on in {wait} seconds")
    if response.status_code >= 500:
        raise RuntimeError("The server failed; try again later")
    raise RuntimeError(f"The request was refused with {response.status_code}: {response.text}")
`;
