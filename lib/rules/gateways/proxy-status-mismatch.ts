import { PROXY_ERRORS } from '../../gateways/proxy-errors.ts';
import { fieldValues } from '../../http/fields.ts';
import { type ProxyStatusMember, proxyStatusOf } from '../../http/proxy-status.ts';
import { rfc } from '../../knowledge/specs.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'gateways',
  level: 'warning',
  profile: ['all'],
  title: 'Proxy-Status recommends another status code',
  why: 'Each error type of Proxy-Status recommends the status code that fits it. With another code, clients and monitoring draw the wrong conclusion, for example that the application timed out when the connection was refused.',
  specs: [rfc(9209, '2.3'), rfc(9209, '2.1.1')],
  needs: ['responseFields'],
  fields: ['proxy-status'],
  on: 'response',
  *check({ outcome: { status, fields } }) {
    const member = proxyStatusOf(fields)?.findLast((candidate) => registered(candidate) !== undefined);
    const type = member === undefined ? undefined : registered(member);
    if (member === undefined || type?.status === undefined || type.status === status) return;
    if (type.alsoRelayed === true && status >= 200 && status < 400) return;
    const value = fieldValues(fields, 'proxy-status').findLast((line) => line.includes(type.type));
    if (value === undefined) return;
    yield {
      message: `"${member.name.slice(0, 80)}" reports ${type.type} in Proxy-Status, which recommends ${type.status}, but the answer is ${status}.`,
      evidence: [{ kind: 'status' }, { kind: 'field', in: 'response', name: 'Proxy-Status', value }],
      fix: {
        summary: `Answer with ${type.status}, or report the error type that fits ${status}.`,
        status: type.status,
      },
    };
  },
});

/** The registered type that the member reports as a token; undefined where there is none. */
function registered({ error, errorIsString }: ProxyStatusMember) {
  return errorIsString === true ? undefined : PROXY_ERRORS.find(({ type }) => type === error);
}
