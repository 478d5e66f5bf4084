import { fieldValues } from '../http/fields.ts';
import { type ProxyStatusMember, proxyStatusOf } from '../http/proxy-status.ts';
import type { Evidence } from '../lint/finding.ts';
import type { Answer } from './answer.ts';
import { causesByCode } from './causes-by-code.ts';
import type { Hop } from './product.ts';
import { products } from './products/index.ts';
import { causeOfProxyError } from './proxy-errors.ts';
import type { Verdict } from './verdict.ts';

/** The nearest intermediary that reports an error made the answer (RFC 9209 §2). PostgREST writes its own codes there. */
export function fromProxyStatus(answer: Answer): Verdict | undefined {
  const member = proxyStatusOf(answer.fields)?.findLast(({ error }) => error !== undefined);
  if (member?.error === undefined) return undefined;
  const value = fieldValues(answer.fields, 'proxy-status').findLast((line) => line.includes(member.error ?? ''));
  if (value === undefined) return undefined;
  const evidence: Evidence = { kind: 'field', in: 'response', name: 'Proxy-Status', value };
  if (isPostgrest(member)) return postgrest(member, evidence);
  const { cause, says } = causeOfProxyError(member.error);
  const known = products.find(({ id, name }) => [id, name.toLowerCase()].includes(member.name.toLowerCase()));
  const details = member.details === undefined ? '' : ` It adds: "${member.details.slice(0, 120)}".`;
  return {
    product: known?.id ?? member.name.slice(0, 120),
    name: known?.name ?? member.name.slice(0, 120),
    hop: known?.hop ?? hopByName(member.name),
    confidence: 'high',
    cause,
    meaning: `The intermediary "${member.name.slice(0, 120)}" reports ${member.error}: ${says}.`,
    causes: [`${says.charAt(0).toUpperCase()}${says.slice(1)}.`, ...causesByCode(answer.status)],
    evidence: [{ text: `Proxy-Status names the hop and the error ${member.error}.${details}`, evidence }],
    ...(known !== undefined && { known }),
  };
}

function isPostgrest({ name, error }: ProxyStatusMember): boolean {
  return name.toLowerCase() === 'postgrest' || /^PGRST/.test(error ?? '');
}

function postgrest({ error }: ProxyStatusMember, evidence: Evidence): Verdict {
  return {
    product: 'app',
    name: 'PostgREST',
    hop: 'app',
    confidence: 'high',
    cause: 'app-dependency-failure',
    meaning: 'PostgREST, the application itself, answered; it uses Proxy-Status for codes of its own.',
    causes: [
      'The database behind PostgREST cannot be reached, or its connection pool is exhausted.',
      `Look up ${error ?? 'the code'} in the list of PostgREST's errors.`,
    ],
    evidence: [{ text: 'Proxy-Status carries a code of PostgREST, which is no gateway.', evidence }],
  };
}

function hopByName(name: string): Hop {
  if (/cdn|edge|cache/i.test(name)) return 'cdn';
  if (/balanc|\blb\b|haproxy/i.test(name)) return 'load-balancer';
  if (/ingress/i.test(name)) return 'ingress';
  if (/gateway|\bgw\b/i.test(name)) return 'api-gateway';
  return 'proxy';
}
