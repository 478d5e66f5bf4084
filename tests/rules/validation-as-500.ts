import { answer, post } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';

const failed = { status: '500 Internal Server Error', ...post('/users', { email: 'x' }) };

export default defineCases({
  reports: {
    'messages by field': answer(
      { message: 'The given data was invalid.', errors: { zip: ['The zip field is required.'] } },
      failed,
    ),
    'sentences by field in a group of fields, marshmallow': answer(
      { messages: { json: { email: ['Not a valid email address.'] } }, status: 'Unprocessable Entity' },
      failed,
    ),
    'Japanese sentences by field, which have no spaces': answer(
      { code: 'E500', message: '入力エラー', errors: { email: ['メールアドレスは必須です'] } },
      failed,
    ),
    'lists of sentences by field, Django REST framework': answer(
      { email: ['Enter a valid email address.'], age: ['A valid integer is required.'] },
      failed,
    ),
    'a fault of pydantic, whose type says type_error': answer(
      { detail: [{ loc: ['body', 'age'], msg: 'value is not a valid integer', type: 'type_error.integer' }] },
      failed,
    ),
    'an invalid argument by code and sentence': answer(
      { code: 'INVALID_ARGUMENT', message: 'name must not be empty' },
      failed,
    ),
    'problem details with invalid-params': answer(
      {
        title: 'Your parameters did not validate',
        status: 500,
        'invalid-params': [{ name: 'age', reason: 'must not be blank' }],
      },
      failed,
    ),
    'items with a field': answer({ errors: [{ field: 'email', message: 'is not a valid address' }] }, failed),
    'items with a path': answer(
      { errors: [{ path: ['user', 'age'], message: 'Expected number, received string' }] },
      failed,
    ),
    'express-validator': answer(
      { errors: [{ value: 'x', msg: 'Invalid value', param: 'email', location: 'body' }] },
      failed,
    ),
    'JSON:API pointer': answer(
      { errors: [{ source: { pointer: '/data/attributes/name' }, detail: "can't be blank" }] },
      failed,
    ),
    'the keys that did not pass, hapi': answer(
      {
        statusCode: 500,
        error: 'Internal Server Error',
        message: '"age" must be a number',
        validation: { source: 'payload', keys: ['age'] },
      },
      failed,
    ),
    'a parameter of the query with a colon behind it, Jakarta Validation': answer(
      { status: 500, error: 'Internal Server Error', message: 'search.size: must be less than or equal to 100' },
      { status: '500 Internal Server Error', call: 'GET /search?size=9999' },
    ),
    'Spring MethodArgumentNotValidException': answer(
      {
        exception: 'org.springframework.web.bind.MethodArgumentNotValidException',
        message: "Validation failed for object='user'",
        errors: [{ field: 'name', defaultMessage: 'must not be empty' }],
      },
      failed,
    ),
    'Mongoose ValidationError': answer(
      { name: 'ValidationError', message: 'User validation failed: email: Path `email` is required.' },
      failed,
    ),
    'messages by field, in German': answer(
      { message: 'Die gegebenen Daten waren ungültig.', errors: { zip: ['PLZ muss ausgefüllt sein.'] } },
      failed,
    ),
    'messages by fields that were sent, in any language': answer(
      { errors: { email: ['Bu alan boş bırakılamaz.'] } },
      failed,
    ),
    'fields under a French name': answer({ erreurs: { email: "L'adresse est obligatoire" } }, failed),
    'fields under Spanish names': answer({ errores: [{ campo: 'correo', mensaje: 'El correo no es válido' }] }, failed),
    'the validator of Go': answer(
      { error: "Key: 'User.Email' Error:Field validation for 'Email' failed on the 'required' tag" },
      failed,
    ),
    'GraphQL that calls it by its code': answer(
      { errors: [{ message: 'Variable "$id" is wrong', extensions: { code: 'BAD_USER_INPUT' } }] },
      failed,
    ),
    'a code': answer({ code: 'VALIDATION_ERROR', message: 'Check the input' }, failed),
    'a nested code': answer({ error: { code: 'InvalidParameter', message: 'limit' } }, failed),
    'a list of sentences': answer({ errors: ["Name can't be blank", 'Price must be greater than 0'] }, failed),
    XML: answer('<error><code>VALIDATION_ERROR</code><fields><field name="zip">is required</field></fields></error>', {
      ...failed,
      as: 'application/xml',
    }),
    'under 503': answer({ errors: { name: ['is too short'] } }, { ...failed, status: '503 Service Unavailable' }),
    Chinese: answer({ code: 500, msg: '参数校验失败', errors: { name: '姓名不能为空' } }, failed),
    'a status of the client with a sentence': answer({ statusCode: 400, message: 'email must be an email' }, failed),
    'between good answers': [answer({ id: 1 }), answer({ fieldErrors: { email: 'is required' } }, failed)],
    'faults of one word': answer({ fieldErrors: [{ field: 'email', error: 'required' }] }, failed),
  },
  reportsAt: {
    error: {
      'fields that are named': answer(
        { violations: [{ propertyPath: 'email', message: 'This value is not valid.' }] },
        failed,
      ),
    },
    warning: {
      'a value that cannot be cast, Mongoose': answer(
        { name: 'CastError', message: 'Cast to ObjectId failed for value "x" (type string) at path "_id"' },
        { ...failed, call: 'GET /users/x' },
      ),
      'a parameter that is not present, Spring': answer(
        { message: "Required request parameter 'page' for method parameter type int is not present" },
        { ...failed, call: 'GET /users' },
      ),
      'one sentence about a field that was sent': answer({ message: 'email is invalid' }, failed),
    },
  },
  passes: {
    'a value that is not in the query': answer(
      { status: 500, message: 'pool.size: must be less than or equal to 100' },
      { status: '500 Internal Server Error', call: 'GET /search?page_size=9' },
    ),
    'the response of a handler, FastAPI': answer(
      {
        error: 'ResponseValidationError',
        detail: [{ type: 'missing', loc: ['response', 'id'], msg: 'Field required' }],
      },
      failed,
    ),
    'a certificate path': answer(
      { code: 'X', message: 'PKIX path validation failed: unable to find valid certification path' },
      failed,
    ),
    'a required module that is missing': answer({ message: "Cannot find required module 'redis'" }, failed),
    'settings of the server': answer({ message: '1 validation error for Settings: DB_URL' }, failed),
    'a certificate that did not pass': answer(
      { code: 'TLS_VALIDATION', message: 'upstream certificate validation failed' },
      failed,
    ),
    'an answer of the server that did not pass': answer(
      { code: 'RESPONSE_VALIDATION_ERROR', message: 'Response validation failed' },
      failed,
    ),
    'under 422': answer({ errors: { zip: ['is required'] } }, { status: '422 Unprocessable Content' }),
    'a crash': answer({ message: "Cannot read properties of undefined (reading 'id')" }, failed),
    'an argument of the runtime': answer(
      { message: 'The "path" argument must be of type string. Received undefined' },
      failed,
    ),
    'a setting that is missing': answer({ error: 'Configuration value API_KEY is required' }, failed),
    'a single unknown sentence': answer({ message: 'license is required' }, { status: '500 Internal Server Error' }),
    'a database error': answer({ code: 'DATABASE_ERROR', message: 'invalid input syntax for type integer' }, failed),
    'an internal error with details': answer(
      { code: 'INTERNAL_ERROR', message: 'Invalid state of the scheduler', details: [] },
      failed,
    ),
    'errors that name no fields': answer({ errors: [{ message: 'Database is down' }] }, failed),
    'services that failed, by name': answer({ errors: [{ name: 'redis', message: 'connection refused' }] }, failed),
    'an upstream validation': answer(
      { code: 'UPSTREAM_ERROR', message: 'Upstream returned an invalid response' },
      failed,
    ),
    'a success': answer({ errors: { zip: ['is required'] } }),
    'a fault of SOAP, which is always a 500': answer(
      '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault><faultcode>NOT_FOUND</faultcode><faultstring>Validation failed: name is required</faultstring></soap:Fault></soap:Body></soap:Envelope>',
      { ...failed, as: 'text/xml' },
    ),
  },
});
