import type { Exchange } from '../../http/exchange.ts';
import { lacksField } from '../../http/fields.ts';
import type { Json } from '../../http/json.ts';
import { parseUrl } from '../../http/url.ts';

/** What the request tells of the kind of answer to expect. */
export interface Circumstances {
  /** GET or HEAD: the answer is a representation of something. */
  readonly isRead: boolean;
  /** The URL names a catalogue: of texts, codes, schemas, flags, or a log. */
  readonly isCatalogue: boolean;
  /** The URL names things that fail themselves: jobs, builds, payments. */
  readonly isJob: boolean;
  /** The URL asks for a verdict: validate, check, captcha. */
  readonly isVerdict: boolean;
  /** The URL asks how a service is. */
  readonly isHealth: boolean;
  /** The path of the URL, which some errors repeat. */
  readonly path: string;
  /** The query and the first 64 kB of the content of the request, each with `&` behind it. */
  readonly sent: string;
  /** All that was sent is known. */
  readonly isSentKnown: boolean;
}

const CATALOGUE =
  /\/(?:i18n|l10n|locales?|lang|languages?|translations?|error-?codes?|status-?codes?|https?-?(?:codes?|status(?:es)?)|http(?=\/(?:\d{3}|codes?|status))|(?:statuses|codes)(?=(?:\/[45]\d\d)?(?:\.json)?$)|schemas?|swagger|api-docs|glossary|feature-?flags?|flags|features|logs?|audits?|audit-?(?:logs?|trail|events?)|docs|reference|error-[a-z]+|fixtures|mocks?|testdata)(?:[/.]|$)|\/(?:errors?|exceptions|crashes)$|\/(?:assets|static|public|dist)\/[^?]{1,200}\.json$|\/[a-z]{2}(?:[-_][A-Za-z]{2})?\.json$|\/(?:errors?|messages|strings|dictionary|catalogu?e|texts|codes)\.(?:json|xml|js|ya?ml)$|\.(?:log|txt|md|ini|cfg|conf|toml|properties|ya?ml|csv|tsv|diff|patch|schema\.json|po|xlf|xliff|resx|map)$|\/(?:messages|texts|strings)\/[a-z]{2}(?:[-_][A-Z]{2})?\.(?:json|xml)$/i;
const JOB =
  /\/(?:jobs?|tasks?|runs?|builds?|executions?|(?:async-?)?operations?|operation-?(?:status(?:es)?|results?)|deployments?|deploys?|pipelines?|workflows?|imports?|exports?|transactions?|payments?|charges?|refunds?|transfers?|payouts?|orders?|shipments?|deliver(?:y|ies)|webhooks?|checks?|syncs?|backups?|migrations?|conversions?|transcodes?|batches|renders?|scans?|uploads?|monitors?|assertions?|scenarios?|polls?|incidents?|issues?|events?|notifications?|messages?|emails?|sms|devices?|sensors?|tests?|results?|predictions?|crawls?|invocations?|queues?|workers?|attempts?|submissions?|status|state)(?:[/.]|$)/i;
const VERDICT =
  /(?:^|[/_.$-])(?:validat(?:e|ion|or)|siteverify|captcha|recaptcha|hcaptcha|turnstile|lint|introspect|is-?(?:valid|allowed|authori[sz]ed)|check-?(?:availability|username|email|password|syntax|spelling)|spell-?check|dry-?run|compile|diagnos(?:e|tics))(?:[/_.-]|$)/i;
const HEALTH =
  /\/(?:health(?:z|check|-check)?|readyz?|readiness|livez?|liveness|ping|heartbeat|actuator|status|statusz|uptime|diagnostics)(?:[/.]|$)/i;

const LONGEST_SENT = 64 * 1024;

/** What the request tells of the kind of answer to expect. */
export function circumstancesOf(exchange: Exchange): Circumstances {
  const { method, url, requestContent } = exchange;
  const { pathname: path = '', search = '' } = parseUrl(url) ?? {};
  const isRead = method === 'GET' || method === 'HEAD';
  return {
    isRead,
    isCatalogue: isRead && CATALOGUE.test(path),
    isJob: isRead && JOB.test(path),
    isVerdict: VERDICT.test(path),
    isHealth: isRead && HEALTH.test(path),
    path,
    isSentKnown: isSentKnown(exchange),
    sent: `${search}&${(requestContent?.text ?? '').slice(0, LONGEST_SENT)}&`,
  };
}

/** Whether all that was sent is known: its content, or that it had none, as no field describes any. */
export function isSentKnown({ method, requestContent, requestFields }: Exchange): boolean {
  if (method === 'GET' || method === 'HEAD' || requestContent !== undefined) return true;
  return lacksField(requestFields, 'content-type');
}

/** Whether the request asked for the state: `POST …/decline` for `declined`, or the very value under the same name. */
export function isAskedFor(name: string, asked: Json, { isRead, path, sent }: Circumstances): boolean {
  const [key, value, word] = [JSON.stringify(name), JSON.stringify(asked), String(asked)];
  const written = [`${key}:${value}`, `${key}: ${value}`, `?${name}=${word}&`, `&${name}=${word}&`];
  return written.some((text) => sent.includes(text)) || (!isRead && isDoneBy(path, word.toLowerCase()));
}

/** Whether the last word of a path is the verb of a state, or names it behind `mark-` or `set-`. */
function isDoneBy(path: string, state: string): boolean {
  const action = /[^/]*$/.exec(path)?.[0].toLowerCase() ?? '';
  const verb = /[a-z]*$/.exec(action)?.[0] ?? '';
  if (verb === state) return /^(?:mark|set)[-_]/.test(action);
  return verb.length > 2 && [`${verb}d`, `${verb}ed`, verb.replace(/y$/, 'ied')].includes(state);
}

/** Whether what was read bears the name by which it was asked for: its state is its own. */
export function isNamedInPath(value: string, { isRead, path }: Circumstances): boolean {
  return isRead && value.length > 2 && path.split('/').includes(value);
}

const THING =
  /^(?:job|task|run|build|execution|operation|deployment|deploy|pipeline|workflow|import|export|transaction|payment|charge|refund|transfer|payout|order|shipment|delivery|webhook|check|sync|backup|migration|conversion|batch|scan|upload|monitor|incident|event|notification|device|sensor|machine|node|pod|container|server|service|instance|host|printer|camera|robot|vehicle|test|testcase|step|stage|item|entry|record|flags?|features?|settings|options|config|preferences|labels|texts|strings|translations|subscription|invoice|submission|prediction|worker|queue|agent|crawl|report|user|account|profile|product|message|email|file|document|poll|survey|form|quiz|answer|lights?)s?$/i;

/** Whether a member or an element is named after a thing that has a state of its own. */
export function namesThing(name: string): boolean {
  return THING.test(name);
}
