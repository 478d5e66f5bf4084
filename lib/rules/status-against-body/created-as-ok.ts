import { jsonOf } from '../../http/content.ts';
import type { Responded } from '../../http/exchange.ts';
import { fieldValue } from '../../http/fields.ts';
import { isJsonObject, type Json, type JsonObject, parseJsonStructure } from '../../http/json.ts';
import { parseMediaType } from '../../http/media-type.ts';
import { parseUrl } from '../../http/url.ts';
import { plainName } from '../../knowledge/body-members.ts';
import { rfc } from '../../knowledge/specs.ts';
import { contentEvidence } from '../../lint/body/content-evidence.ts';
import { nameOf } from '../../lint/body/words.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'status-against-body',
  level: 'info',
  profile: ['api'],
  title: 'Something was created, but the status is not 201',
  why: '201 and its Location tell every client that something new exists and where. With 200 each client has to know how this API says it.',
  specs: [rfc(9110, '9.3.3'), rfc(9110, '15.3.2')],
  needs: ['responseFields'],
  statuses: [200, 204],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    if (exchange.method !== 'POST' || (status !== 200 && status !== 204) || isAction(exchange)) return;
    const line = fields?.lines.find(({ name }) => name.toLowerCase() === 'location');
    if (line !== undefined) {
      yield {
        message: `The answer to POST is ${nameOf(exchange)} with Location: ${line.value.slice(0, 120)}, as after a creation.`,
        evidence: [{ kind: 'status' }, { kind: 'field', in: 'response', name: line.name, value: line.value }],
        fix: {
          summary: 'Answer with 201 Created if Location names the new resource; leave Location out otherwise.',
          status: 201,
        },
      };
      return;
    }
    const created = status === 200 ? createdMember(exchange) : undefined;
    if (created === undefined) return;
    yield {
      message: `The answer to POST is ${nameOf(exchange)}, but its body is the posted object with the new id ${JSON.stringify(created.id)}, created just now.`,
      evidence: [{ kind: 'status' }, contentEvidence(exchange, created.path)],
      fix: { summary: 'Answer with 201 Created and send the address of the new resource in Location.', status: 201 },
    };
  },
});

const ACTION =
  /^(?:_?search|query|find|filter|lookup|list|count|login|log-in|signin|sign-in|logout|token|tokens|auth|authenticate|refresh|verify|validate|check|preview|calculate|estimate|quote|convert|translate|send|resend|track|collect|events?|batch|bulk|export|import|upload|render|print|test|ping|run|execute|invoke|rpc|graphql|introspect|revoke|cancel|confirm|approve|reject|publish|archive|restore|activate|deactivate|enable|disable|lock|unlock|move|copy|merge|sync|subscribe|unsubscribe|like|unlike|vote|close|open|start|stop|pause|resume|reset|retry|pay|charge|capture|refund|suggest|autocomplete|recommend|compare|analy[sz]e|score|predict|chat|completions?)$/i;

/** A search or an action: the last word of the path says what to do, not where. */
function isAction({ url }: Responded): boolean {
  const segments = (parseUrl(url)?.pathname ?? '').split('/').filter((segment) => segment !== '');
  return (segments.at(-1) ?? '').split(/[:.]/).some((word) => ACTION.test(word));
}

const TIMES: ReadonlySet<string> = new Set([
  'createdat',
  'created',
  'createdon',
  'createddate',
  'datecreated',
  'creationdate',
  'creationtime',
  'createtime',
  'insertedat',
  'createdtime',
  'creationtimestamp',
  'createdattimestamp',
]);
const NEAR_MS = 2 * 60_000;
const LONGEST_FORM = 16 * 1024;

/** The new id where the body, or the one object in it, repeats what was posted and was created at the response's time. */
function createdMember(
  exchange: Responded,
): { readonly id: string | number; readonly path: readonly string[] } | undefined {
  const body = jsonOf(exchange);
  if (!isJsonObject(body)) return undefined;
  const sent = sentMembers(exchange);
  if (!isJsonObject(sent)) return undefined;
  const now =
    Date.parse(fieldValue(exchange.outcome.fields, 'date') ?? '') || exchange.startedAt + (exchange.duration ?? 0);
  for (const [object, prefix] of candidates(body)) {
    const name = Object.keys(object).find((member) => /^_?(?:id|uuid)$/i.test(member));
    const id = name === undefined ? undefined : object[name];
    if (name === undefined || (typeof id !== 'string' && typeof id !== 'number') || name in sent) continue;
    if (
      repeats(object, sent) &&
      Object.entries(object).some(([member, value]) => TIMES.has(plainName(member)) && isNear(value, now))
    ) {
      return { id, path: [...prefix, name] };
    }
  }
  return undefined;
}

/** What was posted, as JSON or form-encoded. */
function sentMembers({ requestFields, requestContent }: Responded): Json | undefined {
  const text = requestContent?.text ?? '';
  const type = parseMediaType(fieldValue(requestFields, 'content-type') ?? '')?.essence;
  if (type !== 'application/x-www-form-urlencoded') return parseJsonStructure(text);
  return Object.fromEntries(new URLSearchParams(text.slice(0, LONGEST_FORM)));
}

function candidates(body: JsonObject): [JsonObject, readonly string[]][] {
  const inner = Object.entries(body).filter((entry): entry is [string, JsonObject] => isJsonObject(entry[1]));
  return [[body, []], ...inner.slice(0, 8).map(([name, object]): [JsonObject, readonly string[]] => [object, [name]])];
}

/** Every plain member that was posted comes back with its value, at least one of them. */
function repeats(object: JsonObject, sent: JsonObject): boolean {
  const plain = Object.entries(sent).filter(([, value]) => typeof value !== 'object');
  return plain.length > 0 && plain.every(([name, value]) => name in object && String(object[name]) === String(value));
}

function isNear(value: Json, now: number): boolean {
  const time =
    typeof value === 'string'
      ? Date.parse(value)
      : typeof value === 'number'
        ? value < 1e11
          ? value * 1000
          : value
        : Number.NaN;
  return Math.abs(time - now) <= NEAR_MS;
}
