import type { FieldLine } from '../../http/exchange.ts';
import {
  CONSTANT_SOFTWARE,
  SOFTWARE_FIELDS,
  VERSION_FIELDS,
  VERSIONED_PRODUCT,
} from '../../knowledge/software-fields.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRule } from '../../lint/rule.ts';

const MOST = 6;
const LONGEST = 512;

export default defineRule({
  family: 'security',
  level: 'info',
  profile: ['all'],
  title: 'The version of the software is disclosed',
  why: 'A version number tells automated attacks which known holes to try here, and tells users nothing.',
  specs: [rfc(9110, '10.2.4'), rfc(9110, '17.12')],
  needs: ['responseFields'],
  on: 'response',
  *check({ outcome: { fields } }) {
    const [first, ...others] = (fields?.lines ?? []).filter(disclosesVersion).slice(0, MOST);
    if (first === undefined) return;
    const lines = [first, ...others];
    const names = [...new Set(lines.map(({ name }) => name))];
    yield {
      message: `The response names its software and the version: ${lines.map(({ name, value }) => excerpt(`${name}: ${value}`, 80)).join(', ')}.`,
      evidence: [evidence(first), ...others.map(evidence)],
      fix: {
        summary: `Leave ${new Intl.ListFormat('en').format(names)} out, or leave the version out of it.`,
        remove: names,
      },
    };
  },
});

function evidence({ name, value }: FieldLine) {
  return { kind: 'field', in: 'response', name, value } as const;
}

function disclosesVersion({ name, value }: FieldLine): boolean {
  const key = name.toLowerCase();
  const isVersion = VERSION_FIELDS.has(key);
  if (!isVersion && !SOFTWARE_FIELDS.has(key)) return false;
  const text = value.trim().slice(0, LONGEST);
  if (isVersion) return /\d/.test(text);
  if (CONSTANT_SOFTWARE.some((constant) => constant.test(text))) return false;
  return VERSIONED_PRODUCT.test(text);
}
