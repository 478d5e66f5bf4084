import type { Fields } from '../../http/exchange.ts';
import { lacksField } from '../../http/fields.ts';
import { parseUrl } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import type { SpecLink } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

interface Asking {
  /** The field that asks for the code, in words. */
  readonly by: string;
  /** Its standard names: where one of them may be withheld, nothing is known. */
  readonly names: readonly string[];
  /** Names of all the fields that ask for it. */
  readonly asks: RegExp;
  readonly spec: SpecLink;
  readonly instead: string;
}

const RANGE = { by: 'Range', names: ['range'], asks: /^range$/ };
const ASKING: Readonly<Record<number, Asking>> = {
  206: {
    ...RANGE,
    spec: rfc(9110, '15.3.7'),
    instead: 'Answer 200 with the whole content where no range is asked for.',
  },
  406: {
    by: 'an Accept field',
    names: ['accept', 'accept-charset', 'accept-encoding', 'accept-language'],
    asks: /^accept(?:-|$)/,
    spec: rfc(9110, '15.5.7'),
    instead: 'Without Accept everything is acceptable: send what there is with 200, or say with 400 what is wrong.',
  },
  412: {
    by: 'a precondition',
    names: ['if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since', 'if-range'],
    asks: /^(?:if|if-.+|overwrite|x-(?:.+-)?if-.+|tus-resumable)$/,
    spec: rfc(9110, '15.5.13'),
    instead:
      'Answer 409 for a conflict with the state, 428 to demand a precondition, 400 or 422 for a fault in the request.',
  },
  416: {
    ...RANGE,
    spec: rfc(9110, '15.5.17'),
    instead: 'Answer 404 or 400 for a page or an index that does not exist.',
  },
  417: {
    by: 'Expect',
    names: ['expect'],
    asks: /^expect$/,
    spec: rfc(9110, '15.5.18'),
    instead: 'Answer 400 or 422 for content that is not as expected.',
  },
};

/** APIs that take preconditions in the query, such as `ifGenerationMatch` and `if_seq_no`. */
const PRECONDITION_PARAMETER = /^if(?:[A-Z_-])/;

export default defineRule({
  family: 'protocol',
  level: 'warning',
  profile: ['all'],
  title: 'The answer to something that was not asked',
  why: 'The code answers a request field that was not sent. Clients that did not ask cannot make sense of it: a part is taken for the whole, or a failed condition is searched for in vain.',
  specs: [rfc(9110, '13'), rfc(9110, '14')],
  needs: ['requestFields'],
  statuses: [206, 406, 412, 416, 417],
  on: 'response',
  *check({ method, url, requestFields, outcome: { status } }) {
    const asking = ASKING[status];
    if (asking === undefined || requestFields === undefined || requestFields.provisional === true) return;
    if (!isUnasked(requestFields, asking)) return;
    if (status === 412 && hasPreconditionParameter(url)) return;
    yield {
      message: `${method} was answered ${status}, although the request has no ${asking.by.replace(/^an? /, '')}.`,
      evidence: [{ kind: 'status' }, ...asking.names.slice(0, 1).map((name) => missing(name))],
      specs: [asking.spec],
      fix: { summary: asking.instead },
    };
  },
});

function missing(name: string) {
  const shown = name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
  return { kind: 'missing-field', in: 'request', name: shown } as const;
}

function isUnasked(fields: Fields, { names, asks }: Asking): boolean {
  return (
    names.every((name) => lacksField(fields, name)) && !fields.lines.some(({ name }) => asks.test(name.toLowerCase()))
  );
}

function hasPreconditionParameter(url: string): boolean {
  return [...(parseUrl(url)?.searchParams.keys() ?? [])].some((name) => PRECONDITION_PARAMETER.test(name));
}
