import { netError } from '../../knowledge/net-errors.ts';
import type { Level } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

const FETCH = { title: 'Fetch: network errors', url: 'https://fetch.spec.whatwg.org/#concept-network-error' };

export default defineRule({
  family: 'no-response',
  level: 'error',
  profile: ['all'],
  title: 'No response',
  why: 'No status code arrived, so no server answered in HTTP: the page sees a bare network error. The browser’s own error name tells how far the request came.',
  specs: [FETCH],
  needs: [],
  stored: true,
  on: 'failure',
  *check({ method, outcome }) {
    const known = netError(outcome.error);
    const isWanted = known?.kind === 'cancelled' || (known?.kind === 'blocked' && known.blame === 'extension');
    const level: Level = isWanted ? 'info' : 'error';
    const [cause] = known?.causes ?? [];
    const [check] = known?.check ?? [];
    yield {
      level,
      message: `${method} got no response: ${outcome.error}. ${known?.meaning ?? 'The browser gives no more detail.'}${cause === undefined ? '' : ` Likely: ${lowerFirst(cause)}`}`,
      evidence: [{ kind: 'error', error: outcome.error }],
      fix: { summary: check ?? 'Repeat the request with curl -v from the same network to see how far it comes.' },
    };
  },
});

function lowerFirst(sentence: string): string {
  return /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
