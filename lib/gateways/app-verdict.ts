import { fieldValues } from '../http/fields.ts';
import { isJson, mediaTypeOf } from '../http/media-type.ts';
import type { Evidence } from '../lint/finding.ts';
import { type Answer, evidenceForAll, isData } from './answer.ts';
import { blamesDependency } from './app-causes.ts';
import { APP_SIGNS } from './app-signs.ts';
import type { Diagnosis, Reason } from './diagnosis.ts';
import type { Verdict } from './verdict.ts';

/** What shows that the application answered. */
export interface AppReasons {
  readonly reasons: readonly Reason[];
  /** One sign alone is enough. */
  readonly plain: boolean;
  /** The content was seen, and is data; a label alone, or data without its fields, may be those of a gateway. */
  readonly data: boolean;
}

/** Looks for the signs of an application. */
export function appReasons(answer: Answer): AppReasons {
  const found = APP_SIGNS.flatMap(({ weight, when, only, says }) => {
    const evidence = evidenceForAll(only === undefined ? [when] : [when, only], answer)?.[0];
    return evidence === undefined ? [] : [{ weight, reason: { text: says, evidence } }];
  });
  const told = answer.page !== undefined || isData(answer);
  const plain = found.some(({ weight }) => weight === 'plain' || (weight === 'configured' && told));
  return {
    reasons: found.map(({ reason }) => reason),
    plain: plain || found.length >= 2,
    data: answer.page !== undefined && answer.fields !== undefined && isData(answer) && !answer.empty,
  };
}

/** The application answered: one plain sign, two weaker ones, or data of its own. */
export function fromApp(answer: Answer, { reasons, plain, data }: AppReasons): Verdict | undefined {
  if (!plain && !data) return undefined;
  const dependency = blamesDependency(answer);
  const excerpt = answer.page?.raw.slice(0, 256) ?? '';
  const shape: Reason[] = data
    ? [
        {
          text: "The content is data in the site's own shape, not a gateway's page.",
          evidence: typeEvidence(answer) ?? { kind: 'content', path: '', excerpt },
        },
      ]
    : [];
  return {
    product: 'app',
    name: 'The application',
    hop: 'app',
    confidence: certaintyOf(answer, plain, data),
    cause: dependency ? 'app-dependency-failure' : 'app-deliberate',
    meaning: `The application itself answered ${answer.status}; no gateway had to.`,
    causes: dependency
      ? [
          'Something that the application depends on failed: another service, a queue, a database.',
          'The application relays a status that it got from another service.',
        ]
      : [
          'The application says so on purpose: maintenance, overload, a feature that is switched off.',
          'Something that it depends on is not available.',
        ],
    evidence: [...shape, ...reasons],
  };
}

function certaintyOf(answer: Answer, plain: boolean, data: boolean): Diagnosis['confidence'] {
  if (plain && data) return 'high';
  return plain || !saysNothing(answer) ? 'medium' : 'low';
}

/** JSON with nothing but the name of the status, as some gateways write it too. */
function saysNothing({ page }: Answer): boolean {
  return /^\s*\{\s*"(?:message|error)"\s*:\s*"(?:bad gateway|service unavailable|gateway time-?out)"\s*\}\s*$/i.test(
    page?.raw.slice(0, 200) ?? '',
  );
}

function typeEvidence({ exchange, fields }: Answer): Evidence | undefined {
  const value = fieldValues(fields, 'content-type')[0];
  return value !== undefined && isJson(mediaTypeOf(exchange))
    ? { kind: 'field', in: 'response', name: 'Content-Type', value }
    : undefined;
}
