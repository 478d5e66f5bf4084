import type { Exchange } from '../../http/exchange.ts';
import { parseUrl } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { isSentKnown } from '../../lint/body/circumstances.ts';
import { contentEvidence } from '../../lint/body/content-evidence.ts';
import { errorDetailsOf } from '../../lint/body/error-details.ts';
import { asksDatabase } from '../../lint/body/leaks.ts';
import { statusOf } from '../../lint/body/meaning.ts';
import { serverFault } from '../../lint/body/responsibility.ts';
import { nameOf, shortened } from '../../lint/body/words.ts';
import { defineRule } from '../../lint/rule.ts';

/** The client was too slow, a dependency of the request failed, or there were too many requests: a 4xx by definition. */
const BY_DEFINITION: ReadonlySet<number> = new Set([408, 424, 425, 429, 499]);

export default defineRule({
  family: 'status-against-body',
  level: 'warning',
  profile: ['api'],
  title: "Server's failure sent as 4xx",
  why: 'A 4xx tells the client that its request is wrong: it gives up, although the same request would succeed later, and nobody who runs the server is alarmed.',
  specs: [rfc(9110, '15.6'), rfc(9110, '15.5')],
  needs: ['content'],
  statuses: ['4xx'],
  on: 'response',
  *check(exchange) {
    const { status } = exchange.outcome;
    if (status < 400 || status > 499 || BY_DEFINITION.has(status)) return;
    const fault = serverFault(errorDetailsOf(exchange));
    const [first] = fault?.told ?? [];
    if (fault === undefined || first === undefined) return;
    if (fault.meaning === 'database' && asksDatabase(exchange)) return;
    if (fault.meaning === 'upstream' && fault.told.some(({ text }) => namesSentHost(exchange, text))) return;
    const code = statusOf(fault.meaning);
    yield {
      ...(!fault.sure && { level: 'info' }),
      message: `The answer is ${nameOf(exchange)}, but the body tells of a failure in the server: ${fault.told.map(({ text }) => shortened(text)).join(', ')}.`,
      evidence: [{ kind: 'status' }, contentEvidence(exchange, first.path)],
      fix: { summary: `Answer with ${nameOf(code)}.`, status: code },
    };
  },
});

const HOSTS = /[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/gi;
const MOST_HOSTS = 8;

/** Whether a text names a host that the client sent, or may have: that one is down, not what the server needs. */
function namesSentHost(exchange: Exchange, text: string): boolean {
  const { url, requestContent } = exchange;
  const hosts = (text.match(HOSTS) ?? []).slice(0, MOST_HOSTS);
  if (!isSentKnown(exchange)) return hosts.length > 0;
  const sent = `${parseUrl(url)?.search ?? ''} ${requestContent?.text ?? ''}`.toLowerCase();
  return hosts.some((host) => sent.includes(host.toLowerCase()));
}
