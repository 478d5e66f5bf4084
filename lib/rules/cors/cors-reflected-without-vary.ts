import type { Exchange } from '../../http/exchange.ts';
import { combinedValue, fieldValue, lacksField, responseFieldsOf } from '../../http/fields.ts';
import { listedNames } from '../../http/list.ts';
import { mdnField, rfc } from '../../knowledge/specs.ts';
import { requestOrigin, varyWithOrigin } from '../../lint/cors.ts';
import { fieldLines } from '../../lint/field-lines.ts';
import type { Evidence } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'cors',
  level: 'warning',
  profile: ['api'],
  title: 'The allowed origin changes, but Vary does not say so',
  why: 'A cache keeps the answer with the origin that asked first and gives it to the next one, whose browser then refuses it. The fault comes and goes with the state of the cache.',
  specs: [
    {
      title: 'Fetch: CORS protocol and HTTP caches',
      url: 'https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches',
    },
    rfc(9110, '12.5.5'),
    mdnField('Vary'),
  ],
  needs: ['requestFields', 'responseFields', 'journal'],
  fields: ['access-control-allow-origin'],
  on: 'response',
  *check(exchange, journal) {
    const origin = reflectedOrigin(exchange);
    if (origin === undefined) return;
    const { fields } = exchange.outcome;
    const vary = combinedValue(fields, 'vary');
    const names = listedNames(vary);
    if (names.includes('origin') || names.includes('*')) return;
    if (vary === undefined && !lacksField(fields, 'vary')) return;
    const other = journal.sameOrigin(exchange).findLast((earlier) => {
      const reflected = reflectedOrigin(earlier);
      return reflected !== undefined && reflected !== origin;
    });
    if (other === undefined) return;
    const places: readonly Evidence[] =
      vary === undefined ? [{ kind: 'missing-field', in: 'response', name: 'Vary' }] : fieldLines(fields, ['vary']);
    yield {
      message: `This server allowed ${reflectedOrigin(other)} before and allows ${origin} now, each by its own name, but Vary ${vary === undefined ? 'is absent' : `(${vary}) lacks Origin`}.`,
      evidence: [
        { kind: 'exchange', id: other.id, what: 'an answer to the other origin' },
        ...fieldLines(fields, ['access-control-allow-origin']),
        ...places,
      ],
      fix: {
        summary: 'Add Origin to Vary on every answer of this resource, also where the request names no origin.',
        set: { Vary: varyWithOrigin(fields) },
      },
    };
  },
});

/** The request's origin, if the answer allows it by name. */
function reflectedOrigin(exchange: Exchange): string | undefined {
  const origin = requestOrigin(exchange);
  const allowed = fieldValue(responseFieldsOf(exchange), 'access-control-allow-origin');
  return origin !== undefined && origin === allowed ? origin : undefined;
}
