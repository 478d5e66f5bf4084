import { fieldValues, lacksField } from '../../http/fields.ts';
import { parseTransportSecurity } from '../../http/strict-transport-security.ts';
import { isLoopback, parseUrl } from '../../http/url.ts';
import { mdnField, rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRule } from '../../lint/rule.ts';

const DAY = 86_400;
const ENOUGH = 180 * DAY;
const NAME = 'Strict-Transport-Security';

export default defineRule({
  family: 'security',
  level: 'info',
  profile: ['doc'],
  title: 'HTTPS without a lasting Strict-Transport-Security',
  why: 'Without Strict-Transport-Security a browser takes http links to this host at their word. The first request then goes out in the clear, where it can be read and led elsewhere.',
  specs: [rfc(6797, '7.1'), mdnField(NAME)],
  needs: ['responseFields'],
  statuses: ['2xx'],
  on: 'response',
  *check({ url, outcome: { status, fields } }) {
    const parsed = parseUrl(url);
    if (parsed?.protocol !== 'https:' || status < 200 || status > 299) return;
    if (isLoopback(url) || isAddress(parsed.hostname)) return;
    const fix = {
      summary:
        'Send Strict-Transport-Security with a year once every part of the host works over https; begin with a short time.',
      set: { [NAME]: 'max-age=31536000' },
    };
    const [value] = fieldValues(fields, NAME);
    if (value === undefined) {
      if (!lacksField(fields, NAME)) return;
      yield {
        message: `The document of ${parsed.host} comes without ${NAME}.`,
        evidence: [{ kind: 'missing-field', in: 'response', name: NAME }],
        fix,
      };
      return;
    }
    const maxAge = parseTransportSecurity(value)?.maxAge;
    if (maxAge !== undefined && maxAge >= ENOUGH) return;
    yield {
      message:
        maxAge === undefined
          ? `Browsers ignore ${NAME}: ${excerpt(value)}, because it does not follow its grammar.`
          : `${NAME} holds for ${days(maxAge)} only; browsers forget it between visits that lie further apart.`,
      evidence: [{ kind: 'field', in: 'response', name: NAME, value }],
      fix,
    };
  },
});

/** Public names only can be pinned to https; addresses cannot (RFC 6797 §8.1.1). */
function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
}

function days(seconds: number): string {
  if (seconds < DAY) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const count = Math.floor(seconds / DAY);
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}
