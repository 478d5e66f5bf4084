import { type Challenge, challengesOf } from '../../http/challenges.ts';
import { credentialsOf } from '../../http/credentials.ts';
import type { Responded } from '../../http/exchange.ts';
import { parseUrl } from '../../http/url.ts';
import {
  BAD_CREDENTIALS,
  BAD_SESSION,
  LACKS_RIGHT,
  LINK_PATH,
  NOT_LOGGED_IN,
  NOTHING_SENT,
} from '../../knowledge/access-phrases.ts';
import { rfc } from '../../knowledge/specs.ts';
import { evidenceOf, findStatement, quoted, type Refusal, readRefusal, speaksOf } from '../../lint/access.ts';
import { fieldLines } from '../../lint/field-lines.ts';
import type { Problem } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

/** Errors of challenges that do not say that the credentials are missing or bad. */
const OTHER_ERRORS: ReadonlySet<string> = new Set(['insufficient_scope', 'insufficient_user_authentication']);
/** Privacy Pass asks for proof of being human, not for a log-in. */
const OTHER_SCHEMES: ReadonlySet<string> = new Set(['privatetoken', 'privateaccesstoken']);

type Sent = ReturnType<typeof credentialsOf>;

export default defineRule({
  family: 'authentication',
  level: 'warning',
  profile: ['api'],
  title: '403 where logging in would help',
  why: 'A 403 tells the client that credentials will not help, so it neither refreshes its token nor asks the user to log in. Only 401 sets that in motion.',
  specs: [rfc(9110, '15.5.2'), rfc(9110, '15.5.4'), rfc(6750, '3.1')],
  needs: ['responseFields'],
  statuses: [403],
  on: 'response',
  *check(exchange) {
    if (exchange.outcome.status !== 403) return;
    const challenges = challengesOf(exchange.outcome.fields, 'www-authenticate');
    if (challenges.some(({ parameters }) => OTHER_ERRORS.has(parameters.get('error')?.toLowerCase() ?? ''))) return;
    const refusal = readRefusal(exchange);
    if (speaksOf(exchange, refusal, ['forgery', 'rate', 'robot', 'account', 'subscription', 'link'])) return;
    if (speaksOf(exchange, refusal, ['stepUp', 'network', 'anotherAccount'])) return;
    const sent = credentialsOf(exchange);
    const problem = statedProblem(exchange, refusal, sent) ?? challengeProblem(exchange, refusal, challenges, sent);
    if (problem !== undefined) yield problem;
  },
});

const FIX = {
  summary:
    'Answer 401 with a challenge where credentials are missing, expired or wrong; keep 403 for clients that are known.',
  status: 401,
} as const;

const CARRIED: Readonly<Record<Sent, string>> = {
  sent: 'carried credentials that were not accepted',
  none: 'carried no credentials',
  unknown: 'was refused for want of credentials',
};

function statedProblem(exchange: Responded, refusal: Refusal, sent: Sent): Problem | undefined {
  const statement = findStatement(refusal, ...phrasesFor(exchange, sent));
  if (statement === undefined || (sent !== 'none' && speaksOfRight(refusal, sent, statement))) return undefined;
  return {
    message: `The request ${CARRIED[sent]}, and the content of the 403 says so: ${quoted(statement)}.`,
    evidence: [{ kind: 'status' }, evidenceOf(exchange, statement)],
    fix: FIX,
  };
}

/** A code such as PERMISSION_DENIED is no reason of its own beside a sentence that says that nothing was sent. */
function speaksOfRight(refusal: Refusal, sent: Sent, { isCode }: Refusal['statements'][number]): boolean {
  const isGeneral = sent === 'unknown' && !isCode;
  const statements = refusal.statements.filter((statement) => !isGeneral || !statement.isCode);
  return findStatement({ ...refusal, statements }, LACKS_RIGHT) !== undefined;
}

function phrasesFor(exchange: Responded, sent: Sent) {
  if (sent === 'unknown') return [NOTHING_SENT];
  if (sent === 'sent') return [BAD_SESSION, NOT_LOGGED_IN, NOTHING_SENT, BAD_CREDENTIALS];
  const isLink = LINK_PATH.test(parseUrl(exchange.url)?.pathname ?? '');
  return isLink ? [NOT_LOGGED_IN, NOTHING_SENT] : [NOT_LOGGED_IN, NOTHING_SENT, BAD_SESSION];
}

function challengeProblem(
  { outcome }: Responded,
  refusal: Refusal,
  challenges: readonly Challenge[],
  sent: Sent,
): Problem | undefined {
  const challenge = challenges.find(({ scheme }) => !OTHER_SCHEMES.has(scheme));
  if (challenge === undefined || sent === 'unknown') return undefined;
  const error = challenge.parameters.get('error');
  if (sent === 'sent' && error?.toLowerCase() !== 'invalid_token') return undefined;
  if (sent === 'sent' && findStatement(refusal, LACKS_RIGHT) !== undefined) return undefined;
  return {
    message: `The request ${CARRIED[sent]}, and the 403 has a challenge (${challenge.scheme}${error === undefined ? '' : `, ${error}`}), which asks the client to log in.`,
    level: error === undefined ? 'info' : 'warning',
    evidence: [{ kind: 'status' }, ...fieldLines(outcome.fields, ['www-authenticate'])],
    fix: FIX,
  };
}
