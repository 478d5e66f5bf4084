import { rfc } from '../../knowledge/specs.ts';
import { statusCode, vendorCodes } from '../../knowledge/status-codes/index.ts';
import { defineRule } from '../../lint/rule.ts';

const HIGHEST = 999;

export default defineRule({
  family: 'protocol',
  level: 'info',
  profile: ['all'],
  title: 'A status code that is not registered',
  why: 'Clients know such a code only by its class and treat it as the x00 of that class. What it means beyond that is known only to those who read the documentation of its vendor.',
  specs: [
    rfc(9110, '16.2.1'),
    {
      title: 'IANA: HTTP status code registry',
      url: 'https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml',
    },
  ],
  needs: [],
  on: 'response',
  *check({ outcome: { status } }) {
    if (status > HIGHEST || statusCode(status)?.registration.by === 'iana') return;
    const known = vendorCodes(status);
    const meanings = known.map(({ name, meaning, registration }) =>
      registration.by === 'vendor' ? `At ${registration.vendor} it is “${name}”: ${meaning}` : meaning,
    );
    yield {
      message: [`${status} is not in the registry of status codes.`, ...meanings].join(' '),
      evidence: [{ kind: 'status' }],
      ...(known[0]?.registration.by === 'vendor' &&
        known[0].registration.spec !== undefined && { specs: [known[0].registration.spec] }),
      fix: {
        summary:
          known[0]?.server[0] ??
          'Send a registered code of the same class, and put what it leaves open into the content.',
      },
    };
  },
});
