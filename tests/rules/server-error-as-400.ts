import { answer, post } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const refused = { status: '400 Bad Request' };

export default defineCases({
  reports: {
    'a database in words': answer({ error: 'Could not connect to database' }, refused),
    'a pool without connections, .NET': answer(
      { message: 'The timeout period elapsed prior to obtaining a connection from the pool.' },
      refused,
    ),
    'a store that is lost': answer({ message: 'Redis connection lost: MaxRetriesPerRequestError' }, refused),
    'memory that ran out': answer({ error: 'java.lang.OutOfMemoryError: Java heap space' }, refused),
    'a database driver': answer({ message: 'SQLSTATE[HY000] [2002] Connection refused' }, refused),
    'a JavaScript crash': answer({ error: "Cannot read property 'id' of null" }, refused),
    'a Java crash': answer({ error: 'java.lang.NullPointerException' }, { status: '404 Not Found' }),
    'a PHP crash': answer({ message: 'Call to a member function id() on null' }, refused),
    'an upstream that is down': answer({ message: 'connect ECONNREFUSED 10.0.0.3:5432' }, refused),
    'a key that Python did not find': answer({ detail: "KeyError: 'region'" }, refused),
    'a pool without connections, Hikari': answer(
      { message: 'HikariPool-1 - Connection is not available, request timed out after 30000ms.' },
      refused,
    ),
    'a host, to a call that sent nothing': http({ type: 'fetch' })`
      DELETE https://api.example/sessions/1

      HTTP/1.1 400 Bad Request
      Content-Type: application/json

      {"message":"connect ECONNREFUSED cache.internal.example:6379"}
    `,
    'another host than the client named is down': answer(
      { message: 'Could not reach mail.internal.example: connection refused' },
      { ...refused, ...post('/webhooks', { url: 'https://client.example/hook' }) },
    ),
    'a service that is down': answer(
      { message: 'The billing service is unavailable' },
      { status: '422 Unprocessable Content' },
    ),
    'a code': answer({ code: 'INTERNAL_ERROR', message: 'Oh no' }, refused),
    'a status in the body': answer({ statusCode: 500, message: 'Something happened' }, refused),
    text: answer('upstream connect error or disconnect/reset before headers', { ...refused, as: 'text/plain' }),
    XML: answer('<Error><Code>InternalError</Code><Message>x</Message></Error>', { ...refused, as: 'application/xml' }),
    'a database, in Go': answer({ error: 'sql: database is closed' }, refused),
    'a database, in German': answer({ meldung: 'Datenbankfehler: Verbindung fehlgeschlagen' }, refused),
    'a database that is late': answer({ message: 'Database connection timed out' }, refused),
  },
  reportsAt: { info: { 'a phrase alone': answer({ error: 'Internal server error' }, refused) } },
  passes: {
    'an error of a key or a type, in words': answer(
      { code: 'WRONG_KEY', message: 'Key error: the key must have 32 characters' },
      refused,
    ),
    'a host that the client named is down': answer(
      { code: 'URL_UNREACHABLE', message: 'Could not reach https://client.example/hook: connection refused' },
      { ...refused, ...post('/webhooks', { url: 'https://client.example/hook' }) },
    ),
    'a limit of memory': answer({ code: 'LIMIT', message: 'memory must be at most 4096 MB' }, refused),
    'a connection of the customer that is named': answer(
      { code: 'NOT_FOUND', message: 'There is no Redis connection named cache' },
      refused,
    ),
    'a crash of what the client sent': answer(
      { code: 'user_code_error', message: 'Your function threw: TypeError: x is not a function' },
      refused,
    ),
    'an exception that someone searched for': answer(
      { message: 'No article about "NullPointerException"' },
      { status: '404 Not Found' },
    ),
    'under 500': answer({ message: 'SQLSTATE[HY000]' }, { status: '500 Internal Server Error' }),
    '408': answer(
      { code: 'BODY_TIMEOUT', message: 'The body did not arrive within 30 seconds' },
      { status: '408 Request Timeout' },
    ),
    'a field called upstream': answer(
      {
        code: 'SCHEMA_VIOLATION',
        fields: { upstream_url: 'required field missing' },
        message: 'schema violation (upstream_url: required field missing)',
      },
      refused,
    ),
    'JSON that the client broke': answer({ error: 'SyntaxError: Unexpected token } in JSON at position 4' }, refused),
    'a database that the client named': answer({ message: 'Database name is invalid' }, refused),
    'a lost session': answer(
      { code: 'SESSION_TIMEOUT', message: 'Your session timed out' },
      { status: '401 Unauthorized' },
    ),
    'busy under 429': answer({ code: 'SERVER_BUSY', message: 'Server is busy' }, { status: '429 Too Many Requests' }),
    'a failed dependency': answer({ message: 'The upstream service is down' }, { status: '424 Failed Dependency' }),
    'validation errors': answer({ errors: { host: ['connection refused is not a valid host'] } }, refused),
    'a statement that the client sent': answer(
      { code: 'SQL_SYNTAX', message: 'syntax error at or near "FORM"' },
      { ...refused, ...post('/v1/query') },
    ),
    'a plain refusal': answer({ code: 'INVALID_SIZE', message: 'size must be s, m or l' }, refused),
    'a status inside extension data': answer(
      { title: 'No credit', status: 403, errors: [{ status: 500, title: 7 }] },
      { status: '403 Forbidden' },
    ),
  },
});
