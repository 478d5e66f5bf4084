import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');
const [root = '', forced = ''] = css.split('@media (forced-colors: active)');

type Scheme = 'light' | 'dark';

/** The declared value of every custom property of a part of the file. */
function declarations(part: string): Map<string, string> {
  return new Map(
    [...part.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

const tokens = declarations(root);

/** The colour of a token in a scheme, as `#rrggbb`; undefined where the token is no colour. */
function colour(name: string, scheme: Scheme): string | undefined {
  const value = tokens.get(name) ?? '';
  const alias = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (alias !== undefined) return colour(alias, scheme);
  const pair = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value);
  return scheme === 'light' ? pair?.[1] : pair?.[2];
}

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const colours = [...tokens.keys()].filter((name) => colour(name, 'light') !== undefined);
const surfaces = colours.filter((name) => name.startsWith('surface'));
const texts = colours.filter((name) => /^(text|accent$|class-|level-)/.test(name) || name === 'text-muted');

describe.each<Scheme>(['light', 'dark'])('the %s tokens', (scheme) => {
  const pairs = texts.flatMap((text) => surfaces.map((surface) => [text, surface] as const));

  it.each(pairs)('%s is readable on %s', (text, surface) => {
    expect(contrast(colour(text, scheme) as string, colour(surface, scheme) as string)).toBeGreaterThanOrEqual(4.5);
  });

  it('on-accent is readable on the accent', () => {
    expect(contrast(colour('on-accent', scheme) as string, colour('accent', scheme) as string)).toBeGreaterThanOrEqual(
      4.5,
    );
  });

  it.each(surfaces)('outlines of controls and the focus ring can be seen on %s', (surface) => {
    for (const outline of ['line-strong', 'accent']) {
      expect(contrast(colour(outline, scheme) as string, colour(surface, scheme) as string)).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('forced colours', () => {
  it('map every colour that is not an alias', () => {
    const own = colours.filter((name) => tokens.get(name)?.startsWith('light-dark') === true);
    expect([...declarations(forced).keys()].sort()).toEqual(own.sort());
  });
});

describe('the other style sheets', () => {
  it('take their colours from the tokens', async () => {
    const { globSync } = await import('node:fs');
    const sheets = globSync('components/**/*.css', { cwd: new URL('../../', import.meta.url).pathname });
    for (const sheet of sheets.filter((name) => !name.endsWith('tokens.css'))) {
      const text = readFileSync(new URL(`../../${sheet}`, import.meta.url), 'utf8');
      expect(text, sheet).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i);
    }
  });
});
