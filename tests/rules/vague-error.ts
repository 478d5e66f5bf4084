import { answer } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';

const failed = { status: '500 Internal Server Error' };
const refused = { status: '400 Bad Request' };

export default defineCases({
  reports: {
    'a generic sentence': answer({ error: 'An error occurred' }, refused),
    'French, with an invitation to try again': answer(
      { erreur: 'Une erreur est survenue, veuillez réessayer plus tard.' },
      failed,
    ),
    'two generic sentences': answer({ message: 'An unexpected error occurred. Please try again later.' }, failed),
    nested: answer({ success: false, error: { message: 'Something went wrong' } }, failed),
    'the reason phrase': answer({ message: 'Bad Request' }, refused),
    'Spring without a message': answer(
      { timestamp: '2026-01-01T00:00:00Z', status: 500, error: 'Internal Server Error', path: '/x' },
      failed,
    ),
    'the code and the phrase': answer({ statusCode: 404, message: 'Not Found' }, { status: '404 Not Found' }),
    'a code that repeats the status': answer(
      { code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' },
      failed,
    ),
    'a flag alone': answer({ success: false }, failed),
    text: answer('Internal Server Error', { ...failed, as: 'text/plain' }),
    Chinese: answer({ code: 500, msg: '系统错误' }, failed),
    German: answer({ fehler: 'Ein Fehler ist aufgetreten.' }, failed),
    XML: answer('<error><message>Unknown error</message></error>', { ...failed, as: 'application/xml' }),
    'Chinese, with a comma': answer({ code: 500, msg: '系统异常，请稍后重试' }, failed),
    Korean: answer({ message: '오류가 발생했습니다. 잠시 후 다시 시도해 주세요.' }, failed),
    Japanese: answer({ message: 'エラーが発生しました。もう一度お試しください。' }, failed),
    'a JSON string': answer('"Bad Request"', refused),
    'with an apology': answer({ message: "We're sorry, but something went wrong." }, failed),
    'with an interjection': answer({ error: { message: 'Oops, an error occurred' } }, failed),
    Russian: answer({ message: 'Произошла ошибка. Попробуйте позже.' }, failed),
    Arabic: answer({ message: 'حدث خطأ ما' }, failed),
    Vietnamese: answer({ message: 'Đã xảy ra lỗi' }, failed),
    'Traditional Chinese': answer({ code: 500, msg: '系統錯誤' }, failed),
    'Spring, where no message was given': answer(
      { status: 400, error: 'Bad Request', message: 'No message available' },
      refused,
    ),
  },
  passes: {
    'a code': answer({ error: 'unsupported_grant_type' }, refused),
    'a code beside a generic sentence': answer({ code: 'E_STOCK', message: 'An error occurred' }, refused),
    'a sentence that tells something': answer({ message: 'size must be s, m or l' }, refused),
    'a request id': answer({ message: 'An error occurred', requestId: 'a81f-22' }, failed),
    'a member of its own': answer({ message: 'Bad Request', limit: 20 }, refused),
    fields: answer({ message: 'Invalid input', errors: { name: ['is too short'] } }, refused),
    empty: answer('', { ...failed, as: 'none' }),
    HTML: answer('<h1>Error</h1>', { ...failed, as: 'text/html' }),
    'a success': answer({ message: 'An error occurred' }),
  },
});
