import { type Around, answer, post } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const text = (content: string, around: Around = {}) => answer(content, { as: 'text/plain', ...around });
const xml = (content: string, around: Around = {}) => answer(content, { as: 'application/xml', ...around });

export default defineCases({
  reports: {
    'status: error': answer({ status: 'error', message: 'Something broke' }),
    'a Korean sentence whose verb ends as one of success does': answer(
      { resultCode: '9001', resultMsg: '필수 입력값이 누락되었습니다' },
      post('/orders'),
    ),
    'a status and a text in Spanish': answer({ estado: 500, mensaje: 'Error interno', descripcion: 'Sin conexión' }),
    'JSONP under a name that jQuery made up, Mailchimp': answer(
      'jQuery35107_179({"result":"error","msg":"0 - Please enter a value"})',
      { call: 'GET /subscribe/post-json?c=jQuery35107_179', as: 'application/javascript', type: 'script' },
    ),
    'a flag and its reason beside data that was read': answer({
      success: false,
      message: 'Not enough credits',
      account: 'a1',
      credits: 3,
      plan: 'pro',
    }),
    'a flag beside one number, in the answer to a write': answer({ success: false, attemptsLeft: 2 }, post('/otp')),
    'an error flag beside one address, WooCommerce': answer({ error: true, product_url: '/mug' }, post('/cart')),
    'an outcome beside one value': answer({ outcome: 'FAILURE', outcomeCause: 'card' }, post('/pay')),
    'a number from 200 that is no status, Baidu': answer({ status: 240, message: 'APP 服务被禁用' }),
    'a type that ends in _error, Prismic': answer({
      type: 'api_parsing_error',
      message: '[function at(..)] unexpected field',
    }),
    'another state than the query filters by': answer(
      { items: [], status: 'error' },
      { call: 'GET /contacts?status=errors' },
    ),
    'another word than the request asked for': answer(
      { status: 'failed', message: 'Could not decline: the invitation is not open' },
      post('/invites/5/decline'),
    ),
    'a refusal that repeats the name in the path': answer(
      { status: 'error', name: 'sda', message: 'Disk sda was not found' },
      { call: 'GET /v1/disks/sda' },
    ),
    'an order that the shop refuses field by field, OpenCart': answer(
      { error: { option: { 226: 'Select required!' } }, redirect: '/product/42' },
      post('/index.php?route=checkout/cart/add'),
    ),
    'a word beside a fragment of a page': answer({ status: 'error', html: '<div>Session expired</div>' }),
    'a number of four digits, LINE Pay': answer(
      { returnCode: '1104', returnMessage: 'Non-existent Channel ID', info: {} },
      post('/v3/payments/request'),
    ),
    'vnd.error': answer(
      { message: 'Order 9 was not found', logref: '42', code: 'ORDER_NOT_FOUND', _links: { help: { href: '/help' } } },
      { as: 'application/vnd.error+json' },
    ),
    'a return code in words, UniFi': answer({ meta: { rc: 'error', msg: 'api.err.LoginRequired' }, data: [] }),
    'a log object beside the code': answer({ status_code: 8, status_msg: '用户未登录', log_pb: { impr_id: 'x' } }),
    'a form that was not sent, Contact Form 7': answer(
      {
        contact_form_id: 1,
        status: 'mail_failed',
        message: 'There was an error trying to send your message.',
        posted_data_hash: '',
        into: '#f1',
        invalid_fields: [],
      },
      post('/feedback'),
    ),
    'a form with invalid fields, Contact Form 7': answer(
      {
        contact_form_id: 1,
        status: 'validation_failed',
        message: 'One or more fields have an error.',
        posted_data_hash: 'a1',
        into: '#f1',
        invalid_fields: [{ field: 'your-name', message: 'Please fill out this field.' }],
      },
      post('/feedback'),
    ),
    'an exception of ClickHouse as text': text(
      'Code: 62. DB::Exception: Syntax error: failed at position 1',
      post('/'),
    ),
    'a flag beside the order that it is about': answer(
      { success: false, message: 'Insufficient stock', orderId: '77' },
      post('/checkout'),
    ),
    'a flag beside what the request sent': answer(
      { success: false, message: 'E-mail already in use', email: 'a@b.example', name: 'A' },
      post('/users'),
    ),
    'a word beside the order that it is about': answer(
      { status: 'error', message: 'Order cannot be cancelled any more', order_id: 5 },
      post('/orders/5/cancel'),
    ),
    'an error of Yii, which has a name and a type': answer(
      { name: 'Unauthorized', message: 'Bad credentials', code: 0, status: 401, type: 'yii.web.UnauthorizedException' },
      post('/api'),
    ),
    'an error beside the order that it is about': answer({ error: 'Order not found', orderId: 5 }, post('/cancel')),
    'ModelState of ASP.NET': answer(
      { Message: 'The request is invalid.', ModelState: { 'model.Name': ['The Name field is required.'] } },
      post('/api'),
    ),
    'a word in Dutch': answer({ status: 'fout', melding: 'Klant niet gevonden' }, post('/api')),
    'a word in Czech': answer({ status: 'chyba', zprava: 'Uživatel nenalezen' }, post('/api')),
    'where to log in': answer({ error: 'login_required', url: 'https://sso.example/login' }, { call: 'GET /v1/me' }),
    'a form-encoded ACK with numbered errors, PayPal': text(
      'ACK=Failure&VERSION=204&BUILD=1&L_ERRORCODE0=10002&L_LONGMESSAGE0=Bad%20header&L_SEVERITYCODE0=Error',
      post('/nvp'),
    ),
    'a status object with a value, GeoNames': answer({
      status: { message: 'user account not enabled to use the free webservice.', value: 10 },
    }),
    'an error number and an exception beside what was sent, Xero': answer(
      {
        ErrorNumber: 10,
        Type: 'ValidationException',
        Message: 'A validation exception occurred',
        Elements: [{ ValidationErrors: [{ Message: 'Email required' }] }],
      },
      post('/Invoices'),
    ),
    'a result code among messages': answer(
      { messages: { resultCode: 'Error', message: [{ code: 'E00007', text: 'User authentication failed.' }] } },
      post('/request'),
    ),
    'success: false beside a text in another language': answer({
      success: false,
      komunikat: 'Nie znaleziono zamówienia',
    }),
    'isSuccess: false, Turkish': answer({ isSuccess: false, mesaj: 'Kayıt bulunamadı' }, post('/kayit')),
    'a WordPress REST error': answer({
      code: 'rest_post_invalid_id',
      message: 'Invalid post ID.',
      data: { status: 404 },
    }),
    'an OData 3 error': answer({
      'odata.error': { code: '', message: { lang: 'en-US', value: 'Resource not found for the segment Orders' } },
    }),
    'a negative code beside any text': answer({ code: -404, message: '啥都木有', ttl: 1 }),
    'members of problem details as plain JSON': answer({
      status: 404,
      title: 'No result found',
      detail: 'No shipment with given tracking number found.',
    }),
    'the phrase of a status with a number, GitLab': answer({ message: '404 Project Not Found' }),
    'the phrase of a status beside a link, GitHub': answer({
      message: 'Not Found',
      documentation_url: 'https://docs.example/rest',
    }),
    'a wrapper around meta, OCS': answer({
      ocs: { meta: { status: 'failure', statuscode: 997, message: 'Current user is not logged in' }, data: [] },
    }),
    'a code in capitals as the text': answer({ response: { header: { resultCode: '03', resultMsg: 'NODATA_ERROR' } } }),
    'JSONP that asks for its callback first': answer(
      '/**/ typeof cb === "function" && cb({"error":{"code":403,"message":"Access Not Configured"}});',
      { as: 'text/javascript' },
    ),
    'an SMS gateway with a number': text('ERR: 114, Cannot route message', { call: 'GET /http/sendmsg' }),
    'an exception as text': text('Unhandled exception: Object reference not set to an instance of an object.'),
    'success: false': answer({ success: false }),
    'success: "false" with a message': answer({ success: 'false', message: 'Card was declined' }),
    'success: 0': answer({ success: 0, message: 'No such user' }),
    'isSuccess in Pascal case': answer({ IsSuccess: false, ErrorMessage: 'Order closed', Data: null }),
    'ok: false alone': answer({ ok: false }),
    'ok: false among data': answer({ ok: false, description: 'Bad Request: chat not found', error_code: 400 }),
    'status: ERROR alone': answer({ status: 'ERROR' }),
    'JSend fail': answer({ status: 'fail', data: { title: 'A title is required' } }, post('/posts')),
    'status: failed with an error code': answer(
      { status: 'failed', errorCode: 'SMTP_AUTH', message: 'Could not send' },
      post('/mail'),
    ),
    'status: false with a message': answer({ status: false, message: 'Invalid login details' }),
    'result: error': answer({ result: 'error', msg: 'quota exceeded' }),
    'result: false with a failing message': answer(
      { result: false, message: 'Could not delete the file' },
      post('/delete'),
    ),
    'stat: fail, Flickr style': answer({
      stat: 'fail',
      code: 100,
      message: 'Invalid API Key (Key has invalid format)',
    }),
    'Google Maps': answer({ error_message: 'The provided API key is invalid.', results: [], status: 'REQUEST_DENIED' }),
    'error: true': answer({ error: true, reason: 'Reserved IP address', ip: '10.0.0.1' }),
    'erro: true, ViaCEP': answer({ erro: 'true' }),
    'hasErrors among nulls': answer({ hasErrors: true, messages: ['Name is required'], data: null }),
    'a lone error text': answer({ error: 'Movie not found!' }),
    'an error object': answer({ error: { code: 'X1', message: 'No.' } }),
    'an error object with numbers and meta': answer({ error: { code: 498, message: 'Invalid token.', details: [] } }),
    'a numeric error beside a message, Last.fm': answer({
      error: 10,
      message: 'Invalid API key - You must be granted a valid key',
      links: [],
    }),
    'an error list of sentences': answer({ errors: ['Name is too long'] }),
    'errors by field': answer({ errors: { email: ['has already been taken'] } }, post('/users')),
    'errors and data null': answer({ data: null, errors: [{ code: 'E1', title: 'Nope' }] }),
    'exception with a stack': answer({
      Message: 'An error has occurred.',
      ExceptionMessage: 'Object reference not set',
      StackTrace: '  at A.B() in C.cs:line 1',
    }),
    'Feathers error': answer({
      name: 'NotFound',
      message: 'No record found for id 3',
      code: 404,
      className: 'not-found',
      errors: {},
    }),
    'Spring Boot error': answer({ timestamp: '2026-01-01T00:00:00Z', status: 404, error: 'Not Found', path: '/x' }),
    'problem details without their type': answer({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'No such user',
    }),
    'Chinese envelope': answer({ code: 401, msg: '登录已过期' }),
    'Chinese envelope with data null': answer({ code: 50014, msg: '账号在其他地方登录', data: null }),
    'Chinese envelope with code 1': answer({ code: 1, msg: '用户名或密码错误', data: null }),
    'negative code, Binance': answer({ code: -1121, msg: 'Invalid symbol.' }),
    WeChat: answer({ errcode: 40013, errmsg: 'invalid appid rid: 5f' }),
    Baidu: answer({ error_code: 110, error_msg: 'Access token invalid or no longer valid' }),
    'TikTok base_resp': answer({ base_resp: { status_code: 1004, status_msg: 'login fail' } }),
    Bybit: answer({ retCode: 10003, retMsg: 'API key is invalid.', result: {}, retExtInfo: {}, time: 1700000000000 }),
    Alipay: answer({
      alipay_trade_query_response: {
        code: '40004',
        msg: 'Business Failed',
        sub_code: 'ACQ.TRADE_NOT_EXIST',
        sub_msg: '交易不存在',
      },
      sign: 'abc',
    }),
    Volcengine: answer({
      ResponseMetadata: {
        RequestId: '2',
        Error: { Code: 'InvalidCredential', Message: 'The security token is invalid' },
      },
    }),
    Aliyun: answer({
      RequestId: '1',
      HostId: 'ecs',
      Code: 'InvalidAccessKeyId.NotFound',
      Message: 'Specified access key is not found.',
    }),
    'Korean open data, two levels deep': answer({
      response: { header: { resultCode: '30', resultMsg: 'SERVICE KEY IS NOT REGISTERED ERROR.' } },
    }),
    OpenWeatherMap: answer({ cod: '404', message: 'city not found' }),
    TMDB: answer({ success: false, status_code: 34, status_message: 'The resource you requested could not be found.' }),
    NewsAPI: answer({ status: 'error', code: 'apiKeyInvalid', message: 'Your API key is invalid or incorrect.' }),
    'Alpha Vantage': answer({ 'Error Message': 'Invalid API call. Please retry.' }),
    Etherscan: answer({ status: '0', message: 'NOTOK', result: 'Max rate limit reached' }),
    Solr: answer({ responseHeader: { status: 400, QTime: 1 }, error: { msg: 'unknown field x', code: 400 } }),
    'Elasticsearch error': answer({
      error: { type: 'index_not_found_exception', reason: 'no such index' },
      status: 404,
    }),
    CouchDB: answer({ error: 'not_found', reason: 'missing' }),
    MediaWiki: answer({ error: { code: 'badtoken', info: 'Invalid CSRF token.' }, servedby: 'mw1' }),
    'AWS JSON': answer({
      __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',
      message: 'Requested resource not found',
    }),
    'Kubernetes Status': answer({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: 'pods "x" not found',
      reason: 'NotFound',
      code: 404,
    }),
    PostgREST: answer({
      code: 'PGRST116',
      details: null,
      hint: null,
      message: 'JSON object requested, multiple (or no) rows returned',
    }),
    'Yii, code 0 beside a status': answer({ name: 'Not Found', message: 'Page not found.', code: 0, status: 404 }),
    'FastAPI validation': answer(
      { detail: [{ loc: ['body', 'x'], msg: 'field required', type: 'value_error.missing' }] },
      post('/x'),
    ),
    'Salesforce error list': answer([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]),
    'FHIR OperationOutcome': answer({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error', code: 'not-found', diagnostics: 'Unknown patient' }],
    }),
    'ASP.NET d envelope': answer({ d: { Success: false, Message: 'Session ended' } }),
    'an error inside data': answer({ data: { error: { code: 'FORBIDDEN', message: 'Not yours' } } }),
    'meta with a status': answer({ meta: { status: 401, msg: 'Unauthorized' }, response: [] }),
    'status object': answer({ status: { code: 404, message: 'No such route' } }),
    'code 200 but success false': answer({ code: 200, success: false, message: 'User is locked' }),
    'status 200 and an error': answer({ status: 200, error: 'User not found' }),
    'German flag and message': answer({ erfolg: false, meldung: 'Bestellung nicht gefunden' }),
    'code as words with a message': answer({ code: 'TOKEN_EXPIRED', message: 'Your token has expired' }),
    'OAuth error': answer({ error: 'authorization_pending', error_description: 'not yet' }, post('/token')),
    '201': answer({ success: false, error: 'duplicate' }, { ...post('/things'), status: '201 Created' }),
    'a verdict endpoint whose caller is not let in': answer(
      { success: false, error: { code: 'UNAUTHENTICATED', message: 'Log in first' } },
      post('/forms/1/validate'),
    ),
    'a job that does not exist': answer({ status: 'error', message: 'Job 9 not found' }, { call: 'GET /jobs/9' }),
    'behind a guard against script inclusion': answer(
      `)]}',\n${JSON.stringify({ error: { code: 403, message: 'Forbidden' } })}`,
    ),
    'behind for(;;);': answer(
      `for (;;);${JSON.stringify({ error: 1357001, errorSummary: 'Not logged in', errorDescription: 'Please log in' })}`,
      { as: 'application/x-javascript' },
    ),
    'JSON in a JSON string': answer(JSON.stringify('{"success":false,"message":"No"}')),
    'a response that the gateway did not unpack': answer({ statusCode: 500, headers: {}, body: '{"message":"boom"}' }),
    'failed, to a write': answer({ status: 'failed', reason: 'Insufficient stock' }, post('/cart')),
    'text with a code of an error': text('ERROR 105'),
    JSONP: answer('/**/cb123({"status":"error","message":"bad key"});', { as: 'text/javascript' }),
    'labelled HTML': answer({ success: false, data: { message: 'Enter a valid address' } }, { as: 'text/html' }),
    'labelled text': answer({ error: 'nope' }, { as: 'text/plain' }),
    'form-encoded, PayPal NVP': answer('ACK=Failure&L_ERRORCODE0=10002&L_SHORTMESSAGE0=Security%20error', {
      ...post('/nvp'),
      as: 'text/plain',
    }),
    'XML error root': xml(
      '<Error><Code>InternalError</Code><Message>We encountered an internal error.</Message></Error>',
    ),
    'XML with a status': xml('<?xml version="1.0"?><rsp stat="fail"><err code="1" msg="User not found"/></rsp>'),
    'XML status and message': xml('<response><status>error</status><message>Unknown station</message></response>'),
    'XML success element': xml('<result><success>false</success><reason>Blocked</reason></result>'),
    'XML service exception': xml(
      '<ServiceExceptionReport version="1.3.0"><ServiceException code="LayerNotDefined">Unknown layer</ServiceException></ServiceExceptionReport>',
    ),
    'XML with a status inside a response': xml(
      '<Response><Status><StatusCode>404</StatusCode><Message>Not here</Message></Status></Response>',
    ),
    'XML nested header': xml(
      '<OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg><returnReasonCode>30</returnReasonCode></cmmMsgHeader></OpenAPI_ServiceResponse>',
    ),
    'text that begins with ERROR': text('ERROR 401: bad key'),
    'text with a status': text('404 Not Found'),
    'text that is a reason phrase': text('Unauthorized'),
    'text in HTML clothes': answer('Error: could not connect to database', { as: 'text/html' }),
    'a Python traceback': text('Traceback (most recent call last):\nFile "a.py", line 1\nKeyError: 1'),
    'among healthy traffic': [
      answer({ items: [] }),
      answer({ success: true }),
      answer({ success: false, message: 'Out of stock' }, post('/cart')),
    ],
    'a WordPress error whose words say nothing of a failure': answer({
      code: 'woocommerce_rest_cannot_view',
      message: 'Sorry, you cannot list resources.',
      data: { status: 401 },
    }),
    'the errors of no field, Django REST framework': answer(
      { non_field_errors: ['Unable to log in with provided credentials.'] },
      post('/login'),
    ),
    'a status of the response beside its details': answer({
      responseStatus: 403,
      responseDetails: 'Daily limit exceeded',
      responseData: null,
    }),
    'JSONP that a script element loads': answer(
      'jsonFlickrApi({"stat":"fail","code":100,"message":"Invalid API Key"})',
      {
        call: 'GET /rest?jsoncallback=jsonFlickrApi',
        as: 'application/javascript',
        type: 'script',
      },
    ),
    'a JSON string': answer('"Error: user not found"'),
    'a code under name, PayPal': answer({
      name: 'RESOURCE_NOT_FOUND',
      message: 'The specified resource does not exist.',
      debug_id: '90957fca61718',
      details: [],
    }),
    'a code, a type and the version of the server, Appwrite': answer({
      message: 'Document with the requested ID could not be found.',
      code: 404,
      type: 'document_not_found',
      version: '1.0.0',
    }),
    'no good, as Japanese APIs say': answer({ result: 'NG', message: '入力値が不正です' }),
    'JSON in the text of d, ASP.NET': answer(
      { d: '{"success":false,"message":"Session expired"}' },
      post('/Data.asmx/Get'),
    ),
    'a code of Alibaba with words': answer({ code: 'B0001', msg: '系统执行出错', data: null }),
    'a label in Chinese': text('错误：参数无效'),
    'the phrase of a status and its explanation': text(
      'Internal Server Error\n\nThe server encountered an unexpected error and could not fulfil the request.',
    ),
    'a database in the text': text('You have an error in your SQL syntax; check the manual'),
    'a phrase labelled HTML': answer('Not authorized', { as: 'text/html' }),
  },
  reportsAt: {
    error: {
      'a flag': answer({ success: false, message: 'x' }),
      'GraphQL words in a REST answer': answer(
        { errors: [{ code: 'X', message: 'Bad', field: 'a' }] },
        post('/v3/send'),
      ),
    },
    warning: {
      'a lone phrase': answer({ message: 'Internal Server Error' }),
      'a lone word': text('ERROR', post('/send')),
    },
    info: {
      'a persisted query that is not known yet, by GET': answer(
        {
          errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
        },
        { call: 'GET /api/v3/Stays?extensions=%7B%22persistedQuery%22%3A%7B%22version%22%3A1%7D%7D' },
      ),
      'errors that name the entries that failed, Jira': answer(
        {
          issues: [{ id: '1', key: 'A-1' }],
          errors: [{ status: 400, elementErrors: { errors: { type: 'is required' } }, failedElementNumber: 1 }],
        },
        { ...post('/rest/api/2/issue/bulk'), status: '201 Created' },
      ),
      'one document of a bulk that was not written, CouchDB': answer(
        [{ id: 'b', error: 'conflict', reason: 'Document update conflict.' }],
        { ...post('/db/_bulk_docs'), status: '201 Created' },
      ),
      GraphQL: answer({ data: null, errors: [{ message: 'x', locations: [{ line: 1, column: 2 }] }] }),
      'GraphQL by its URL': answer({ errors: [{ message: 'x' }] }, post('/graphql')),
      'GraphQL by what was sent': answer({ errors: [{ message: 'x' }] }, post('/api', '{"query":"query { a }"}')),
      'GraphQL batch': answer([{ data: {} }, { errors: [{ message: 'x' }] }], post('/graphql')),
      'JSON-RPC': answer({ jsonrpc: '2.0', id: 1, error: { code: -32601, message: 'Method not found' } }, post('/rpc')),
      'JSON-RPC 1.0': answer({ result: null, error: { code: 1, message: 'x' }, id: 1 }, post('/rpc')),
      SOAP: xml(
        '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Client</faultcode><faultstring>Bad</faultstring></s:Fault></s:Body></s:Envelope>',
        post('/soap'),
      ),
      'XML-RPC': xml('<methodResponse><fault><value><struct/></value></fault></methodResponse>', post('/xmlrpc')),
      'OAI-PMH': xml(
        '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><error code="badVerb">Illegal verb</error></OAI-PMH>',
      ),
      'gRPC-web': answer('gAAAAA9ncnBjLXN0YXR1czo1DQo=', { ...post('/a.B/C'), as: 'application/grpc-web-text' }),
      'Multi-Status of WebDAV, the second resource': xml(
        '<d:multistatus xmlns:d="DAV:"><d:response><d:href>/a</d:href><d:status>HTTP/1.1 200 OK</d:status></d:response><d:response><d:href>/b</d:href><d:status>HTTP/1.1 423 Locked</d:status></d:response></d:multistatus>',
        { call: 'DELETE /folder', status: '207 Multi-Status' },
      ),
      'Multi-Status': answer({ errors: [{ message: 'x failed' }] }, { status: '207 Multi-Status' }),
      'Elasticsearch _bulk': answer(
        { took: 1, errors: true, items: [{ index: { status: 400, error: { type: 'x' } } }] },
        post('/_bulk'),
      ),
      'SQS batch': answer({ Successful: [], Failed: [{ Id: '1', Code: 'X', Message: 'y' }] }, post('/')),
      'DynamoDB batch': answer({ UnprocessedItems: { t: [{}] } }, post('/')),
      Kinesis: answer({ FailedRecordCount: 1, Records: [{ ErrorCode: 'X', ErrorMessage: 'y' }] }, post('/')),
      'Graph batch': answer(
        { responses: [{ id: '1', status: 404, headers: {}, body: { error: { code: 'x' } } }] },
        post('/$batch'),
      ),
      'item results in a list': answer(
        [
          { id: 1, success: true },
          { id: 2, success: false, error: 'x' },
        ],
        post('/bulk'),
      ),
      'multipart batch': answer('--b\nContent-Type: application/http\n\nHTTP/1.1 404 Not Found\n\n{}\n--b--', {
        ...post('/$batch'),
        as: 'multipart/mixed; boundary=b',
      }),
    },
  },
  passes: {
    'addressees that were not reached, OneSignal': answer(
      { id: 'n1', recipients: 2, errors: { invalid_player_ids: ['5fdc92b2-3b2a-11e5-ac13-8fdccfe4d986'] } },
      post('/notifications'),
    ),
    'an entry of a type that ends in _error': answer({
      type: 'js_error',
      message: 'x is undefined',
      url: 'https://app.example/a',
      count: 4,
      lastSeen: '2026-01-01',
    }),
    'whether something is authorised, and what came up on the way': answer(
      { decision: 'DENY', errors: [{ errorDescription: 'while evaluating policy p1: attribute not found' }] },
      post('/v1/is-authorized'),
    ),
    'a state that the query filters by': answer(
      { items: [], total: 0, status: 'error' },
      { call: 'GET /contacts?status=error' },
    ),
    'a state that the request asked for by its path': answer(
      { status: 'declined', message: 'Invitation declined' },
      post('/invites/5/decline'),
    ),
    'a state that the request asked for by its content': answer(
      { state: 'error', message: 'set by operator', deviceId: 3 },
      { call: 'PUT /devices/3/state', sent: '{"state":"error"}' },
    ),
    'the state of what was asked for by name': answer(
      { name: 'sda', status: 'error', message: 'SMART failure predicted', temperature: 41 },
      { call: 'GET /v1/disks/sda' },
    ),
    'the state of a certificate of a domain in the path': answer(
      { domain: 'a.example', status: 'failed', error: 'CAA record does not permit issuance' },
      { call: 'GET /v1/domains/a.example/certificate' },
    ),
    'a form that was sent, Contact Form 7': answer(
      { contact_form_id: 1, status: 'mail_sent', message: 'Thank you.', into: '#f1', invalid_fields: [] },
      post('/feedback'),
    ),
    'an operation with times of creation and update, Azure': answer(
      {
        status: 'failed',
        createdDateTime: '2026-01-01T00:00:00Z',
        lastUpdatedDateTime: '2026-01-01T00:00:01Z',
        error: { code: 'InvalidRequest', message: 'The input image is too large.' },
      },
      { call: 'GET /documentModels/invoice/analyzeResults/1' },
    ),
    'a statement that failed, Databricks': answer(
      { statement_id: '1', status: { state: 'FAILED', error: { error_code: 'BAD_REQUEST', message: 'No column x' } } },
      { call: 'GET /api/2.0/sql/statements/1' },
    ),
    'a run that failed under an envelope that says success, dbt': answer(
      {
        status: { code: 200, is_success: true, user_message: 'Success!' },
        data: { id: 5, status_message: 'Runtime Error', is_error: true, is_success: false },
      },
      { call: 'GET /api/v2/accounts/1/runs/5/' },
    ),
    'return code ok, UniFi': answer({ meta: { rc: 'ok' }, data: [] }),
    'texts by group of fields, read': answer({
      errors: { form: { email: 'Enter an e-mail address' } },
      title: 'Texts',
    }),
    'an event that tells of a failure': answer(
      { id: 'evt', type: 'payment.failed', data: { error: { code: 'card_declined', message: 'Declined' } } },
      { call: 'GET /hooks/received/1' },
    ),
    'an answer of another server that was recorded': answer(
      { request: { url: '/x' }, response: { status: 404, statusText: 'Not Found', body: '{"error":"x"}' } },
      { call: 'GET /captures/1' },
    ),
    'an answer of another server that was fetched': answer(
      { response: { status: 404, statusText: 'Not Found' }, url: 'https://elsewhere.example/y' },
      { call: 'GET /fetch?u=y' },
    ),
    'texts under names with dots': answer(
      { 'login.error': 'Anmeldung fehlgeschlagen', error: 'Ein Fehler ist aufgetreten' },
      { call: 'GET /bundles/app' },
    ),
    'a reason under its number': answer({ code: 17, description: 'Recipient unknown' }, { call: 'GET /reasons/17' }),
    'a token that does not hold': answer({ valid: false, error: 'Token expired' }, post('/tokens/inspect')),
    'a file of settings': text('error=1\nmessage=failed', { call: 'GET /app.ini' }),
    'the status of a page that a link checker asked for': answer(
      { url: 'https://elsewhere.example/x', status: 404, statusText: 'Not Found' },
      { call: 'GET /links/1' },
    ),
    'what a crawler met': answer(
      { url: 'https://elsewhere.example/', status: 500, error: 'Internal Server Error' },
      { call: 'GET /crawl/1' },
    ),
    'colours of outcomes': answer({ success: '#0f0', error: '#f00', warning: '#ff0' }),
    'sounds of outcomes': answer({ error: '/snd/err.mp3', start: '/snd/start.mp3' }),
    'texts of outcomes': answer({ success: 'Saved', error: 'An error occurred' }, { call: 'GET /bundle?lng=en' }),
    'a health check whose dependency is down': answer(
      { status: 'error', info: {}, error: { db: { status: 'down', message: 'timeout' } }, details: {} },
      { call: 'GET /healthz' },
    ),
    'a deployment that failed': answer(
      { uid: 'dpl', readyState: 'ERROR', errorCode: 'BUILD_FAILED', errorMessage: 'Command exited with 1' },
      { call: 'GET /v13/deployments/dpl' },
    ),
    'a text message that was not delivered': answer(
      { sid: 'SM1', status: 'failed', error_code: 30005, error_message: 'Unknown destination handset', to: '+4' },
      { call: 'GET /Messages/SM1.json' },
    ),
    'an operation that failed, Azure': answer(
      { status: 'Failed', error: { code: 'Conflict', message: 'The disk is attached.' } },
      { call: 'GET /providers/disks/asyncOperations/1' },
    ),
    'an entry of an audit trail': answer(
      { action: 'login', result: 'failure', reason: 'invalid password', actor: 'bo' },
      { call: 'GET /audit/7' },
    ),
    'a list of error codes in XML': xml(
      '<errorCodes><error code="1">Bad</error><error code="2">Worse</error></errorCodes>',
    ),
    'a text file that begins with Error': text('Error: this file lists errors.\nE1 bad\nE2 worse', {
      call: 'GET /notes.txt',
    }),
    'a success flag': answer({ success: true, error: null }),
    'a success flag beside words': answer({ ok: true, message: 'Error log cleared' }),
    'status ok': answer({ status: 'ok', errors: [] }),
    'empty error': answer({ error: '', data: {} }),
    'error: null': answer({ error: null, result: 5 }),
    'error: false': answer({ error: false, joke: 'x' }),
    'error: "no error"': answer({ error: 'no error', value: 3 }),
    'errors: {}': answer({ status: 'success', errors: {} }),
    'errors: 0': answer({ errors: 0, warnings: 3 }),
    'a count of errors': answer({ errors: 12, from: '2026-01-01' }),
    'code 0': answer({ code: 0, msg: 'success', data: [] }),
    'code 0 and an empty message': answer({ code: 0, message: '', data: {} }),
    'errcode 0': answer({ errcode: 0, errmsg: 'ok' }),
    'code 200': answer({ code: 200, msg: '操作成功' }),
    'code 20000': answer({ code: 20000, message: 'success' }),
    'code 20000 without words': answer({ code: 20000, data: { token: 'x' } }),
    'code 1 and success text': answer({ code: 1, msg: '获取成功', data: [] }),
    'code 0000': answer({ respCode: '0000', respMsg: 'Approved' }),
    'code 10000, Alipay': answer({
      alipay_trade_query_response: { code: '10000', msg: 'Success', trade_no: '1' },
      sign: 'abc',
    }),
    'code SUCCESS': answer({ code: 'SUCCESS', message: 'OK' }),
    'result code 00': answer({ response: { header: { resultCode: '00', resultMsg: 'NORMAL SERVICE.' }, body: {} } }),
    'a lone number': answer({ code: 503 }),
    'a postal code': answer({ code: 75001, name: 'Paris' }),
    'a postal code with a text': answer({ code: 40210, message: 'Welcome to Düsseldorf', population: 600000 }),
    'a product code': answer({ id: 3, code: 503, name: 'Signal red' }),
    'a promo code': answer({ code: 'ERROR404', discount: 40, description: 'Our voucher' }),
    'a lone message': answer({ message: 'User not found in the address book' }),
    'a measurement': answer({ value: 3.1, error: 0.02 }),
    'a measurement with a unit': answer({ error: 0.5, value: 12, unit: 'mm' }),
    'errors as statistics': answer({ error: { mean: 0.1, std: 0.02 } }),
    'counts named success and failed': answer({ success: 0, failed: 3, total: 3 }),
    'a failed job': answer({ id: 7, status: 'failed', error: 'Disk full', startedAt: '2026-01-01' }),
    'a failed job without id': answer({ status: 'failed', progress: 40, message: 'Import failed at row 3' }),
    'a failed job by its URL': answer({ status: 'failed', message: 'Conversion stopped' }, { call: 'GET /jobs/12' }),
    'a long-running operation': answer({ name: 'operations/1', done: true, error: { code: 3, message: 'Bad source' } }),
    'a failed payment': answer({
      id: 'pay_1',
      status: 'failed',
      failure_code: 'card_declined',
      failure_message: 'Declined',
      amount: 12,
    }),
    'a Jenkins build': answer({
      number: 12,
      result: 'FAILURE',
      building: false,
      duration: 3,
      url: 'https://ci.example/12',
    }),
    'a status alone that is failed': answer({ status: 'failed' }),
    'an issue in a tracker': answer({ id: '1', type: 'error', level: 'error', title: 'TypeError', culprit: 'a' }),
    'a log entry': answer({ level: 'error', message: 'Could not connect', time: '2026-01-01' }),
    'a log': answer([{ level: 'error', message: 'x failed' }], { call: 'GET /logs' }),
    'text of a log': text('2026-01-01 ERROR could not connect\n2026-01-01 INFO done'),
    'a log of errors': text('ERROR: a\nERROR: b', { call: 'GET /ci/901' }),
    'a message catalogue': answer(
      { error: 'Fehler', success: 'Erfolg', cancel: 'Abbrechen' },
      { call: 'GET /locales/de.json' },
    ),
    'a catalogue of error texts': answer(
      { errors: { required: 'This field is required', email: 'Not an e-mail address' } },
      { call: 'GET /i18n/en.json' },
    ),
    'a catalogue elsewhere': answer({ errors: { required: 'This field is required' } }, { call: 'GET /assets/texts' }),
    'error codes': answer(
      { codes: [{ code: 'NOT_FOUND', http: 404, message: 'There is none' }] },
      { call: 'GET /data/error-codes.json' },
    ),
    'status reference data': answer(
      { code: 404, message: 'Not Found', description: 'The origin has no representation' },
      { call: 'GET /status-codes/404' },
    ),
    'status reference data by its number': answer(
      { code: 404, message: 'Not Found', class: '4xx Client Error' },
      { call: 'GET /codes/404.json' },
    ),
    'a Korean sentence of success': answer({ resultCode: '0001', resultMsg: '정상 처리되었습니다' }, post('/orders')),
    'a switch called error that was sent, and comes back': answer(
      { error: true, weekly: false },
      post('/settings/notifications', { error: true, weekly: false }),
    ),
    'a script with a word in its query': answer('a({"result":"error","msg":"no"})', {
      call: 'GET /app.js?v=jQuery3',
      as: 'text/javascript',
      type: 'script',
    }),
    'a launch that failed, with its description': answer(
      {
        success: false,
        failures: [{ time: 33, reason: 'Engine failure' }],
        details: 'Engine failure at 33 seconds',
        rocket: 'r1',
        launchpad: 'l1',
        crew: [],
        cores: [{ core: 'c1' }],
      },
      { call: 'GET /launches/1' },
    ),
    'a fault of a vehicle, with its code': answer(
      { fault: true, voltage: 3.1, faultCode: 'P0301' },
      { call: 'GET /vehicles/9/telemetry' },
    ),
    'a flag of a thing that was read': answer({ success: false, flight: 9 }, { call: 'GET /launches/9' }),
    'a flag that was sent, and comes back': answer(
      { success: false, flight: 9 },
      post('/launches', { success: false, flight: 9 }),
    ),
    'the state of a device that was asked to look again': answer(
      { status: 'error', device: 'Pump' },
      post('/pumps/1/refresh'),
    ),
    'a number of success from 200': answer({ status: 240, message: 'query ok' }),
    'YAML as text': text('error: true\nstatus: failed', { call: 'GET /deploy/values.yaml' }),
    'status reference data elsewhere': answer({ code: 404, phrase: 'Not Found', spec: 'RFC 9110' }),
    'a status in a reference by its URL': answer(
      { code: 404, reason: 'Not Found', description: 'None' },
      { call: 'GET /reference/http/404' },
    ),
    'faults of a vehicle': answer({ faults: [{ code: 'P0301', description: 'Misfire' }], vin: 'W0L' }),
    'errors of a printer': answer({ errors: [{ code: 'E23', message: 'Paper jam' }], printer: 'HP' }),
    'counted errors': answer({ errors: [{ message: 'Timeout', count: 12 }], period: '24h' }),
    'a thing with an id and a state': answer({ id: 'x', state: 'FAILED', error: 'Disk full' }),
    'exceptions of a calendar': answer({ exceptions: [{ date: '2026-12-25', reason: 'Holiday' }] }),
    'issues of a tracker': answer({ issues: [{ title: 'Login fails', description: 'x' }] }),
    'pages for errors': answer({ errors: { 404: '/404.html', 500: '/500.html' } }),
    'checks that failed, in a list': answer({ checks: [{ name: 'db', ok: false }] }),
    'attempts that failed': answer([{ at: '2026-01-01', success: false }]),
    'feature flags': answer({ error: true, newCheckout: false, success: false }),
    'a schema': answer({ type: 'object', properties: { error: { type: 'string' }, success: { const: false } } }),
    'an OpenAPI document': answer({ openapi: '3.1.0', paths: {}, error: { message: 'x' } }),
    'a verdict': answer({ valid: false, errors: [{ field: 'email', message: 'is invalid' }] }, post('/forms/12/check')),
    'a validation endpoint': answer(
      { success: false, errors: [{ field: 'email', message: 'is taken' }] },
      post('/forms/12/validate'),
    ),
    'a captcha': answer({ success: false, 'error-codes': ['invalid-input-response'] }, post('/siteverify')),
    'token introspection': answer({ active: false }, post('/introspect')),
    'properties that a resource of WebDAV does not have': xml(
      '<d:multistatus xmlns:d="DAV:"><d:response><d:href>/a</d:href><d:propstat><d:prop/><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat></d:response></d:multistatus>',
      { call: 'PROPFIND /a', status: '207 Multi-Status' },
    ),
    'resources that were removed, in a sync report': xml(
      '<d:multistatus xmlns:d="DAV:"><d:response><d:href>/a</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response></d:multistatus>',
      { call: 'REPORT /a', status: '207 Multi-Status' },
    ),
    'a delivery that failed': answer(
      { id: 5, success: false, responseCode: 500, error: 'Internal Server Error', deliveredAt: '2026-09-07T07:00:00Z' },
      { call: 'GET /webhook-deliveries/5' },
    ),
    'what a probe saw of another site': answer(
      {
        url: 'https://x.example',
        status: 503,
        ok: false,
        error: 'Service Unavailable',
        checked_at: '2026-09-07T07:00Z',
      },
      { call: 'GET /v1/latest' },
    ),
    'an execution of Step Functions': answer(
      { executionArn: 'arn:x', status: 'FAILED', stopDate: 1.7e9, error: 'States.TaskFailed', cause: 'No disk' },
      post('/'),
    ),
    'the status of a parcel': answer(
      { trackingNumber: '5', status: { code: 'exception', description: 'Delivery failed: recipient not found' } },
      { call: 'GET /v1/track/5' },
    ),
    'a ticket about an error': answer(
      { ticketNumber: 'T-1', status: 'open', error: 'Screen is black', severity: 'high' },
      post('/tickets'),
    ),
    'whether a branch can be merged': answer({ mergeable: false, reason: 'conflict' }),
    'an availability check': answer({ available: false, message: 'Name already taken' }),
    'a health check': answer({ status: 'error', checks: { db: 'down' } }, { call: 'GET /health' }),
    'a health check without checks': answer({ status: 'fail', output: 'db down' }, { call: 'GET /healthz' }),
    'a lint report': answer([{ filePath: 'a.ts', messages: [{ message: "'x' is not defined." }], errorCount: 1 }]),
    'a lint report with errors': answer({
      errors: [{ file: 'a.ts', line: 3, column: 1, message: 'Missing semicolon' }],
    }),
    'an import report': answer({ imported: 27, errors: [{ row: 3, message: 'Bad date' }] }, post('/import')),
    'a list of recorded errors': answer({
      errors: [{ id: 1, message: 'x failed', createdAt: '2026-01-01' }],
      total: 1,
      page: 1,
    }),
    'monitors that are down': answer({ stat: 'ok', monitors: [{ id: 1, last_error: 'timeout', http_code: 503 }] }),
    'search results about errors': answer({
      query: 'error',
      total: 1,
      results: [{ title: 'Error 404', snippet: 'success: false' }],
    }),
    'a status filter': answer({ status: 'error', count: 4 }),
    'a device that is in an error state': answer({ id: 'd1', name: 'Pump', status: 'error', lastError: 'Overheated' }),
    'a GraphQL type named Error': answer(
      { data: { __type: { name: 'Error', fields: [{ name: 'error' }] } } },
      post('/graphql'),
    ),
    'Elasticsearch _bulk without errors': answer(
      { took: 1, errors: false, items: [{ index: { status: 201 } }] },
      post('/_bulk'),
    ),
    'SQS without failures': answer({ Successful: [{ Id: '1' }], Failed: [] }, post('/')),
    'SOAP without a fault': xml(
      '<soap:Envelope xmlns:soap="x"><soap:Body><r><status>error</status></r></soap:Body></soap:Envelope>',
      post('/soap'),
    ),
    'gRPC-web that went well': answer('gAAAAA9ncnBjLXN0YXR1czowDQo=', {
      ...post('/a.B/C'),
      as: 'application/grpc-web-text',
    }),
    'an RSS feed about errors': xml(
      '<rss version="2.0"><channel><title>Ops</title><item><title>Error 500</title></item></channel></rss>',
    ),
    'an XLIFF catalogue': xml(
      '<xliff version="1.2"><file><body><trans-unit id="error"><source>Error</source></trans-unit></body></file></xliff>',
    ),
    'XML that went well': xml('<rsp stat="ok"><user id="1"/></rsp>'),
    'text OK': text('OK'),
    'text about errors': text('No errors were found.'),
    'prose about errors': text('Errors are part of life. Error handling is an art; see chapter 4.'),
    YAML: answer('error: disk full\nstate: mounted', { as: 'application/yaml' }),
    'settings as text': text('error: none\nmode: auto'),
    Markdown: text('# Error: how to read it\n\nSee below.'),
    'a CSV with an error column': text('id,error\n1,none\n2,timeout'),
    'problem details: a rule of their own': answer(
      { type: 'about:blank', title: 'Not Found', status: 404 },
      { as: 'application/problem+json' },
    ),
    'under its right code': answer({ success: false, error: 'x' }, { status: '404 Not Found' }),
    'a redirect': answer({ error: 'x' }, { status: '302 Found' }),
    'truncated content': http({ content: { text: '{"success":false,', truncated: true } })`
      HTTP/1.1 200 OK
      Content-Type: application/json

      x`,
    'a page': http({ type: 'document' })`
      HTTP/1.1 200 OK
      Content-Type: text/html

      <h1>Error</h1>`,
    'the state of a printer that was read': answer(
      { printer: 'p1', state: 'error', message: 'Paper jam' },
      { call: 'GET /v1/printers/1' },
    ),
    'JSONP that succeeds': answer('cb({"status":"ok","error":null})', {
      call: 'GET /rest?callback=cb',
      as: 'text/javascript',
      type: 'script',
    }),
    'a script whose URL has parameters': answer('error({"success":false,"message":"no"})', {
      call: 'GET /app.js?v=3',
      as: 'text/javascript',
      type: 'script',
    }),
    'a country whose code is NG': answer({ code: 'NG', name: 'Nigeria' }, { call: 'GET /v1/countries/NG' }),
    'an event named like a code': answer(
      { name: 'LOGIN_FAILED', count: 4, since: '2026-01-01' },
      { call: 'GET /v1/metrics/LOGIN_FAILED' },
    ),
    'a log line in the text of data': answer(
      { data: '{"error":"x","message":"y"}', ts: 3 },
      { call: 'GET /v1/lines/3' },
    ),
    'a probe of another address': answer(
      { target: 'https://shop.example/', ok: false, statusCode: 503, latency: 30 },
      { call: 'GET /v1/probes/4' },
    ),
    'one failed attempt in a list': answer([{ at: '2026-01-01', success: false, reason: 'Wrong password' }], {
      call: 'GET /v1/users/1/attempts',
    }),
    'a stored text that is JSON': answer({ content: '{"error":"x"}' }, { call: 'GET /v1/notes/1' }),
  },
});
