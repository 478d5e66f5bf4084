import { describe, expect, it } from 'vitest';
import { Pages } from '#lib/lint/pages.ts';
import { exchangeOf, responded } from '#tests/lib/store/exchanges.ts';

const PAGE = 'https://www.shop.example/';

describe('Pages', () => {
  it('takes the navigation of the same document as the page', () => {
    const pages = new Pages();
    pages.note(exchangeOf('1', { type: 'document', url: PAGE, documentId: 'one' }));
    pages.note(exchangeOf('2', { type: 'document', url: 'https://other.example/', documentId: 'two' }));
    const party = (url: string, documentId: string) => pages.isThirdParty(exchangeOf('3', { url, documentId }));
    expect(party('https://api.shop.example/', 'one')).toBe(false);
    expect(party('https://api.shop.example/', 'two')).toBe(true);
    expect(party('https://api.shop.example/', 'unknown')).toBeUndefined();
  });

  it('calls no navigation a third party', () => {
    const pages = new Pages();
    pages.learn({ documentId: 'one', url: PAGE });
    const login = exchangeOf('1', { type: 'document', url: 'https://login.example/', documentId: 'one' });
    expect(pages.isThirdParty(login)).toBe(false);
  });

  it('goes on where a navigation was redirected', () => {
    const pages = new Pages();
    const asset = exchangeOf('3', { url: 'https://cdn.shop.example/', documentId: 'one' });
    const hop = exchangeOf('1', {
      type: 'document',
      url: 'https://short.example/',
      documentId: 'one',
      outcome: responded(302),
    });
    expect(pages.note(hop)).toBe(true);
    expect(pages.isThirdParty(asset)).toBe(true);
    expect(pages.note(exchangeOf('2', { type: 'document', url: PAGE, documentId: 'one' }))).toBe(true);
    expect(pages.isThirdParty(asset)).toBe(false);
    expect(pages.note(hop)).toBe(false);
    expect(pages.isThirdParty(asset)).toBe(false);
  });

  it('keeps to the first of several navigations in one document', () => {
    const pages = new Pages();
    pages.note(exchangeOf('1', { type: 'document', url: PAGE, documentId: 'one' }));
    expect(pages.note(exchangeOf('2', { type: 'document', url: 'https://ads.example/', documentId: 'one' }))).toBe(
      false,
    );
    expect(pages.isThirdParty(exchangeOf('3', { url: 'https://ads.example/x', documentId: 'one' }))).toBe(true);
  });

  it('takes the latest navigation where documents have no names', () => {
    const pages = new Pages();
    const call = exchangeOf('3', { url: 'https://api.shop.example/' });
    pages.note(exchangeOf('1', { type: 'document', url: PAGE }));
    expect(pages.isThirdParty(call)).toBe(false);
    pages.note(exchangeOf('2', { type: 'document', url: 'https://other.example/' }));
    expect(pages.isThirdParty(call)).toBe(true);
  });

  it('believes a navigation more than what is told beside the exchanges', () => {
    const pages = new Pages();
    pages.note(exchangeOf('1', { type: 'document', url: PAGE, documentId: 'one' }));
    expect(pages.learn({ documentId: 'one', url: 'https://other.example/' })).toBe(false);
    expect(pages.isThirdParty(exchangeOf('2', { url: PAGE, documentId: 'one' }))).toBe(false);
  });

  it('knows the page that was there before any navigation, and keeps it for its exchanges', () => {
    const pages = new Pages();
    const call = exchangeOf('2', { url: 'https://api.shop.example/', documentId: 'before' });
    expect(pages.learn({ url: PAGE })).toBe(true);
    expect(pages.isThirdParty(call)).toBe(false);
    pages.note(exchangeOf('3', { type: 'document', url: 'https://other.example/', documentId: 'next' }));
    expect(pages.isThirdParty(call)).toBe(false);
  });

  it('asks the initiator last, and only where the page itself asked', () => {
    const pages = new Pages();
    const call = { url: 'https://api.shop.example/', initiator: 'https://other.example', frameId: 0 };
    expect(pages.isThirdParty(exchangeOf('1', call))).toBe(true);
    expect(pages.isThirdParty(exchangeOf('2', { ...call, frameId: 7 }))).toBeUndefined();
    expect(pages.isThirdParty(exchangeOf('3', { ...call, sources: ['web-request', 'devtools'] }))).toBeUndefined();
    pages.learn({ url: PAGE });
    expect(pages.isThirdParty(exchangeOf('4', call))).toBe(false);
  });
});
