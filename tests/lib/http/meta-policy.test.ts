import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasMetaPolicy } from '#lib/http/meta-policy.ts';
import { anyText } from '#tests/support/any-text.ts';

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;

describe('hasMetaPolicy', () => {
  it.each([
    ['in the head', `<!doctype html><html><head>${policy}</head><body></body></html>`, true],
    ['without a head tag', `<!doctype html>${policy}<title>x</title>`, true],
    ['other case, no quotes', '<META CONTENT="default-src https:" HTTP-EQUIV=content-security-policy />', true],
    ['in a comment', `<head><!-- ${policy} --></head>`, false],
    ['in a script', `<head><script>var a = '${policy}'</script></head>`, false],
    ['in the body', `<head></head><body>${policy}</body>`, false],
    ['without content', '<head><meta http-equiv="Content-Security-Policy" content=" "></head>', false],
    ['Report-Only', '<head><meta http-equiv="Content-Security-Policy-Report-Only" content="x"></head>', false],
    ['beyond the first 256 kB', `<head><!--${'x'.repeat(300_000)}-->${policy}</head>`, false],
  ])('%s', (_name, html, expected) => {
    expect(hasMetaPolicy(html)).toBe(expected);
  });

  it('never throws', () => {
    fc.assert(fc.property(anyText, (html) => void hasMetaPolicy(`<head>${html}`)));
  });
});
