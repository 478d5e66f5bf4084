import { answer } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';

export default defineCases({
  reports: {
    'JSON as HTML': answer({ a: 1 }, { as: 'text/html; charset=UTF-8' }),
    'an array as text': answer('[{"id":1}]\n', { as: 'text/plain' }),
    'an error as HTML': answer({ error: 'x' }, { as: 'text/html', status: '500 Internal Server Error' }),
    'HTML as JSON': answer('<!DOCTYPE html><html><body>x</body></html>'),
    'HTML as problem details': answer('<html></html>', { as: 'application/problem+json', status: '404 Not Found' }),
    'text as JSON': answer('Not authorised'),
  },
  passes: {
    JSON: answer({ html: '<!doctype html><p>x</p>' }),
    'a scalar as text': answer('true', { as: 'text/plain' }),
    'a scalar as JSON': answer('true'),
    'a log': answer('[INFO] start\n[WARN] {"retry":1}\n', { as: 'text/plain' }),
    HTML: answer('<html></html>', { as: 'text/html' }),
    'JSON in HTML': answer('<script>{"a":1}</script>', { as: 'text/html' }),
    'JSON behind a guard, as text': answer(")]}'\n{}", { as: 'text/plain' }),
    'broken JSON: a rule of its own': answer('{"a":1,}'),
    'a +json type': answer({ a: 1 }, { as: 'application/geo+json' }),
    'no label': answer({ a: 1 }, { as: 'none' }),
    'a script': answer({ a: 1 }, { as: 'text/plain', type: 'script' }),
  },
});
