import { textOf } from '../../http/content.ts';
import { contentFormOf } from '../../http/content-form.ts';
import type { Responded } from '../../http/exchange.ts';
import { isJson, mediaTypeOf } from '../../http/media-type.ts';
import { isLoopback, parseUrl } from '../../http/url.ts';
import { passageEvidence } from '../../lint/body/content-evidence.ts';
import { asksDatabase, findLeaks, findStackInJson, type Leak } from '../../lint/body/leaks.ts';
import { isTraceData } from '../../lint/body/trace-data.ts';
import { verdictOf } from '../../lint/body/verdict.ts';
import { nameOf } from '../../lint/body/words.ts';
import { isAsset } from '../../lint/profile.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'status-against-body',
  level: 'error',
  profile: ['all'],
  title: 'Internals of the server in the content',
  why: 'Stack traces, statements and paths tell an attacker which software runs, where, and which input reaches it. They help no user.',
  specs: [
    {
      title: 'CWE-209: Error message with sensitive information',
      url: 'https://cwe.mitre.org/data/definitions/209.html',
    },
    { title: 'OWASP: Improper error handling', url: 'https://owasp.org/www-community/Improper_Error_Handling' },
  ],
  needs: ['content'],
  on: 'response',
  *check(exchange) {
    const { status } = exchange.outcome;
    const isError = status >= 400 && status <= 599;
    if (isAsset(exchange) || isSourceOrLog(exchange) || !(isError || isJsonContent(exchange))) return;
    const leak = isError ? findLeaks(textOf(exchange) ?? '')[0] : leakInSuccess(exchange);
    if (leak === undefined || isAskedFor(exchange, leak)) return;
    const quiet = leak.kind === 'path' || isLoopback(exchange.url);
    yield {
      ...(quiet && { level: 'info' }),
      message: `The content of the ${nameOf(exchange)} shows ${describeLeak(leak)}.`,
      evidence: [passageEvidence(leak.passage, 'content')],
      fix: {
        summary:
          'Write the details to a log on the server and send an error code with a request id; switch the debug mode off in production.',
      },
    };
  },
});

/**
 * Under a success texts may speak of stacks and databases: data of a tracker do, answers that report a failure leak.
 * The beginning of a content does not tell which it is.
 */
function leakInSuccess(exchange: Responded): Leak | undefined {
  const text = textOf(exchange) ?? '';
  if (verdictOf(exchange).failure === 'none') {
    const stack = findStackInJson(text);
    const isWhole = exchange.outcome.content?.truncated !== true;
    return isWhole && stack !== undefined && !isTraceData(exchange) ? stack : undefined;
  }
  return findLeaks(text).find(({ kind }) => kind === 'stack' || kind === 'database');
}

/** A path that the request itself named is the URL's, not the server's; who sends a statement is told of its faults. */
function isAskedFor(exchange: Responded, { kind, passage }: Leak): boolean {
  if (kind === 'database' && exchange.outcome.status < 500 && asksDatabase(exchange)) return true;
  return kind === 'path' && (parseUrl(exchange.url)?.pathname.includes(passage) ?? false);
}

function describeLeak({ kind, name, frames, passage }: Leak): string {
  if (kind === 'stack') return `a ${name} stack trace with ${frames} frames`;
  if (kind === 'database')
    return name === 'a statement' ? 'a database statement' : `an error of the database, as ${name} writes it`;
  return kind === 'debug-page' ? name : `a path of the server, ${passage.slice(0, 80)}`;
}

function isJsonContent(exchange: Responded): boolean {
  const form = contentFormOf(exchange)?.form;
  return form === 'json' || form === 'json-lines' || (form === 'fragment' && isJson(mediaTypeOf(exchange)));
}

const SOURCE =
  /\.(?:log|txt|md|map|js|mjs|cjs|jsx|tsx?|css|py|rb|php[0-9]?s?|java|kt|cs|go|rs|exs?|c|cpp|h|sh|sql|patch|diff|ipynb)$|\/(?:logs?|traces?|stack-?traces?|sourcemaps?)(?:\/|$)/i;

/** Source files and logs served as such: that is what was asked for. */
function isSourceOrLog(exchange: Responded): boolean {
  const type = mediaTypeOf(exchange);
  if (type?.subtype.endsWith('javascript') === true || type?.essence === 'text/css') return true;
  const { status } = exchange.outcome;
  return status < 400 && SOURCE.test(parseUrl(exchange.url)?.pathname ?? '');
}
