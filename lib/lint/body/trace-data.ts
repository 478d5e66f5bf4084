import { contentFormOf } from '../../http/content-form.ts';
import type { Exchange } from '../../http/exchange.ts';
import { isJsonObject, type Json } from '../../http/json.ts';
import { parseUrl } from '../../http/url.ts';
import { verdictOf } from './verdict.ts';

const TRACKER =
  /(?:^|[./-])(?:sentry|bugsnag|rollbar|airbrake|honeybadger|raygun|glitchtip|track(?:er|ing)?|errors?|issues?|exceptions?|crash(?:es|lytics)?|events?|logs?|logging|kibana|grafana|loki|traces?|apm|telemetry|builds?|jobs?|pipelines?|ci|jenkins|artifacts?|test-?results?|reports?|debug|source-?maps?|questions?|posts?|articles?|snippets?|gists?|pastes?|files?|blobs?|contents?|docs?|search|repos?|commits?|comments?|messages?|incidents?|runs?)(?:[./-]|$)/i;
const STACK_MEMBERS: ReadonlySet<string> = new Set([
  'stacktrace',
  'frames',
  'culprit',
  'sourcesContent',
  'mappings',
  'events',
  'logs',
  'entries',
  'hits',
  'results',
  'items',
  'issues',
  'spans',
  'lines',
  'testResults',
  'steps',
]);

/**
 * Whether a success with a stack in its JSON is data about stacks: an error tracker, a log, a build, a question. The
 * answer of a call that failed is not.
 */
export function isTraceData(exchange: Exchange): boolean {
  if (verdictOf(exchange).failure === 'strong') return false;
  const url = parseUrl(exchange.url);
  if (url !== undefined && TRACKER.test(`${url.hostname}${url.pathname}`)) return true;
  const form = contentFormOf(exchange);
  if (form?.form !== 'json') return form?.form === 'json-lines';
  return Array.isArray(form.value) || hasStackMember(form.value) || isThing(form.value) || isApiDescription(form.value);
}

/** Descriptions of APIs hold examples of answers. */
function isApiDescription(value: Json): boolean {
  return isJsonObject(value) && ('openapi' in value || 'swagger' in value || 'asyncapi' in value);
}

function hasStackMember(value: Json): boolean {
  return isJsonObject(value) && Object.keys(value).some((name) => STACK_MEMBERS.has(name));
}

function isThing(value: Json): boolean {
  return isJsonObject(value) && ('id' in value || '_id' in value || 'uuid' in value) && Object.keys(value).length > 2;
}
