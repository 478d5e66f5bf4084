import { challengesOf } from '#lib/http/challenges.ts';
import { credentialsOf, visibleCredentials } from '#lib/http/credentials.ts';
import { type Exchange, endOf, type Responded } from '#lib/http/exchange.ts';
import { tokenTimesOf } from '#lib/http/jwt.ts';
import { whyCredentialsUnknown } from '#lib/store/not-captured.ts';
import { spanText } from '#lib/store/span-text.ts';
import { clockTime, dayText } from './words.ts';
import './access.css';

/** The codes that refuse for who the client is. */
const REFUSALS: ReadonlyMap<number, 'www-authenticate' | 'proxy-authenticate'> = new Map([
  [401, 'www-authenticate'],
  [403, 'www-authenticate'],
  [407, 'proxy-authenticate'],
]);

/** Whether the response refuses access. */
export function isRefusal({ outcome }: Responded): boolean {
  return REFUSALS.has(outcome.status);
}

/** What the server asks for, what was sent, and whether a token among it had run out. Values are never shown. */
export function Access({ exchange }: { readonly exchange: Responded }) {
  const { status, fields } = exchange.outcome;
  const challenges = challengesOf(fields, REFUSALS.get(status) ?? 'www-authenticate');
  const sent = credentialsOf(exchange);
  const verdict = VERDICTS[status]?.[sent];
  return (
    <div className="access">
      {verdict !== undefined && <p>{verdict}</p>}
      <h4>What was sent</h4>
      <p>{sent === 'unknown' ? whyCredentialsUnknown(exchange) : SENT[sent]}</p>
      <SentCredentials exchange={exchange} />
      <h4>What the server asks for</h4>
      {challenges.length === 0 ? (
        <p>{NO_CHALLENGE[status] ?? 'It names no way to authenticate.'}</p>
      ) : (
        <ul className="challenges">
          {challenges.map(({ scheme, parameters }) => (
            <li key={`${scheme} ${[...parameters].join(' ')}`}>
              <strong>{scheme}</strong>
              {parameters.size > 0 && (
                <dl>
                  {[...parameters].map(([name, value]) => (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd>{value}</dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const SENT = {
  sent: 'The request carried credentials:',
  none: 'The request carried no credentials: no Authorization, no key and no cookie that looks like a session.',
} as const;

/** What the refusal says, by whether credentials were sent (RFC 9110 §15.5.2, §15.5.4, §15.5.8). */
const VERDICTS: Readonly<Record<number, Readonly<Partial<Record<ReturnType<typeof credentialsOf>, string>>>>> = {
  401: {
    none: 'The server does not know who asks, because the request does not say: log in, or send the credentials.',
    sent: 'The server does not accept the credentials that were sent: they are wrong, ran out, or are meant for somebody else. Get new ones.',
  },
  403: {
    none: 'Nobody was logged in. If that is all that is missing, a 401 would say so; if not, logging in does not help.',
    sent: 'The server knows who asks, or does not care: the right is missing. The same credentials will not help; others, or more rights, may.',
  },
  407: {
    none: 'A proxy on the way wants to know who asks; the server was not reached.',
    sent: 'A proxy on the way does not accept what was sent; the server was not reached.',
  },
};

const NO_CHALLENGE: Readonly<Record<number, string>> = {
  401: 'Nothing: there is no WWW-Authenticate, which a 401 must have.',
  403: 'Nothing, as is usual with a 403.',
  407: 'Nothing: there is no Proxy-Authenticate, which a 407 must have.',
};

function SentCredentials({ exchange }: { readonly exchange: Exchange }) {
  const credentials = visibleCredentials(exchange.requestFields);
  if (credentials.length === 0) return null;
  return (
    <ul className="reasons">
      {credentials.map(({ kind, name, value }) => (
        <li key={`${kind} ${name}`}>
          {kind === 'cookie' ? 'cookie ' : ''}
          <code>{name}</code>
          {kind === 'authorization' && schemeOf(value)}
          {tokenText(value, endOf(exchange) ?? exchange.startedAt)}
        </li>
      ))}
    </ul>
  );
}

function schemeOf(value: string): string {
  const scheme = /^([A-Za-z][\w-]{0,31})\s+\S/.exec(value)?.[1];
  return scheme === undefined ? '' : ` (${scheme})`;
}

/** What the times of a token say at the moment of the answer; empty where it has none. */
function tokenText(value: string, at: number): string {
  const { expiresAt, notBefore, issuedAt } = tokenTimesOf(value) ?? {};
  const when = (time: number) => `${dayText(time)} ${clockTime(time)}`;
  if (expiresAt !== undefined && expiresAt <= at) {
    return `: a token that had expired ${spanText(at - expiresAt)} before the answer, at ${when(expiresAt)}`;
  }
  if (notBefore !== undefined && notBefore > at) return `: a token that is not valid before ${when(notBefore)}`;
  if (expiresAt !== undefined)
    return `: a token that is valid for ${spanText(expiresAt - at)} more, until ${when(expiresAt)}`;
  return issuedAt === undefined ? '' : `: a token issued at ${when(issuedAt)}, without an end`;
}
