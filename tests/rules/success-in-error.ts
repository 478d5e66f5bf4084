import { answer, post } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';

const failed = { status: '500 Internal Server Error' };

export default defineCases({
  reports: {
    'a flag': answer({ success: true, id: 3 }, failed),
    'ok: true under 400': answer({ ok: true }, { status: '400 Bad Request' }),
    'a word': answer({ status: 'success', data: [] }, { status: '404 Not Found' }),
    'a code with words': answer({ code: 200, msg: '操作成功', data: [1] }, failed),
    'code 0 with words': answer({ code: 0, message: 'success' }, { status: '403 Forbidden' }),
    'in a meta object': answer({ meta: { status: 'ok' }, data: {} }, failed),
    XML: answer('<r><success>true</success></r>', { ...failed, as: 'application/xml' }),
    'error: false with words': answer({ error: false, message: 'Saved successfully' }, failed),
    'words under 400': answer({ message: 'Profile has been updated successfully' }, { status: '400 Bad Request' }),
    'what was saved, under 500': answer({ message: 'Your order has been saved' }, failed),
    'among other answers': [answer({ success: true }), answer({ success: true }, { ...failed, ...post('/x') })],
  },
  passes: {
    'something that had been completed before': answer(
      { message: 'Payment has already been completed' },
      { status: '409 Conflict' },
    ),
    'something closed': answer({ message: 'The survey was completed and closed' }, { status: '410 Gone' }),
    'something that is gone': answer({ message: 'v0 was removed, see /v1' }, { status: '410 Gone' }),
    'an account that is gone': answer({ message: 'Your account has been deleted' }, { status: '403 Forbidden' }),
    'what somebody else did': answer(
      { message: 'The record has been updated by another user' },
      { status: '409 Conflict' },
    ),
    'what has to succeed first': answer(
      { message: 'This action requires a successful verification' },
      { status: '403 Forbidden' },
    ),
    'what was completed before, in Chinese': answer({ message: '订单已完成，无法取消' }, { status: '409 Conflict' }),
    'what was completed before, in German': answer(
      { message: 'Die Bestellung wurde bereits erfolgreich abgeschlossen' },
      { status: '409 Conflict' },
    ),
    'a failure': answer({ success: false, message: 'No' }, failed),
    'a success': answer({ success: true }),
    'its own code': answer(
      { statusCode: 403, error: 'Forbidden', message: 'Role required' },
      { status: '403 Forbidden' },
    ),
    'a lone code': answer({ code: 0, error: 'Token expired' }, { status: '401 Unauthorized' }),
    'code 0 beside the status, Discord': answer(
      { message: '401: Unauthorized', code: 0 },
      { status: '401 Unauthorized' },
    ),
    'a failing message beside a flag': answer({ ok: true, message: 'Payment failed' }, failed),
    'data with a status of its own': answer({ data: { status: 'ok' }, message: 'Upstream failed' }, failed),
    'an empty error list': answer({ errors: [], message: 'Something broke' }, failed),
    text: answer('Internal Server Error', { ...failed, as: 'text/plain' }),
    'a success beside errors': answer({ success: true, errors: ['x'] }, failed),
  },
});
