import { useEffect, useState } from 'react';
import type { Responded } from '#lib/http/exchange.ts';
import { type PermittedRetry, permittedRetryOf } from '#lib/http/permitted-retry.ts';
import { quotasOf } from '#lib/http/rate-limit.ts';
import { spanText } from '#lib/store/span-text.ts';
import { clockTime, dayText } from './words.ts';
import './access.css';

/** Whether there is something to say about when to ask again. */
export function hasRetryTime({ outcome: { status } }: Responded): boolean {
  return status === 429 || status === 503;
}

/** When the client may ask again after a 429 or 503, and how much of its quotas is left. */
export function RetryTime({ exchange }: { readonly exchange: Responded }) {
  const retry = permittedRetryOf(exchange);
  const quotas = quotasOf(exchange);
  return (
    <div className="access">
      {retry === undefined ? (
        <p>
          The response does not say when to ask again: neither Retry-After nor a quota that is used up names a time.
          Wait a few seconds, and longer each time.
        </p>
      ) : (
        <Countdown retry={retry} key={retry.at} />
      )}
      {quotas.length > 0 && (
        <table className="quotas">
          <thead>
            <tr>
              <th scope="col">Quota</th>
              <th scope="col">Left</th>
              <th scope="col">Limit</th>
              <th scope="col">Renewed after</th>
            </tr>
          </thead>
          <tbody>
            {quotas.map(({ field, remaining, limit, reset }) => (
              <tr key={`${field.name} ${remaining} ${limit} ${reset}`}>
                <th scope="row">{field.name}</th>
                <td>{remaining ?? 'not said'}</td>
                <td>{limit ?? 'not said'}</td>
                <td>{reset === undefined ? 'not said' : spanText(reset * 1000)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

/** Runs down every second; for those who asked for less motion it names the time, and changes once, at the end. */
function Countdown({ retry: { at, field } }: { readonly retry: PermittedRetry }) {
  const [now, setNow] = useState(Date.now);
  const [isStill] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const left = at - now;
  const isOver = left <= 0;

  useEffect(() => {
    if (isOver) return;
    const LONGEST = 2 ** 31 - 1;
    const next = isStill ? Math.min(left, LONGEST) : left % 1000 || 1000;
    const timer = setTimeout(() => setNow(Date.now()), next);
    return () => clearTimeout(timer);
  }, [isOver, isStill, left]);

  if (isOver) {
    return (
      <p>
        <strong>The time that {field} asks for has passed: the request may be sent again.</strong>
      </p>
    );
  }
  const time = isAnotherDay(at, now) ? `${dayText(at)} ${clockTime(at)}` : clockTime(at);
  return (
    <p>
      <strong role="timer" className="countdown">
        Not before {isStill ? time : `${spanText(Math.ceil(left / 1000) * 1000)} from now`}
      </strong>{' '}
      ({field} says so{isStill ? '' : `; until ${time}`})
    </p>
  );
}

/** Whether a time lies on another day than now. */
function isAnotherDay(at: number, now: number): boolean {
  return dayText(at) !== dayText(now);
}
