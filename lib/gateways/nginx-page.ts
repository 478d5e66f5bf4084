/**
 * The skeleton of the page that nginx and its descendants write; only the line at its foot differs. `footer` is a
 * pattern; undefined: there is no foot at all.
 */
export function nginxPage(footer: string | undefined): RegExp {
  const foot =
    footer === undefined
      ? ''
      : `<hr><center>${footer}</center>(?:<p><em>[^<]{0,60}<a>[^<]{0,40}</a>[^<]{0,10}</em></p>)?`;
  return new RegExp(
    `^<html><head><title>([45]\\d\\d)( [^<]{1,60})?</title></head><body><center><h1>\\1\\2</h1></center>${foot}</body></html>$`,
  );
}
