import { describe, expect, it } from 'vitest';
import { textLengthOf, withoutTexts, withTextsWithin } from '#lib/http/content-text.ts';
import type { Content, Exchange } from '#lib/http/exchange.ts';

function exchangeWith(requestContent: Content, content: Content): Exchange {
  return {
    id: 'a',
    sources: ['har'],
    type: 'fetch',
    method: 'POST',
    url: 'https://api.example/a',
    startedAt: 0,
    requestContent,
    outcome: { state: 'responded', status: 200, content },
  };
}

describe('the texts of an exchange', () => {
  it('are counted on both sides', () => {
    expect(textLengthOf(exchangeWith({ text: 'abc' }, { text: 'de' }))).toBe(5);
    expect(textLengthOf(exchangeWith({ size: 3 }, {}))).toBe(0);
  });

  it('are left out with the size that is known of their content, in bytes', () => {
    expect(withoutTexts(exchangeWith({ text: 'é', size: 0 }, { text: 'éé' }))).toEqual(
      exchangeWith({ size: 2, leftOut: true }, { size: 4, leftOut: true }),
    );
    expect(withoutTexts(exchangeWith({ text: 'a', truncated: true }, { text: '', size: 0 }))).toEqual(
      exchangeWith({ leftOut: true }, { text: '', size: 0 }),
    );
    expect(withoutTexts(exchangeWith({ size: 9 }, { text: 'a', truncated: true, size: 70 }))).toEqual(
      exchangeWith({ size: 9 }, { size: 70, leftOut: true }),
    );
  });

  it('are cut where they are too long, and say so', () => {
    expect(withTextsWithin(exchangeWith({ text: 'abc' }, { text: 'ab', size: 2 }), 2)).toEqual(
      exchangeWith({ text: 'ab', truncated: true }, { text: 'ab', size: 2 }),
    );
  });
});
