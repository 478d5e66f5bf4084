import { challengesOf } from '../../http/challenges.ts';
import type { Exchange } from '../../http/exchange.ts';
import { fieldValues, responseFieldsOf } from '../../http/fields.ts';
import { isLoopback, parseUrl } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { fieldLines } from '../../lint/field-lines.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'authentication',
  level: 'warning',
  profile: ['all'],
  title: 'A password goes over plain HTTP',
  why: 'Basic sends name and password with every request, merely encoded. Over http everybody on the way can read them and use them again.',
  specs: [rfc(7617, '4'), rfc(9110, '17.16.1')],
  needs: [],
  on: 'settled',
  *check(exchange) {
    const scheme = parseUrl(exchange.url)?.protocol;
    if ((scheme !== 'http:' && scheme !== 'ws:') || isLoopback(exchange.url)) return;
    const host = parseUrl(exchange.url)?.host;
    const fix = {
      summary: 'Serve this resource over https alone, and redirect http there before asking for a password.',
    };
    if (fieldValues(exchange.requestFields, 'authorization').some((value) => /^basic(?:\s|$)/i.test(value.trim()))) {
      yield {
        message: `Name and password were sent to ${host} with Basic over plain HTTP.`,
        evidence: [{ kind: 'url', url: exchange.url }],
        fix: { summary: `${fix.summary.slice(0, -1)}; change the password, for it may have been read.` },
      };
      return;
    }
    const field = basicChallenge(exchange);
    if (field === undefined) return;
    yield {
      message: `The server ${host} asks over plain HTTP for name and password with Basic.`,
      evidence: [{ kind: 'url', url: exchange.url }, ...fieldLines(responseFieldsOf(exchange), [field])],
      fix,
    };
  },
});

/** The field of a 401 or 407 that offers Basic. */
function basicChallenge({ outcome }: Exchange): 'www-authenticate' | 'proxy-authenticate' | undefined {
  if (outcome.state !== 'responded') return undefined;
  const field = { 401: 'www-authenticate', 407: 'proxy-authenticate' }[outcome.status] as
    | 'www-authenticate'
    | 'proxy-authenticate'
    | undefined;
  if (field === undefined) return undefined;
  return challengesOf(outcome.fields, field).some((challenge) => challenge.scheme === 'basic') ? field : undefined;
}
