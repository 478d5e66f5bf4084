import { parseDeprecation } from '../../http/deprecation.ts';
import type { Responded } from '../../http/exchange.ts';
import { fieldValues } from '../../http/fields.ts';
import { parseHttpDate } from '../../http/http-date.ts';
import { linksOf } from '../../http/links.ts';
import { serverTimeOf } from '../../http/retry-after.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRule } from '../../lint/rule.ts';

/** Relations of links that tell where to go on, the most useful first. */
const GUIDES = ['successor-version', 'deprecation', 'sunset', 'alternate'];

interface Notice {
  readonly text: string;
  readonly hasCome: boolean;
  readonly evidence: { readonly kind: 'field'; readonly in: 'response'; readonly name: string; readonly value: string };
}

export default defineRule({
  family: 'protocol',
  level: 'warning',
  profile: ['api'],
  title: 'The resource is deprecated or past its end',
  why: 'The server announces that the resource is going or should be gone. Clients that keep calling it fail on the day it is switched off.',
  specs: [rfc(8594, '3'), rfc(9745, '2')],
  needs: ['responseFields'],
  fields: ['sunset', 'deprecation'],
  on: 'response',
  *check(exchange) {
    const notices = [sunsetOf(exchange), deprecationOf(exchange)].filter((notice) => notice !== undefined);
    const [first, ...others] = notices;
    if (first === undefined) return;
    const guide = guideOf(exchange);
    yield {
      ...(!notices.some(({ hasCome }) => hasCome) && { level: 'info' }),
      message: `${notices.map(({ text }) => text).join(' ')}`,
      evidence: [first.evidence, ...others.map(({ evidence }) => evidence)],
      fix: {
        summary: `Move the client to the successor${guide === undefined ? '' : ` (see ${excerpt(guide)})`}; on the server, answer 410 once the resource is switched off.`,
      },
    };
  },
});

function sunsetOf(exchange: Responded): Notice | undefined {
  const [value] = fieldValues(exchange.outcome.fields, 'sunset');
  const date = value === undefined ? undefined : parseHttpDate(value, exchange.startedAt);
  if (value === undefined || date === undefined) return undefined;
  const hasCome = date.time <= serverTimeOf(exchange);
  const day = dayOf(date.time);
  return {
    text: hasCome
      ? `Sunset named ${day} as the end of this resource, and it still answers.`
      : `Sunset names ${day} as the end of this resource.`,
    hasCome,
    evidence: { kind: 'field', in: 'response', name: 'Sunset', value },
  };
}

function deprecationOf(exchange: Responded): Notice | undefined {
  const [value] = fieldValues(exchange.outcome.fields, 'deprecation');
  const deprecation = value === undefined ? undefined : parseDeprecation(value, exchange.startedAt);
  if (value === undefined || deprecation === undefined || deprecation.from === 'never') return undefined;
  const hasCome = deprecation.from === 'now' || deprecation.from <= serverTimeOf(exchange);
  const day = deprecation.from === 'now' ? undefined : dayOf(deprecation.from);
  return {
    text: `Deprecation says that this resource ${hasCome ? 'is' : 'will be'} deprecated${day === undefined ? '' : ` from ${day} on`}.`,
    hasCome,
    evidence: { kind: 'field', in: 'response', name: 'Deprecation', value },
  };
}

function guideOf({ outcome }: Responded): string | undefined {
  const links = linksOf(outcome.fields);
  return GUIDES.map((relation) => links.find((link) => link.relation === relation)?.target).find(
    (target) => target !== undefined,
  );
}

/** A moment as a day, such as 2025-01-31. */
function dayOf(time: number): string {
  const LAST = Date.UTC(9999, 11, 31);
  return new Date(Math.max(-LAST, Math.min(time, LAST))).toISOString().slice(0, 10);
}
