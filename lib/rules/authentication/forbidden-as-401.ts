import { type Challenge, challengesOf } from '../../http/challenges.ts';
import { credentialsOf } from '../../http/credentials.ts';
import {
  BAD_CREDENTIALS,
  BAD_SESSION,
  FORBIDDEN_WORD,
  LACKS_RIGHT,
  NOT_LOGGED_IN,
  NOTHING_SENT,
} from '../../knowledge/access-phrases.ts';
import { rfc } from '../../knowledge/specs.ts';
import { evidenceOf, findStatement, quoted, readRefusal, speaksOf } from '../../lint/access.ts';
import { fieldLines } from '../../lint/field-lines.ts';
import { defineRule } from '../../lint/rule.ts';

/** 401 is right for these: better credentials would help. */
const NEEDS_LOGIN: ReadonlySet<string> = new Set([
  'insufficient_user_authentication',
  'invalid_token',
  'invalid_request',
  'use_dpop_nonce',
  'invalid_dpop_proof',
]);

export default defineRule({
  family: 'authentication',
  level: 'warning',
  profile: ['api'],
  title: '401 for a missing right',
  why: 'A 401 says "log in (again)". A client that is logged in obeys: it throws its good token away, gets a new one, and is refused again, often in a loop. 403 says that logging in does not help.',
  specs: [rfc(9110, '15.5.4'), rfc(9110, '15.5.2'), rfc(6750, '3.1')],
  needs: ['requestFields', 'responseFields'],
  statuses: [401],
  on: 'response',
  *check(exchange) {
    if (exchange.outcome.status !== 401 || credentialsOf(exchange) !== 'sent') return;
    const errors = challengesOf(exchange.outcome.fields, 'www-authenticate').flatMap(errorOf);
    const fix = {
      summary:
        'Answer 403 where the client is known but lacks the right; keep 401 for missing and refused credentials.',
      status: 403,
    };
    if (errors.includes('insufficient_scope') && !errors.some((error) => NEEDS_LOGIN.has(error))) {
      yield {
        message: 'The challenge of this 401 says insufficient_scope: the token is good but does not cover the request.',
        evidence: [{ kind: 'status' }, ...fieldLines(exchange.outcome.fields, ['www-authenticate'])],
        fix,
      };
      return;
    }
    if (errors.some((error) => NEEDS_LOGIN.has(error))) return;
    const refusal = readRefusal(exchange);
    if (findStatement(refusal, NOT_LOGGED_IN, NOTHING_SENT, BAD_SESSION, BAD_CREDENTIALS) !== undefined) return;
    if (speaksOf(exchange, refusal, ['forgery', 'rate', 'robot', 'account', 'stepUp', 'subscription'])) return;
    const statement = findStatement(refusal, LACKS_RIGHT, FORBIDDEN_WORD);
    if (statement === undefined) return;
    yield {
      message: `The request carried credentials and was answered 401, but the content speaks of a missing right: ${quoted(statement)}.`,
      evidence: [{ kind: 'status' }, evidenceOf(exchange, statement)],
      fix,
    };
  },
});

function errorOf({ parameters }: Challenge): readonly string[] {
  const error = parameters.get('error')?.toLowerCase();
  return error === undefined ? [] : [error];
}
