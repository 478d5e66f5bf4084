import type { Exchange } from '../../http/exchange.ts';
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
}

const CATALOGUE =
  /\/(?:i18n|l10n|locales?|lang|languages?|translations?|error-?codes?|status-?codes?|http-?(?:codes?|status(?:es)?)|schemas?|openapi|swagger|api-docs|glossary|feature-?flags?|flags|features|logs?|docs|fixtures|mocks?|testdata)(?:[/.]|$)|\/(?:errors?|messages|strings|dictionary|catalogu?e|texts|codes)\.(?:json|xml|js|ya?ml)$|\.(?:log|md|schema\.json|po|xlf|xliff|resx|map)$|\/(?:messages|texts|strings)\/[a-z]{2}(?:[-_][A-Z]{2})?\.(?:json|xml)$/i;
const JOB =
  /\/(?:jobs?|tasks?|runs?|builds?|executions?|operations?|deployments?|deploys?|pipelines?|workflows?|imports?|exports?|transactions?|payments?|charges?|refunds?|transfers?|payouts?|orders?|shipments?|deliver(?:y|ies)|webhooks?|checks?|syncs?|backups?|migrations?|conversions?|transcodes?|batches|renders?|scans?|uploads?|monitors?|incidents?|issues?|events?|notifications?|messages?|emails?|sms|devices?|sensors?|tests?|results?|predictions?|crawls?|invocations?|queues?|workers?|attempts?|submissions?|status|state)(?:[/.]|$)/i;
const VERDICT =
  /(?:^|[/_.$-])(?:validat(?:e|ion|or)|siteverify|captcha|recaptcha|hcaptcha|turnstile|lint|introspect|is-?valid|check-?(?:availability|username|email|password|syntax|spelling)|spell-?check|dry-?run|compile|diagnos(?:e|tics))(?:[/_.-]|$)/i;
const HEALTH =
  /\/(?:health(?:z|check|-check)?|readyz?|readiness|livez?|liveness|ping|heartbeat|actuator|status|statusz|uptime|diagnostics)(?:[/.]|$)/i;

/** What the request tells of the kind of answer to expect. */
export function circumstancesOf({ method, url }: Exchange): Circumstances {
  const path = parseUrl(url)?.pathname ?? '';
  const isRead = method === 'GET' || method === 'HEAD';
  return {
    isRead,
    isCatalogue: isRead && CATALOGUE.test(path),
    isJob: isRead && JOB.test(path),
    isVerdict: VERDICT.test(path),
    isHealth: isRead && HEALTH.test(path),
  };
}
