import { answer } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';

const refused = { status: '422 Unprocessable Content' };

export default defineCases({
  reports: {
    'a list of sentences': answer({ errors: ["Name can't be blank"] }, refused),
    'a sentence': answer({ message: 'The name is taken' }, { status: '409 Conflict' }),
    'the HTTP code repeated': answer({ code: 409, message: 'The name is taken' }, { status: '409 Conflict' }),
    'the phrase repeated': answer(
      { statusCode: 404, error: 'Not Found', message: 'No cat 3' },
      { status: '404 Not Found' },
    ),
    'the phrase as a code': answer({ code: 'NOT_FOUND', message: 'No cat 3' }, { status: '404 Not Found' }),
    'about:blank': answer(
      { type: 'about:blank', title: 'No cat', status: 404 },
      { status: '404 Not Found', as: 'application/problem+json' },
    ),
    'a word that says nothing': answer({ status: 'error', message: 'No cat' }, { status: '404 Not Found' }),
    'a sentence of the server': answer(
      { message: 'The stock is being counted' },
      { status: '503 Service Unavailable' },
    ),
  },
  passes: {
    'a code': answer({ code: 'CAT_NOT_FOUND', message: 'No cat 3' }, { status: '404 Not Found' }),
    'a code in each item': answer({ message: 'Failed', errors: [{ field: 'a', code: 'missing_field' }] }, refused),
    'a numeric business code': answer({ errcode: 46003, errmsg: '订单不存在' }, { status: '404 Not Found' }),
    'the issue in each detail, PayPal': answer(
      {
        name: 'UNPROCESSABLE_ENTITY',
        details: [{ issue: 'INSTRUMENT_DECLINED', description: 'The card was declined.' }],
      },
      refused,
    ),
    'a number as a text': answer({ code: '40304', msg: 'x' }, { status: '403 Forbidden' }),
    'a type that is a URI': answer({ type: 'https://api.example/problems/no-credit', title: 'No credit' }, refused),
    'a nested type': answer({ error: { type: 'invalid_request_error', message: 'x' } }, refused),
    OAuth: answer({ error: 'invalid_grant' }, { status: '400 Bad Request' }),
    'the name of an exception': answer({ name: 'QuotaExceededError', message: 'x' }, { status: '403 Forbidden' }),
    'no JSON': answer('Not found', { status: '404 Not Found', as: 'text/plain' }),
    'a success': answer({ message: 'Fine' }),
  },
});
