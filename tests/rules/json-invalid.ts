import { answer } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'two values': answer('{"ride":1}{"ride":2}'),
    'a line break in a string': answer('{"note":"first\nsecond"}'),
    'a quote in a string': answer('{"message":"Table "orders" is locked"}', { status: '500 Internal Server Error' }),
    'a trailing comma': answer('{"a":1,}'),
    'single quotes': answer("{'a':1}"),
    NaN: answer('{"a":NaN}'),
    'cut off': answer('{"a":[1,2'),
    'a warning before it': answer('Warning: x\n{"a":1}'),
    'a word': answer('OK'),
    XML: answer('<r/>', { as: 'application/problem+json' }),
    JSONP: answer('cb({"a":1})'),
    'a control character': answer('{"a":"\u0001"}'),
    'a notice of PHP before it': answer(
      '<br />\n<b>Warning</b>:  Undefined variable $x in <b>a.php</b> on line <b>3</b><br />\n{"a":1}',
    ),
  },
  passes: {
    JSON: answer({ a: 1 }),
    'a scalar': answer('42'),
    'a text': answer('"x"'),
    'big numbers': answer('{"n":12345678901234567890123,"m":1e400}'),
    empty: answer(''),
    'white space': answer('  \n'),
    lines: answer('{"a":1}\n{"a":2}\n'),
    'behind a guard': answer(')]}\',\n{"a":1}'),
    'behind for(;;);': answer('for(;;);{"a":1}'),
    'with a byte order mark': answer('\uFEFF{"a":1}'),
    'HTML: a rule of its own': answer('<!doctype html><p>x'),
    'another type': answer('{"a":', { as: 'text/plain' }),
    'JSON lines': answer('{"a":1}\n{', { as: 'application/x-ndjson' }),
    'a 304': answer('', { status: '304 Not Modified' }),
    HEAD: answer('', { call: 'HEAD /x' }),
    truncated: http({ content: { text: '{"a":[1,', truncated: true } })`
      HTTP/1.1 200 OK
      Content-Type: application/json

      x`,
    'a part of a document': answer('{"a":', {
      status: '206 Partial Content',
      fields: 'Content-Range: bytes 0-4/100',
    }),
    'less than was announced': answer('{"a":', { fields: 'Content-Length: 5000' }),
    'bytes that are still compressed': answer('\u001f\u008b\b\u0000abc', { fields: 'Content-Encoding: gzip' }),
  },
});
