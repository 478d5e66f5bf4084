import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const LINTER = fileURLToPath(new URL('../scripts/lint-har.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'status-lens-'));
afterAll(() => rmSync(folder, { recursive: true }));

function lint(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [LINTER, ...args], { encoding: 'utf8', cwd: folder });
  return { status, stdout, stderr };
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const labelled: { id: string; entries: unknown[] }[] = JSON.parse(
  readFileSync(new URL('./fixtures/exchanges.json', import.meta.url), 'utf8'),
);
const entriesOf = (id: string) => labelled.find((labelledCase) => labelledCase.id === id)?.entries ?? [];
const har = (entries: unknown[]) => JSON.stringify({ log: { version: '1.2', entries } });

const unauthorized = file('unauthorized.har', har(entriesOf('wa-pos-express-jwt')));
const healthy = file('healthy.har', har(entriesOf('noresp-near-204')));

describe('lint:har', () => {
  it('says of a success that broke off what it says of a gateway error', () => {
    const entry = (status: number, length: number) => ({
      startedDateTime: '2026-01-01T00:00:00.000Z',
      time: 5,
      request: { method: 'GET', url: 'https://app.example/', headers: [] },
      response: {
        status,
        headers: [{ name: 'Content-Length', value: String(length) }],
        content: { size: 4, text: 'half' },
      },
    });
    const cut = file('cut.har', har([entry(502, 4), entry(200, 8), entry(200, 4)]));
    const { exchanges } = JSON.parse(lint('--format', 'json', cut).stdout);
    expect(exchanges.map(({ gateway }: { gateway?: { cause: string } }) => gateway?.cause)).toEqual([
      'unknown',
      'truncated-response',
      undefined,
    ]);
  });

  it('judges a file whole, and leaves third parties quiet where the configuration asks for it', () => {
    const entry = (url: string, _resourceType: string, status: number, pageref = 'page_1') => ({
      pageref,
      _resourceType,
      startedDateTime: '2026-01-01T00:00:00.000Z',
      time: 5,
      request: { method: 'GET', url, headers: [{ name: 'Host', value: new URL(url).host }] },
      response: {
        status,
        headers: [{ name: 'Content-Type', value: 'text/html' }],
        content: { size: 2, mimeType: 'text/html', text: 'ok' },
      },
    });
    const mixed = file(
      'mixed.har',
      har([
        entry('https://www.shop.example/', 'document', 200),
        entry('https://api.shop.example/me', 'fetch', 401),
        entry('https://cdn.other.example/frame', 'document', 200, 'page_2'),
        entry('https://ads.other.example/frame', 'fetch', 405),
        entry('https://ads.other.example/', 'fetch', 200),
      ]),
    );
    const levels = (...args: string[]) => {
      const { exchanges } = JSON.parse(lint('--format', 'json', ...args, mixed).stdout);
      return exchanges.map(({ findings }: { findings: { level: string }[] }) => [
        ...new Set(findings.map(({ level }) => level)),
      ]);
    };
    const whole = levels();
    expect(whole[3]).toEqual(expect.arrayContaining(['error', 'info']));
    expect(whole[4]).toEqual(['info']);
    expect(levels('--config', file('empty.json', '{"version":1}'))).toEqual(whole);
    const quiet = levels('--config', file('quiet.json', '{"thirdParty":"quiet"}'));
    expect(quiet).toEqual([whole[0], whole[1], whole[2], ['error'], []]);
  });

  it('prints one line of JSON for each file, in order, with every exchange', () => {
    const { status, stdout, stderr } = lint('--format', 'json', unauthorized, healthy);
    const lines = stdout.trimEnd().split('\n');
    expect({ status, stderr, count: lines.length }).toEqual({ status: 0, stderr: '', count: 2 });
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(first).toMatchObject({
      file: unauthorized,
      exchanges: [
        {
          entry: 0,
          method: 'GET',
          url: 'https://api.shopfront.example/v1/me',
          status: 401,
          findings: expect.arrayContaining([
            {
              rule: 'www-authenticate-missing',
              level: 'error',
              message: expect.any(String),
              evidence: [{ kind: 'status' }, { kind: 'missing-field', in: 'response', name: 'WWW-Authenticate' }],
              fix: expect.objectContaining({ summary: expect.any(String) }),
              specs: expect.arrayContaining([{ title: 'RFC 9110 §15.5.2', url: expect.any(String) }]),
            },
          ]),
        },
      ],
      summary: { exchanges: 1, error: expect.any(Number), warning: expect.any(Number), info: expect.any(Number) },
    });
    expect(second.exchanges).toHaveLength(1);
  });

  it('reports for people', () => {
    const { stdout } = lint(unauthorized);
    expect(stdout).toContain('401 GET https://api.shopfront.example/v1/me');
    expect(stdout).toContain('www-authenticate-missing');
    expect(stdout).toMatch(/1 exchange: \d+ errors?/);
  });

  it('reports in Markdown and SARIF', () => {
    expect(lint('--format', 'markdown', unauthorized).stdout).toContain('| error | `www-authenticate-missing` |');
    const sarif = JSON.parse(lint('--format', 'sarif', unauthorized).stdout);
    expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Status Lens' } } }] });
    const { rules } = sarif.runs[0].tool.driver;
    for (const result of sarif.runs[0].results) expect(rules[result.ruleIndex].id).toBe(result.ruleId);
  });

  it('exits with 1 only for a finding of the level asked about', () => {
    expect(lint('--fail-on', 'error', unauthorized).status).toBe(1);
    expect(lint('--fail-on', 'error', healthy).status).toBe(0);
    expect(lint(unauthorized).status).toBe(0);
  });

  it('switches single rules on and off', () => {
    expect(lint('--disable', 'www-authenticate-missing', unauthorized).stdout).not.toContain(
      'www-authenticate-missing',
    );
    const { status, stderr } = lint('--disable', 'no-such-rule', unauthorized);
    expect(status).toBe(2);
    expect(stderr).toContain('no rule is called no-such-rule');
  });

  it('reads settings, and says what is wrong with them', () => {
    const config = (settings: object) => file('status-lens.config.json', JSON.stringify(settings));
    const quiet = lint('--config', config({ disabledRules: ['www-authenticate-missing'] }), unauthorized);
    expect(quiet.stdout).not.toContain('www-authenticate-missing');
    const ofOtherMethod = lint('--config', config({ mutes: [{ method: 'POST', path: '/v1/me' }] }), unauthorized);
    expect(ofOtherMethod.stdout).toContain('www-authenticate-missing');
    const one = {
      rule: 'www-authenticate-missing',
      method: 'GET',
      origin: 'https://api.shopfront.example',
      path: '/v1/me',
    };
    expect(lint('--config', config({ mutes: [one] }), unauthorized).stdout).not.toContain('www-authenticate-missing');
    const muted = lint('--config', config({ mutes: [{ origin: 'https://api.shopfront.example' }] }), unauthorized);
    expect(muted.stdout).toContain('0 errors, 0 warnings, 0 info');
    const again = lint(
      '--config',
      config({ disabledRules: ['www-authenticate-missing'] }),
      '--enable',
      'www-authenticate-missing',
      unauthorized,
    );
    expect(again.stdout).toContain('www-authenticate-missing');
    const wrong = lint('--config', config({ disabledRules: ['no-such-rule'] }), unauthorized);
    expect(wrong).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('no rule is called no-such-rule'),
    });
    expect(lint('--config', 'nowhere.json', unauthorized)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('nowhere.json'),
    });
  });

  it.each([
    ['missing.har', undefined, 'ENOENT'],
    ['text.har', 'not JSON', 'broken JSON'],
    ['cut.har', '{"log":{"entries":[{', 'ends too early'],
    ['empty.har', '', 'ends too early'],
    ['other.har', '{"entries":[]}', 'no list at log.entries'],
    ['number.har', '{"log":{"entries":7}}', 'no list at log.entries'],
  ])('says what is wrong with %s, and does the others', (name, text, said) => {
    if (text !== undefined) file(name, text);
    const { status, stdout, stderr } = lint('--format', 'json', name, unauthorized);
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(said)]);
    expect(stderr).toContain(name);
    expect(JSON.parse(stdout)).toMatchObject({ file: unauthorized });
  });

  it('names the entries that it could not read, and judges the rest', () => {
    const { status, stdout, stderr } = lint(
      '--format',
      'json',
      file('partly.har', har([{}, ...entriesOf('wa-pos-express-jwt')])),
    );
    expect(status).toBe(0);
    expect(stderr).toContain('partly.har: entry 0:');
    expect(JSON.parse(stdout)).toMatchObject({ exchanges: [{ entry: 1 }], summary: { exchanges: 1 } });
  });

  it('reads a file that begins with a byte order mark', () => {
    expect(lint(file('bom.har', `\uFEFF${har([])}`)).status).toBe(0);
  });

  it('shows how it is used', () => {
    expect(lint('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage:') });
    expect(lint()).toMatchObject({ status: 2, stderr: expect.stringContaining('no file given') });
    expect(lint('--format', 'xml', healthy)).toMatchObject({ status: 2, stderr: expect.stringContaining('--format') });
    expect(lint('--colour', healthy)).toMatchObject({ status: 2, stderr: expect.stringContaining('--colour') });
  });

  it('ends in peace when nobody reads on', () => {
    const many = file('many.har', har(Array.from({ length: 400 }, () => entriesOf('wa-pos-express-jwt')[0])));
    const { stderr } = spawnSync(
      'sh',
      ['-c', '"$0" "$1" --format json "$2" | head -c 10', process.execPath, LINTER, many],
      {
        encoding: 'utf8',
        cwd: folder,
      },
    );
    expect(stderr).toBe('');
  });

  it('lets no control character of a response reach the terminal', () => {
    const [entry] = structuredClone(entriesOf('wa-pos-express-jwt')) as { request: { url: string } }[];
    if (entry !== undefined) entry.request.url = 'https://api.example/\u001b[2J';
    const { stdout } = lint(file('escape.har', har([entry])));
    expect(stdout).not.toContain('\u001b');
  });
});
