import { type Diagnosis, diagnose, GATEWAY_CODES, isGatewayError } from '../../gateways/index.ts';
import { TEXTBOOK } from '../../gateways/textbook.ts';
import { rfc } from '../../knowledge/specs.ts';
import type { Evidence, SpecLink } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

const MOST_EVIDENCE = 6;

export default defineRule({
  family: 'gateways',
  level: 'error',
  profile: ['all'],
  title: 'A gateway error',
  why: 'The number alone does not say what failed: the same fault is a 502 behind one proxy, a 503 behind another and a 504 behind a third. Who made the answer decides what the code means and where to look.',
  specs: [rfc(9110, '15.6.3'), rfc(9110, '15.6.4'), rfc(9110, '15.6.5')],
  needs: [],
  statuses: GATEWAY_CODES,
  stored: true,
  on: 'response',
  *check(exchange, journal) {
    if (!isGatewayError(exchange)) return;
    if (exchange.fromCache === true && exchange.fromServiceWorker !== true) return;
    const diagnosis = diagnose(exchange, journal);
    const { title, command } = diagnosis.next;
    const specs = specsOf(exchange.outcome.status, diagnosis);
    yield {
      message: messageOf(exchange.outcome.status, diagnosis),
      evidence: evidenceOf(diagnosis),
      fix: { summary: command === undefined ? `${title}.` : `${title} (${command}).` },
      ...(diagnosis.product === 'service-worker' && { level: 'info' }),
      ...(specs !== undefined && { specs }),
    };
  },
});

/** Who answered, on what evidence; or, honestly, that nothing tells. */
function messageOf(status: number, { product, name, hop, confidence, evidence, meaning, causes }: Diagnosis): string {
  const [first] = evidence;
  const because = first === undefined ? '' : ` ${first.text}`;
  if (product === 'unknown') {
    const tells = hop === 'unknown' ? `Nothing in the answer tells which hop made it.${because}` : meaning;
    return `The answer is ${status}. ${tells}`;
  }
  if (product === 'service-worker') return `The ${status} comes from inside the browser; no gateway spoke.${because}`;
  const who = product === 'app' ? 'the application itself' : name;
  const sure = confidence === 'high' ? 'was' : 'was probably';
  return `The ${status} ${sure} made by ${who}.${because} Most likely: ${causes[0] ?? 'unknown.'}`;
}

function evidenceOf({ evidence }: Diagnosis): readonly [Evidence, ...Evidence[]] {
  const seen = new Set<string>([JSON.stringify({ kind: 'status' })]);
  const more = evidence
    .map((reason) => reason.evidence)
    .filter((item) => {
      const key = JSON.stringify(item);
      return seen.has(key) ? false : seen.add(key);
    });
  return [{ kind: 'status' }, ...more.slice(0, MOST_EVIDENCE)];
}

function specsOf(status: number, { doc }: Diagnosis): readonly [SpecLink, ...SpecLink[]] | undefined {
  const spec = TEXTBOOK.find(({ code }) => code === status)?.spec;
  if (spec !== undefined) return doc === undefined ? [spec] : [spec, doc];
  return doc === undefined ? undefined : [doc];
}
