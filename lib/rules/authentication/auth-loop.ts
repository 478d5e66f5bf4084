import { challengesOf } from '../../http/challenges.ts';
import { setCookiesOf } from '../../http/cookies.ts';
import { type Credential, visibleCredentials } from '../../http/credentials.ts';
import { isResponded, type Responded, type Settled } from '../../http/exchange.ts';
import { responseFieldsOf } from '../../http/fields.ts';
import { parseUrl } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { haveSameContent, isFromNetwork } from '../../lint/repeats.ts';
import { defineRule } from '../../lint/rule.ts';

/** Schemes that take several requests to log in once. */
const SEVERAL_LEGS = /^(?:ntlm|negotiate|kerberos|scram-[\w-]+|mutual|hoba|gssapi)(?:\s|$)/i;

/** Answers that come before anybody looks at the credentials, or that refuse them. */
const UNDECIDED: ReadonlySet<number> = new Set([401, 407, 408, 425, 429]);

export default defineRule({
  family: 'authentication',
  level: 'warning',
  profile: ['api'],
  title: 'Fresh credentials are refused like the old ones',
  why: 'The client renews its credentials and gets 401 again. Either the server does not accept what its own log-in hands out (clock, audience, key, cookie scope), or it says 401 where it means 403; many clients then log in again without end.',
  specs: [rfc(9110, '15.5.2'), rfc(9110, '11.6.2')],
  needs: ['requestFields', 'journal'],
  statuses: [401],
  on: 'response',
  *check(exchange, journal) {
    if (!isRefused(exchange)) return;
    const credentials = visibleCredentials(exchange.requestFields);
    if (credentials.length === 0) return;
    const refused: Responded[] = [];
    for (const earlier of journal.sameRequest(exchange).toReversed()) {
      if (!isComparable(earlier, exchange)) continue;
      if (isAccepted(earlier)) break;
      if (isRefused(earlier)) refused.push(earlier);
    }
    const suspects = refused.filter(({ requestFields }) =>
      areOther(credentials, visibleCredentials(requestFields), []),
    );
    if (suspects.length === 0) return;
    const handedOut = [...refused, ...journal.sameOrigin(exchange).filter(logsNobodyIn)].flatMap((answer) =>
      setCookiesOf(responseFieldsOf(answer)).map(({ value }) => value),
    );
    const other = suspects.find(({ requestFields }) =>
      areOther(credentials, visibleCredentials(requestFields), handedOut),
    );
    if (other === undefined) return;
    yield {
      message: `${exchange.method} was answered 401 again, although its credentials (${namesOf(credentials)}) differ from those that were refused before.`,
      evidence: [{ kind: 'status' }, { kind: 'exchange', id: other.id, what: 'refused with other credentials' }],
      fix: {
        summary:
          'Compare what the log-in issues with what this resource checks (expiry and clock, audience, key, domain and path of the cookie), and answer 403 where the credentials are good but the right is missing.',
      },
    };
  },
});

/** A 401 that ends a try to log in, not one on the way. */
function isRefused(exchange: Settled): exchange is Responded {
  if (!isResponded(exchange) || exchange.outcome.status !== 401) return false;
  const isLeg = visibleCredentials(exchange.requestFields).some(({ value }) => SEVERAL_LEGS.test(value));
  const isStale = challengesOf(exchange.outcome.fields, 'www-authenticate').some(
    ({ scheme, parameters }) => scheme === 'digest' && parameters.get('stale')?.toLowerCase() === 'true',
  );
  return !isLeg && !isStale;
}

/** The credentials were good enough to be looked past: neither 401 nor a passing failure. */
function isAccepted({ outcome }: Settled): boolean {
  return outcome.state === 'responded' && outcome.status < 500 && !UNDECIDED.has(outcome.status);
}

/** A refusal, a page, or a token against forgery: servers hand out sessions with them to people who are not logged in. */
function logsNobodyIn({ outcome, method, type, url }: Settled): boolean {
  if (outcome.state !== 'responded') return false;
  const isPage = type === 'document' && method === 'GET' && outcome.status < 300;
  return outcome.status >= 400 || isPage || /[cx]srf/i.test(parseUrl(url)?.pathname ?? '');
}

function isComparable(earlier: Settled, exchange: Responded): boolean {
  return isResponded(earlier) && isFromNetwork(earlier) && haveSameContent(earlier, exchange);
}

/**
 * Whether both show credentials of one kind with other values. Tokens count before cookies, which change for many
 * reasons; a cookie that came without a log-in is none.
 */
function areOther(now: readonly Credential[], before: readonly Credential[], handedOut: readonly string[]): boolean {
  const tokens = (list: readonly Credential[]) => list.filter(({ kind }) => kind !== 'cookie');
  const [shown, shownBefore] =
    tokens(now).length > 0 || tokens(before).length > 0 ? [tokens(now), tokens(before)] : [now, before];
  if (shown.length === 0 || shownBefore.length === 0) return false;
  const known = new Set([...shownBefore.map(keyOf), ...handedOut.map((value) => `=${value}`)]);
  return shown.some((one) => !known.has(keyOf(one)) && !known.has(`=${one.value}`));
}

function keyOf({ name, value }: Credential): string {
  return `${name.toLowerCase()}: ${value}`;
}

function namesOf(credentials: readonly Credential[]): string {
  return [...new Set(credentials.map(({ kind, name }) => (kind === 'cookie' ? `cookie ${name}` : name)))].join(', ');
}
