import type { Responded, Settled } from '../../http/exchange.ts';
import { isResponded } from '../../http/exchange.ts';
import { combinedValue, fieldValue, hasField } from '../../http/fields.ts';
import { listedNames } from '../../http/list.ts';
import { isHtml, mediaTypeOf, parseMediaType } from '../../http/media-type.ts';
import { redirectTargetOf, sentByServers } from '../../http/redirects.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import type { Problem } from '../../lint/finding.ts';
import { isNavigation } from '../../lint/profile.ts';
import { defineRule } from '../../lint/rule.ts';

const REPLACED_BY_GET: ReadonlySet<string> = new Set(['PUT', 'PATCH', 'DELETE']);
const FORMS: ReadonlySet<string> = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

export default defineRule({
  family: 'redirects',
  level: 'warning',
  profile: ['all'],
  title: 'A redirect changed the method to GET',
  why: 'After 301 and 302 clients may change POST to GET, and browsers do. The content is dropped on the way, so what the first request was to do never happens, while the answer to the GET looks like success.',
  specs: [rfc(9110, '15.4.3'), rfc(9110, '15.4.8'), rfc(9110, '15.4.9')],
  needs: ['journal'],
  stored: true,
  on: 'settled',
  *check(exchange, journal) {
    const replaced = replacedBySeeOther(exchange);
    if (replaced !== undefined) yield replaced;
    const hop = sentByServers(journal.chain(exchange)).at(-1);
    if (hop !== undefined && losesMethod(hop, exchange)) yield lost(hop, exchange);
  },
});

/** 303 says itself that a GET follows. */
function replacedBySeeOther(exchange: Settled): Problem | undefined {
  if (!isResponded(exchange) || exchange.outcome.status !== 303 || exchange.fromServiceWorker === true)
    return undefined;
  const target = redirectTargetOf(exchange);
  if (target === undefined || !REPLACED_BY_GET.has(exchange.method) || isByFramework(exchange)) return undefined;
  return {
    level: 'info',
    message: `The 303 to ${exchange.method} makes the client continue with GET ${excerpt(target.href)}, without the content.`,
    evidence: [{ kind: 'status' }, { kind: 'field', in: 'response', name: 'Location', value: locationLine(exchange) }],
    fix: {
      summary: `Keep 303 if the GET only fetches the result; answer with 307 or 308 if ${exchange.method} is to be repeated at the new address.`,
    },
  };
}

function losesMethod(hop: Responded, next: Settled): boolean {
  const { status } = hop.outcome;
  if ((status !== 301 && status !== 302) || hop.fromServiceWorker === true) return false;
  return hop.method !== 'GET' && hop.method !== 'HEAD' && next.method === 'GET';
}

function lost(hop: Responded, next: Settled): Problem {
  const { status } = hop.outcome;
  const isForm = isPostRedirectGet(hop, next);
  const keeping = status === 301 ? 308 : 307;
  return {
    ...(isForm && { level: 'info' }),
    message: `${hop.method} ${excerpt(hop.url)} was answered ${status}, and the client went on with GET ${excerpt(next.url)}: method and content were dropped.`,
    evidence: [
      { kind: 'url', url: next.url },
      { kind: 'exchange', id: hop.id, what: `${hop.method} answered ${status}` },
    ],
    fix: isForm
      ? {
          summary: `Answer the form with 303, which says what is meant: fetch the next page with GET. ${status} leaves it to the client.`,
          status: 303,
        }
      : {
          summary: `Answer ${hop.method} with ${keeping}, which keeps the method and the content, or with 303 if a GET is meant.`,
          status: keeping,
        },
  };
}

/** A form that is sent, redirected and lands on a page: the GET is what everybody means. */
function isPostRedirectGet(hop: Responded, next: Settled): boolean {
  if (hop.method !== 'POST') return false;
  if (isByFramework(hop)) return true;
  const landsElsewhere =
    isResponded(next) &&
    redirectTargetOf(next) === undefined &&
    mediaTypeOf(next) !== undefined &&
    !isHtml(mediaTypeOf(next));
  if (isNavigation(hop)) return !landsElsewhere;
  const sent = parseMediaType(fieldValue(hop.requestFields, 'content-type') ?? '');
  return sent !== undefined && FORMS.has(sent.essence) && isHtml(mediaTypeOf(next));
}

/** Inertia and Turbo ask by script for what a form would get. */
function isByFramework({ requestFields, outcome }: Responded): boolean {
  return (
    hasField(requestFields, 'x-inertia') ||
    listedNames(combinedValue(outcome.fields, 'vary')).includes('x-inertia') ||
    (combinedValue(requestFields, 'accept') ?? '').toLowerCase().includes('text/vnd.turbo-stream.html')
  );
}

function locationLine({ outcome }: Responded): string {
  return outcome.fields?.lines.find(({ name }) => name.toLowerCase() === 'location')?.value ?? '';
}
