import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { netErrors } from '#lib/knowledge/net-errors.ts';
import { explain, statusCode, statusCodes, vendorCodes } from '#lib/knowledge/status-codes/index.ts';
import { vendorStatusCodes } from '#lib/knowledge/status-codes/vendor.ts';
import { isAtLeast } from '#lib/lint/finding.ts';
import { answers, FIRST_QUESTION, questions, wayTo } from '#lib/reference/chooser.ts';
import { clientCodeOf } from '#lib/reference/client-code.ts';
import { demonstrations } from '#lib/reference/demonstrations.ts';
import { disagreements, disagreementsOn } from '#lib/reference/disagreements.ts';
import { exampleOf } from '#lib/reference/example.ts';
import type { Block } from '#lib/reference/guides/guide.ts';
import { guideOf, guides, guidesOn } from '#lib/reference/guides/index.ts';
import { inlines, plainText } from '#lib/reference/inline.ts';
import { fragmentOf, type Place, placeOf } from '#lib/reference/place.ts';
import { checkResponse, readResponse } from '#lib/reference/read-response.ts';
import { RULE_CODES, rulesConcerning } from '#lib/reference/rule-codes.ts';
import { symptoms } from '#lib/reference/symptoms.ts';
import { usageCodes, usageOf } from '#lib/reference/usage.ts';
import { vendorExampleOf } from '#lib/reference/vendor-example.ts';
import { rules } from '#lib/rules/index.ts';
import { seedScenarios, seedStatements } from '#tests/fixtures/seed-statements.ts';
import { scenarios } from '#tests/lab/scenarios.ts';

const catalogue: readonly { readonly id: string }[] = JSON.parse(
  readFileSync(new URL('../../fixtures/catalogue.json', import.meta.url), 'utf8'),
);
const ruleIds = new Set(catalogue.map(({ id }) => id));

function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'text':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'step':
      return [block.title, ...block.checks.map(({ title }) => title)];
    case 'mistake':
      return [block.why, block.instead, `{rule:${block.rule}}`];
    default:
      return [];
  }
}

const runningTexts: readonly (readonly [string, string])[] = [
  ...guides.flatMap((guide) => [
    [guide.id, guide.summary] as const,
    ...guide.sections.flatMap(({ id, blocks }) =>
      blocks.flatMap((block) => textsOf(block).map((one) => [`${guide.id}/${id}`, one] as const)),
    ),
  ]),
  ...usageCodes.flatMap((code) => {
    const usage = usageOf(code);
    return [...(usage?.use ?? []), ...(usage?.avoid ?? [])].map((one) => [`usage of ${code}`, one] as const);
  }),
  ...[...answers.values()].map(({ id, because }) => [`answer ${id}`, because] as const),
];

describe('running text', () => {
  it('is split at its marks', () => {
    expect(inlines('Send `Allow`, {405}, {rule:allow-missing} or {guide:rest}.')).toEqual([
      { kind: 'text', text: 'Send ' },
      { kind: 'code', text: 'Allow' },
      { kind: 'text', text: ', ' },
      { kind: 'status', code: 405 },
      { kind: 'text', text: ', ' },
      { kind: 'rule', id: 'allow-missing' },
      { kind: 'text', text: ' or ' },
      { kind: 'guide', id: 'rest' },
      { kind: 'text', text: '.' },
    ]);
    expect(plainText('Send `Allow` with {405}')).toBe('Send Allow with 405');
  });

  it.each(runningTexts)('of %s links to what exists: %s', (_, content) => {
    for (const piece of inlines(content)) {
      if (piece.kind === 'status') expect(statusCode(piece.code)).toBeDefined();
      if (piece.kind === 'rule') expect(ruleIds).toContain(piece.id);
      if (piece.kind === 'guide') expect(guideOf(piece.id)).toBeDefined();
      if (piece.kind === 'text') expect(piece.text).not.toMatch(/[`{}]|\bundefined\b/);
    }
  });
});

describe('places', () => {
  const places: readonly Place[] = [
    { kind: 'overview' },
    { kind: 'code', code: 404 },
    { kind: 'net-error', name: 'ERR_CONNECTION_REFUSED' },
    { kind: 'rule', id: 'allow-missing' },
    { kind: 'guide', id: 'rest' },
    { kind: 'guide', id: 'rest', section: 'table' },
    { kind: 'chooser' },
    { kind: 'chooser', at: 'client' },
    { kind: 'search', query: 'a/b 100 % ä#?' },
  ];

  it.each(places)('%j has an address', (place) => {
    expect(placeOf(fragmentOf(place))).toEqual(place);
  });

  it.each(['', '#', '#/', '#/nonsense', '#/12', '#/net/', '#/guide', '#/%E0%A4'])('%j is the overview', (fragment) => {
    expect(placeOf(fragment)).toEqual({ kind: 'overview' });
  });
});

describe('the guides', () => {
  it('have ids of their own', () => {
    expect(new Set(guides.map(({ id }) => id)).size).toBe(guides.length);
    for (const { sections } of guides) expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length);
  });

  it('name codes and disagreements that exist, and full tables', () => {
    for (const { codes, sections } of guides) {
      for (const code of codes) expect(statusCode(code)).toBeDefined();
      for (const block of sections.flatMap(({ blocks }) => blocks)) {
        if (block.kind === 'disagreement') expect(disagreements.map(({ id }) => id)).toContain(block.id);
        if (block.kind === 'table') for (const row of block.rows) expect(row).toHaveLength(block.head.length);
      }
    }
  });

  it('show every disagreement somewhere', () => {
    const shown = guides.flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'disagreement' ? [block.id] : []))),
    );
    expect(new Set(shown)).toEqual(new Set(disagreements.map(({ id }) => id)));
  });

  it('belong to the codes that they are about', () => {
    expect(guidesOn(401).map(({ id }) => id)).toContain('authentication');
    expect(guidesOn(504).map(({ id }) => id)).toContain('triage');
  });
});

describe('disagreements', () => {
  it('name registered codes, and a source for each view', () => {
    for (const { views } of disagreements) {
      expect(views.length).toBeGreaterThan(1);
      for (const { codes, source, reason, spec } of views) {
        if (!/tutorials/i.test(source)) expect(spec, source).toBeDefined();
        for (const code of codes) expect(statusCode(code)).toBeDefined();
        expect(source).toMatch(/\S/);
        expect(source, 'names who, not how many').not.toMatch(/^(?:some|many|most|common)\b/i);
        expect(reason).toMatch(/\.$/);
      }
    }
    expect(disagreementsOn(412).map(({ id }) => id)).toEqual(['stale-if-match']);
  });
});

describe('examples', () => {
  const examples = [
    ...statusCodes.map(({ code }) => [`${code}`, exampleOf(code)] as const),
    ...[...answers.values()].map(({ id, example }) => [`answer ${id}`, example] as const),
    ['599', exampleOf(599)] as const,
  ];

  it.each(examples)('of %s are free of errors and warnings by our own rules', (_, { request, response }) => {
    const read = readResponse(`${request}\n${response}`);
    expect(read?.exchange.method).toBe(request.split(' ')[0]);
    const findings = read === undefined ? [] : checkResponse(read, rules);
    const known = ['gateway-error', 'deprecated-status', 'nonstandard-status'];
    const bad = findings.filter(({ rule, level }) => isAtLeast(level, 'warning') && !known.includes(rule));
    expect(bad.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  it.each(statusCodes.map((entry) => [entry.code, entry] as const))(
    'of %i carry what the entry demands',
    (code, entry) => {
      const { response } = exampleOf(code);
      const [head = '', ...content] = response.trimEnd().split('\n\n');
      expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${code === 208 ? 207 : code}`));
      if (code !== 304) {
        for (const { name, keyword } of entry.fields) if (keyword !== 'MAY') expect(head).toContain(`\n${name}: `);
      }
      if (entry.content === 'forbidden') expect(content).toEqual([]);
      if (entry.content === 'expected') expect(content).not.toEqual([]);
    },
  );
});

describe('what an example says', () => {
  it.each(statusCodes.map((entry) => [entry.code, entry] as const))('%i is more than its definition', (code, entry) => {
    const { request, response } = exampleOf(code);
    expect(response).not.toContain(entry.meaning);
    expect(`${request}${response}`).not.toMatch(/\bvalue$|undefined/m);
  });

  it('asks for what it gets', () => {
    expect(exampleOf(208).response).toContain('208 Already Reported');
    expect(exampleOf(226).request).toContain('A-IM:');
    expect(exampleOf(408).request).toMatch(/Content-Length: 5120\n\n.{13}$/m);
    expect(exampleOf(425).request).toContain('Early-Data: 1');
  });
});

describe('the page of every code', () => {
  const codes = [...new Set([...statusCodes, ...vendorStatusCodes].map(({ code }) => code)), 299, 777];
  const sentence = /^(?:nginx|[\p{Lu}\p{N}“`]).*[.?]$/su;

  it.each(codes)('%i has no empty section, and texts that are sentences', (code) => {
    const entries = [explain(code), ...vendorCodes(code)];
    for (const { meaning, client, server, retry, background = [], confusedWith } of entries) {
      const usage = usageOf(code);
      const texts = [meaning, retry.text, ...client, ...server, ...background, ...(usage?.use ?? [])];
      for (const text of texts) expect(text.trim().split(/\s+/).length, text).toBeGreaterThan(2);
      for (const { difference } of confusedWith) expect(difference).toMatch(/\.$/);
      expect(new Set(texts).size, 'nothing is said twice').toBe(texts.length);
      expect(meaning).toMatch(sentence);
    }
    const isKnown = statusCode(code) !== undefined;
    const { typescript, python } = clientCodeOf(explain(code));
    expect(typescript).toContain('fetch(');
    expect(python).toContain('requests.');
    if (isKnown && explain(code).registration.by === 'vendor') {
      const { response, log } = vendorExampleOf(code) ?? {};
      expect(`${response}${log}`).toContain(String(code));
      if (response !== undefined) expect(readResponse(response)?.status).toBe(log === undefined ? code : 400);
    }
  });

  it('of a registered code leads on to its specification, and to codes that are near, guides or rules', () => {
    for (const { code, registration, confusedWith } of statusCodes) {
      expect(registration.by === 'iana' && registration.spec.url, String(code)).toMatch(/^https:/);
      expect(confusedWith.length + guidesOn(code).length + rulesConcerning(code).length, String(code)).toBeGreaterThan(
        0,
      );
    }
  });

  it.each(netErrors)('of $name says what, why and what next', ({ name, meaning, causes, check }) => {
    for (const text of [meaning, ...causes, ...check]) expect(text, name).toMatch(/\S[.?]$/);
    expect(causes.length).toBeGreaterThan(0);
    expect(check.length).toBeGreaterThan(0);
  });

  it.each(guides)('of the guide $id has a summary, sections, and blocks in each', ({ summary, sections }) => {
    expect(summary).toMatch(/\.$/);
    for (const { title, blocks } of sections) {
      expect(title).not.toBe('');
      expect(blocks.length, title).toBeGreaterThan(0);
      for (const text of blocks.flatMap(textsOf).slice(0, 1)) expect(text).not.toBe('');
    }
  });
});

describe('demonstrations', () => {
  it.each(demonstrations)('$scenario shows what the lab does', ({ scenario, exchange, rule }) => {
    expect(scenarios.find(({ id }) => id === scenario)?.rules).toContain(rule);
    const read = readResponse(exchange);
    expect(read?.assumed).toEqual([]);
    expect(read === undefined ? [] : checkResponse(read, rules).map((finding) => finding.rule)).toContain(rule);
  });
});

describe('client code', () => {
  it.each(statusCodes.map(({ code }) => code).concat(599, 799))('for %i is written in both languages', (code) => {
    const { typescript, python } = clientCodeOf(explain(code));
    expect(typescript).toContain('fetch(');
    expect(python).toContain('requests.');
    expect(`${typescript}${python}`).not.toMatch(/undefined\n|\[object/);
  });

  it('treats codes as their retry verdict says', () => {
    expect(clientCodeOf(explain(503)).typescript).toContain('Retry-After');
    expect(clientCodeOf(explain(204)).typescript).not.toContain('await response.json()');
    expect(clientCodeOf(explain(401)).python).toContain('renew_token');
    expect(clientCodeOf(explain(307)).typescript).toContain('the method and the content stay');
  });
});

describe('the chooser', () => {
  it('leads to every question and every answer, and nowhere else', () => {
    const seen = new Set<string>();
    const open = [FIRST_QUESTION];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const question = questions.get(id);
      if (question === undefined) expect(answers.has(id), id).toBe(true);
      else open.push(...question.options.map(({ to }) => to));
    }
    expect([...seen].sort()).toEqual([...questions.keys(), ...answers.keys()].sort());
  });

  it('has one way to each', () => {
    const targets = [...questions.values()].flatMap(({ options }) => options.map(({ to }) => to));
    expect(targets.filter((target, index) => targets.indexOf(target) !== index)).toEqual([]);
  });

  it.each([...answers.keys()])('shows the way to %s', (id) => {
    const way = wayTo(id);
    expect(way[0]?.question.id).toBe(FIRST_QUESTION);
    expect(way.at(-1)?.option.to).toBe(id);
    for (const [index, { question }] of way.entries()) {
      if (index > 0) expect(way[index - 1]?.option.to).toBe(question.id);
    }
  });

  it.each(seedScenarios)('%s, %s: %i', (_, __, code, id) => {
    expect(answers.get(id)?.code).toBe(code);
    expect(wayTo(id)).not.toEqual([]);
  });

  it('offers every view of a disagreement', () => {
    for (const { id, disagreement, options } of questions.values()) {
      if (disagreement === undefined) continue;
      const offered = options.map(({ to }) => answers.get(to)?.code);
      expect(new Set(offered), id).toEqual(new Set(disagreement.views.flatMap(({ codes }) => codes)));
    }
  });
});

describe('rules of a code', () => {
  it('are told for the whole catalogue', () => {
    expect(Object.keys(RULE_CODES).sort()).toEqual([...ruleIds].sort());
  });

  it('name the code first, then its class', () => {
    expect(rulesConcerning(405)[0]).toBe('allow-missing');
    expect(rulesConcerning(405)).toContain('empty-error');
    expect(rulesConcerning(204)).toContain('body-forbidden');
    expect(rulesConcerning(204)).not.toContain('empty-error');
  });
});

describe('symptoms', () => {
  it.each(symptoms.map((symptom) => [symptom.title, symptom] as const))('%s leads somewhere', (_, { codes, place }) => {
    for (const code of codes) expect(statusCode(code)).toBeDefined();
    if (place.kind === 'guide') {
      const guide = guideOf(place.id);
      expect(guide).toBeDefined();
      if (place.section !== undefined) expect(guide?.sections.map(({ id }) => id)).toContain(place.section);
    }
    if (place.kind === 'net-error') expect(netErrors.map(({ name }) => name)).toContain(place.name);
  });
});

describe('what the sources teach', () => {
  function resolves(reference: string): boolean {
    const [kind = '', target = ''] = [
      reference.slice(0, reference.indexOf(':')),
      reference.slice(reference.indexOf(':') + 1),
    ];
    const [first = '', second] = target.split(/[./]/);
    switch (kind) {
      case 'code': {
        const entry = statusCode(Number(first));
        if (entry === undefined || second === undefined) return entry !== undefined;
        const member = (entry as unknown as Readonly<Record<string, unknown>>)[second];
        return Array.isArray(member) ? member.length > 0 : member !== undefined && member !== false && member !== '';
      }
      case 'usage':
        return usageOf(Number(first)) !== undefined;
      case 'rule':
        return ruleIds.has(target);
      case 'guide': {
        const guide = guideOf(first);
        return guide !== undefined && (second === undefined || guide.sections.some(({ id }) => id === second));
      }
      case 'answer':
        return answers.has(target);
      case 'disagreement':
        return disagreements.some(({ id }) => id === target);
      case 'symptom':
        return symptoms.some(({ title }) => title === target);
      case 'class':
        return statusCodes.some(({ code }) => String(code).startsWith(target));
      default:
        return false;
    }
  }

  it.each(seedStatements)('%s: %s', (_seed, _statement, ...places) => {
    for (const place of places) expect(resolves(place), place).toBe(true);
  });

  it('comes from all five', () => {
    expect(new Set(seedStatements.map(([seed]) => seed)).size).toBe(5);
  });
});
