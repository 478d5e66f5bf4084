import { contentOf, textOf } from '../../http/content.ts';
import { contentFormOf } from '../../http/content-form.ts';
import { combinedValue } from '../../http/fields.ts';
import { readHtml } from '../../http/html.ts';
import { isHtml, isJson, isXml, mediaTypeOf, parseMediaType } from '../../http/media-type.ts';
import { rememberTexts } from '../../http/recent.ts';
import { rfc } from '../../knowledge/specs.ts';
import { nameOf } from '../../lint/body/words.ts';
import type { Evidence } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

const LEAD = 120;

export default defineRule({
  family: 'status-against-body',
  level: 'warning',
  profile: ['api'],
  title: 'HTML for a request that accepts JSON',
  why: 'A script that parses the answer as JSON stops at the first "<", far from the cause: a log-in page, a single-page app that answers every path, or a challenge of the CDN.',
  specs: [rfc(9110, '12.5.1'), rfc(9110, '15.5.7')],
  needs: ['requestFields', 'responseFields'],
  statuses: ['2xx'],
  on: 'response',
  *check(exchange) {
    const { status } = exchange.outcome;
    if (exchange.type !== 'fetch' && exchange.type !== 'xhr') return;
    if (status < 200 || status > 299 || status === 204 || status === 205 || exchange.method === 'HEAD') return;
    const accept = combinedValue(exchange.requestFields, 'accept');
    if (accept === undefined || !acceptsJsonAlone(accept)) return;
    const form = contentFormOf(exchange)?.form;
    const type = mediaTypeOf(exchange);
    const isPage = form === 'html' ? !isXml(type) || isHtml(type) : form === undefined && isHtml(type);
    if (!isPage || contentOf(exchange)?.size === 0) return;
    const text = textOf(exchange);
    const kind = text === undefined ? 'HTML' : describePage(text);
    const evidence: Evidence[] =
      text === undefined ? [] : [{ kind: 'content', path: '', excerpt: text.trimStart().slice(0, LEAD) }];
    const line = exchange.requestFields?.lines.find(({ name }) => name.toLowerCase() === 'accept');
    if (line !== undefined) evidence.unshift({ kind: 'field', in: 'request', name: line.name, value: line.value });
    yield {
      message: `The request accepts ${accept.slice(0, 80)}, but the answer is ${nameOf(exchange)} with ${kind}.`,
      evidence: [{ kind: 'status' }, ...evidence],
      fix: {
        summary:
          'Answer requests for JSON with JSON: 401 instead of a log-in page, 404 instead of the start page of the app, 406 where there is no JSON.',
      },
    };
  },
});

/** Names a JSON type and no HTML type; the wildcard of all types names none. A weight of 0 refuses (RFC 9110 §12.4.2). */
const acceptsJsonAlone = rememberTexts((accept) => {
  const types = accept
    .split(',')
    .map((range) => parseMediaType(range))
    .filter((type) => type !== undefined && !/^0(?:\.0*)?$/.test(type.parameters.get('q') ?? '1'));
  return types.some((type) => isJson(type)) && !types.some((type) => isHtml(type) || type?.essence === 'text/*');
});

function describePage(text: string): string {
  const { title, heading, asksForPassword } = readHtml(text);
  const name = title ?? heading;
  const page = asksForPassword ? 'an HTML log-in page' : 'an HTML page';
  return name === undefined ? 'HTML' : `${page} called "${name.slice(0, 80)}"`;
}
