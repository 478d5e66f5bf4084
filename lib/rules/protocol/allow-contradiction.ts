import type { Responded } from '../../http/exchange.ts';
import { combinedValue, fieldValue, fieldValues } from '../../http/fields.ts';
import { listedNames } from '../../http/list.ts';
import { parseUrl } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRule } from '../../lint/rule.ts';

/** Fields with which a client asks for another method than the one in the request line. */
const OVERRIDES = ['x-http-method-override', 'x-http-method', 'x-method-override'];

export default defineRule({
  family: 'protocol',
  level: 'warning',
  profile: ['all'],
  title: '405 whose Allow lists the method',
  why: 'The status says that the method is not allowed, and Allow says that it is. A client cannot tell whether to try again, and a developer looks for the cause in the wrong place.',
  specs: [rfc(9110, '15.5.6'), rfc(9110, '10.2.1')],
  needs: ['responseFields'],
  statuses: [405],
  on: 'response',
  *check(exchange) {
    const { outcome } = exchange;
    if (outcome.status !== 405) return;
    const allow = combinedValue(outcome.fields, 'allow');
    if (allow === undefined) return;
    const method = methodOf(exchange);
    if (!listedNames(allow).includes(method.toLowerCase())) return;
    yield {
      message: `${method} was answered 405, but Allow lists it: ${excerpt(allow)}.`,
      evidence: [
        { kind: 'status' },
        ...fieldValues(outcome.fields, 'allow').map((value) => ({
          kind: 'field' as const,
          in: 'response' as const,
          name: 'Allow',
          value,
        })),
      ],
      fix: {
        summary: `Leave ${method} out of Allow if it is refused for this resource; if it is only refused for now or to this user, answer 409 or 403.`,
      },
    };
  },
});

function methodOf({ method, url, requestFields }: Responded): string {
  const override =
    OVERRIDES.map((name) => fieldValue(requestFields, name)).find((value) => value !== undefined) ??
    parseUrl(url)?.searchParams.get('_method');
  return method === 'POST' && override ? override.toUpperCase() : method;
}
