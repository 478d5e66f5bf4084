import { fieldNames, fieldValues } from '../../http/fields.ts';
import { SINGLETON_FIELDS, type SingletonField } from '../../knowledge/singleton-fields.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRule } from '../../lint/rule.ts';

const MOST_SHOWN = 4;
const LINE_SEPARATOR = /\n/;
const LIST_SEPARATOR = /[\n,]/;

export default defineRule({
  family: 'protocol',
  level: 'warning',
  profile: ['all'],
  title: 'A field that may stand only once is repeated with another value',
  why: 'One recipient takes the first value, another the last, a third refuses the response. Where a proxy and a client disagree about length, target or type, that can even be abused.',
  specs: [rfc(9110, '5.3'), rfc(9110, '5.5')],
  needs: ['responseFields'],
  on: 'response',
  *check({ outcome: { fields } }) {
    for (const field of fieldNames(fields)) {
      const singleton = SINGLETONS.get(field);
      if (singleton === undefined) continue;
      const { name, isList, ignoresCase } = singleton;
      const lines = fieldValues(fields, field);
      const separator = isList === true ? LIST_SEPARATOR : LINE_SEPARATOR;
      if (lines.length === 1 && !separator.test(lines[0] ?? '')) continue;
      const values = lines.flatMap((line) => line.split(separator)).map((value) => value.trim());
      const different = new Map(values.map((value) => [ignoresCase === true ? normalized(value) : value, value]));
      if (different.size < 2) continue;
      const shown = [...different.values()].slice(0, MOST_SHOWN).map((value) => `“${excerpt(value, 60)}”`);
      yield {
        message: `${name} was sent ${values.length} times, with different values: ${shown.join(', ')}.`,
        evidence: [first(name, lines[0] ?? ''), ...lines.slice(1, MOST_SHOWN).map((value) => first(name, value))],
        fix: {
          summary: `Send ${name} once: find out which of application, server and proxy adds the second, and make it replace the first.`,
        },
      };
    }
  },
});

const SINGLETONS: ReadonlyMap<string, SingletonField> = new Map(
  SINGLETON_FIELDS.map((field) => [field.name.toLowerCase(), field]),
);

function first(name: string, value: string) {
  return { kind: 'field', in: 'response', name, value } as const;
}

function normalized(value: string): string {
  return value.replace(/\s+/g, '').toLowerCase();
}
