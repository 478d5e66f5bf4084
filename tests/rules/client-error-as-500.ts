import { answer } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';

const failed = { status: '500 Internal Server Error' };

export default defineCases({
  reports: {
    'a machine code': answer({ code: 'ORDER_NOT_FOUND', message: 'There is no order 4' }, failed),
    'an HTTP exception of Symfony': answer(
      { message: 'Access Denied', exception: 'Symfony\\Component\\HttpKernel\\Exception\\AccessDeniedHttpException' },
      failed,
    ),
    'an exception as Ruby inspects it': answer(
      { status: 500, exception: "#<ActiveRecord::RecordNotFound: Couldn't find User with 'id'=7>" },
      failed,
    ),
    'an exception in a namespace': answer(
      {
        message: 'No query results for model [App\\\\Models\\\\User] 9',
        exception: 'Illuminate\\\\Database\\\\Eloquent\\\\ModelNotFoundException',
      },
      failed,
    ),
    'a token that a library refuses': answer({ name: 'JsonWebTokenError', message: 'invalid token' }, failed),
    'a code in Pascal case': answer({ error: { code: 'ResourceNotFoundException', message: 'x' } }, failed),
    'a status in the body': answer({ statusCode: 403, error: 'Forbidden', message: 'Not yours' }, failed),
    'an unauthorised code': answer({ error: 'UNAUTHORIZED', message: 'x' }, failed),
    'an expired token': answer({ code: 'TOKEN_EXPIRED', message: 'jwt expired' }, failed),
    'a duplicate by its driver code': answer({ code: 'P2002', message: 'Unique constraint failed' }, failed),
    'a duplicate by its code': answer({ code: 'DUPLICATE_EMAIL', message: 'x' }, failed),
    'a rate limit': answer({ code: 'RATE_LIMITED', message: 'slow' }, failed),
    'two sentences': answer({ error: 'Not Found', message: 'User 3 does not exist' }, failed),
    XML: answer('<Error><Code>AccessDenied</Code><Message>No</Message></Error>', { ...failed, as: 'application/xml' }),
    'an internal code beside a telling one': answer(
      { code: 'INTERNAL_ERROR', error: { code: 'USER_NOT_FOUND' } },
      failed,
    ),
    'not found under 503': answer({ code: 'ITEM_NOT_FOUND', message: 'no' }, { status: '503 Service Unavailable' }),
    'a duplicate of which the database speaks': answer(
      { name: 'MongoError', code: 11000, message: 'E11000 duplicate key error collection: users index: email_1' },
      failed,
    ),
    'a code in German': answer({ code: 'KUNDE_NICHT_GEFUNDEN', message: 'Kunde 7 nicht gefunden' }, failed),
  },
  passes: {
    'a name that no route of the server has, Laravel': answer(
      {
        message: 'Route [x] not defined.',
        exception: 'Symfony\\Component\\Routing\\Exception\\RouteNotFoundException',
      },
      failed,
    ),
    'a crash as Ruby inspects it': answer(
      { status: 500, exception: "#<NoMethodError: undefined method `x' for nil>" },
      failed,
    ),
    'under its own code': answer({ code: 'ORDER_NOT_FOUND' }, { status: '404 Not Found' }),
    'one sentence': answer({ message: 'Rate table for zone 4 not found', requestId: 'r-9' }, failed),
    'a missing class': answer({ name: 'ModuleNotFoundError', message: "No module named 'x'" }, failed),
    'a missing template': answer({ error: 'TemplateNotFound', message: 'index.html not found' }, failed),
    'an upstream that refused': answer(
      { code: 'UPSTREAM_ERROR', message: 'Payment service returned 401 Unauthorized' },
      failed,
    ),
    'an upstream in words': answer({ error: 'Forbidden', message: 'The upstream said: access denied' }, failed),
    'overload under 503': answer(
      { code: 'SlowDown', message: 'Reduce your request rate' },
      { status: '503 Service Unavailable' },
    ),
    'overload in XML': answer('<Error><Code>SlowDown</Code></Error>', {
      status: '503 Service Unavailable',
      as: 'application/xml',
    }),
    'throttled under 503': answer(
      { error: 'Too many requests in flight', code: 'THROTTLED' },
      { status: '503 Service Unavailable' },
    ),
    'a crash': answer({ code: 'INTERNAL_ERROR', message: 'Null pointer' }, failed),
    'a vague error': answer({ error: 'Internal Server Error' }, failed),
    'a fault of SOAP, which is always a 500': answer(
      '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>NOT_FOUND</faultcode><faultstring>CustomerNotFoundException: customer 7 was not found</faultstring></soap:Fault></soap:Body></soap:Envelope>',
      { ...failed, as: 'text/xml' },
    ),
  },
});
