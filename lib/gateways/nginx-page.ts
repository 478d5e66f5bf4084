/**
 * The skeleton of the page that nginx and its descendants write; only the line at its foot differs. `footer` is a
 * pattern; undefined: there is no foot at all. With a foot, what stands in the body is enough.
 */
export function nginxPage(footer: string | undefined): RegExp {
  const foot =
    footer === undefined
      ? ''
      : `<hr><center>${footer}</center>(?:<p><em>[^<]{0,60}<a>[^<]{0,40}</a>[^<]{0,10}</em></p>)?`;
  const heading = '[45]\\d\\d(?: [^<]{1,60})?';
  const whole = `<html><head><title>(${heading})</title></head><body><center><h1>\\1</h1></center>${foot}</body></html>`;
  const inner = foot === '' ? '' : `|<center><h1>${heading}</h1></center>${foot}`;
  return new RegExp(`^(?:${whole}${inner})$`);
}
