import { fieldValues } from '../../http/fields.ts';
import { mdnField } from '../../knowledge/specs.ts';
import { requestOrigin, varyWithOrigin } from '../../lint/cors.ts';
import { fieldLines } from '../../lint/field-lines.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'cors',
  level: 'error',
  profile: ['api', 'asset'],
  title: 'CORS allows credentials for every origin',
  why: 'Browsers refuse this pair: with credentials the origin has to be named. Requests with cookies fail, and whoever "repairs" it by echoing any origin opens the users\' data to every site.',
  specs: [
    {
      title: 'Fetch: CORS protocol and credentials',
      url: 'https://fetch.spec.whatwg.org/#cors-protocol-and-credentials',
    },
    mdnField('Access-Control-Allow-Credentials'),
  ],
  needs: ['responseFields'],
  fields: ['access-control-allow-credentials'],
  preflights: true,
  on: 'response',
  *check(exchange) {
    const { fields } = exchange.outcome;
    const isWildcard = fieldValues(fields, 'access-control-allow-origin').some((value) => value.trim() === '*');
    const allows = fieldValues(fields, 'access-control-allow-credentials').some((value) => value.trim() === 'true');
    const [first, ...rest] = fieldLines(fields, ['access-control-allow-origin', 'access-control-allow-credentials']);
    if (!isWildcard || !allows || first === undefined) return;
    const origin = requestOrigin(exchange);
    yield {
      message: 'The answer has Access-Control-Allow-Origin: * together with Access-Control-Allow-Credentials: true.',
      evidence: [first, ...rest],
      fix:
        origin === undefined
          ? {
              summary: 'Leave the credentials out where everybody may read the answer, or name the allowed origin.',
              remove: ['Access-Control-Allow-Credentials'],
            }
          : {
              summary: 'Name the origin if it is on your list, and add Vary: Origin; or leave the credentials out.',
              set: { 'Access-Control-Allow-Origin': origin, Vary: varyWithOrigin(fields) },
            },
    };
  },
});
