import { defineCases } from '#tests/support/cases.ts';
import { type CaseExchange, http } from '#tests/support/http.ts';

/** A 403 with this content, to a request with these fields. */
function says(content: string, field = 'Accept: */*', type = 'application/json', path = '/orders'): CaseExchange {
  return http`
GET https://api.example${path}
${field}

HTTP/1.1 403 Forbidden
Content-Type: ${type}

${content}`;
}

const TOKEN = 'Authorization: Bearer abc';
const message = (text: string, field?: string) =>
  says(JSON.stringify({ status: 403, error: 'Forbidden', message: text }), field);
const each = (texts: readonly string[], field?: string) =>
  Object.fromEntries(texts.map((text) => [text, message(text, field)]));

export default defineCases({
  reports: {
    'a code, nothing sent': says('{"code":"UNAUTHENTICATED"}'),
    'what Amazon says to nobody': message('User: anonymous is not authorized to perform: es:ESHttpGet'),
    'an error of a JWT library': says('{"error":"JsonWebTokenError: invalid signature"}', TOKEN),
    'a code in camel case, a token sent': says('{"errors":[{"extensions":{"code":"TokenExpired"}}]}', TOKEN),
    'a problem type': says('{"type":"https://api.example/errors/login-required","title":"Forbidden"}'),
    'invalid_token in the challenge': http`
      GET https://api.example/orders
      Authorization: Bearer abc

      HTTP/1.1 403 Forbidden
      WWW-Authenticate: Bearer realm="x", error="invalid_token"`,
    'the name of a Java exception in XML': says(
      '<Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message></Error>',
      TOKEN,
      'application/xml',
    ),
    'no key came, and a general code beside it': http({ hiddenRequestFields: ['authorization', 'cookie'] })`
      GET https://maps.example/v1/routes

      HTTP/1.1 403 Forbidden
      Content-Type: application/json

      {"error":{"code":403,"message":"The request is missing a valid API key.","status":"PERMISSION_DENIED"}}`,
    'plain text': says('Authentication required', undefined, 'text/plain'),
    'a log-in page for a program': says(
      '<html><title>Sign in</title><meta name="csrf-token" content="x"><body><h1>Please sign in to continue</h1><form><input type="password"></form></body></html>',
      undefined,
      'text/html',
    ),
    'the content says that nothing came, although the fields are hidden': http({
      hiddenRequestFields: ['authorization', 'cookie'],
    })`
      GET https://api.example/orders

      HTTP/1.1 403 Forbidden
      Content-Type: application/json

      {"detail":"Authentication credentials were not provided."}`,
    'an empty token': message('Please log in.', 'Authorization: Bearer null'),
    'a cookie that is no session': message('Please log in.', 'Cookie: theme=dark; _ga=GA1'),
    'a session cookie that is not accepted': message('Your session has expired, please log in again.', 'Cookie: sid=1'),
    'an error type of a gateway': http`
      GET https://api.example/orders

      HTTP/1.1 403 Forbidden
      x-amzn-ErrorType: MissingAuthenticationTokenException
      Content-Type: application/json

      {"message":"Missing Authentication Token"}`,
    ...each([
      'You are not logged in.',
      'You must be signed in to view orders.',
      'Log in to continue',
      'Anonymous access is not allowed',
      'User is unauthenticated',
      'No token provided',
      'Authorization header is missing',
      'Your session has timed out',
      'The access token has expired',
      'You do not have access to this page. Please log in.',
      'Bitte melden Sie sich an.',
      'Sie sind nicht angemeldet.',
      'Ihre Sitzung ist abgelaufen.',
      'Veuillez vous connecter pour continuer.',
      'Votre session a expiré.',
      'Debe iniciar sesión para continuar.',
      'Su sesión ha caducado.',
      'Faça login para continuar.',
      'Sua sessão expirou.',
      'Effettua il login per continuare.',
      'Sessione scaduta.',
      'U bent niet ingelogd.',
      'Musisz się zalogować.',
      'Sesja wygasła.',
      'Необходимо авторизоваться.',
      'Сессия истекла.',
      '请先登录',
      '登录已过期，请重新登录',
      'ログインしてください。',
      'セッションが切れました。',
      '로그인이 필요합니다.',
      'Lütfen giriş yapın.',
      'Oturum süreniz doldu.',
      'Access denied for anonymous user',
      'Du är inte inloggad.',
    ]),
    ...each(['JWT expired', 'Invalid token', 'The token was revoked.', 'Session not found'], TOKEN),
  },
  reportsAt: {
    info: {
      'a challenge alone': http`
        GET https://dav.example/albums

        HTTP/1.1 403 Forbidden
        WWW-Authenticate: Basic realm="oxbow"`,
    },
  },
  passes: {
    'a right is missing, and nobody knows what was sent': http({ hiddenRequestFields: ['authorization', 'cookie'] })`
      GET https://maps.example/v1/routes

      HTTP/1.1 403 Forbidden
      Content-Type: application/json

      {"error":{"code":403,"message":"Token not found among those with the permission routes.read; insufficient permissions.","status":"PERMISSION_DENIED"}}`,
    'a network is refused, not a visitor': message('Access is denied to anonymous proxies.'),
    'the right is missing': message('You do not have permission to delete orders.', TOKEN),
    'the right is missing, in the challenge': http`
      DELETE https://api.example/orders/7
      Authorization: Bearer abc

      HTTP/1.1 403 Forbidden
      WWW-Authenticate: Bearer error="insufficient_scope", scope="orders:delete"`,
    'insufficient_scope, nothing seen to be sent': http`
      DELETE https://api.example/orders/7

      HTTP/1.1 403 Forbidden
      WWW-Authenticate: Bearer error="insufficient_scope"
      Content-Type: application/json

      {"message":"Please log in."}`,
    'a challenge beside good credentials': http`
      GET https://api.example/orders
      Authorization: Bearer abc

      HTTP/1.1 403 Forbidden
      WWW-Authenticate: Bearer realm="x"`,
    'proof of being human': http`
      GET https://api.example/orders

      HTTP/1.1 403 Forbidden
      WWW-Authenticate: PrivateToken challenge="abc", token-key="def"`,
    'nothing but the reason phrase': says('{"error":"Forbidden","message":"Access Denied","status":403}'),
    'no content': http`
      GET https://api.example/orders

      HTTP/1.1 403 Forbidden`,
    'credentials hidden': http({ hiddenRequestFields: ['authorization', 'cookie'] })`
      GET https://api.example/orders

      HTTP/1.1 403 Forbidden
      Content-Type: application/json

      {"message":"Please log in."}`,
    'credentials unknown': http({ requestUnknown: true })`
      HTTP/1.1 403 Forbidden
      WWW-Authenticate: Bearer error="invalid_token"`,
    'a navigation that shows a log-in page': http({ type: 'document' })`
      GET https://www.example/members

      HTTP/1.1 403 Forbidden
      Content-Type: text/html

      <html><title>Sign in</title><h1>Please sign in to continue</h1></html>`,
    'a signed URL has expired': says(
      '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
      undefined,
      'application/xml',
      '/r.csv?X-Amz-Signature=ab',
    ),
    'the token of an invitation': says(
      '{"message":"Invalid token"}',
      undefined,
      'application/json',
      '/invitations/abc',
    ),
    'a robot check in the fields': http`
      GET https://api.example/orders

      HTTP/1.1 403 Forbidden
      cf-mitigated: challenge
      Content-Type: application/json

      {"message":"Please log in."}`,
    'a limit, told by a field': http`
      GET https://api.example/orders

      HTTP/1.1 403 Forbidden
      Retry-After: 60
      Content-Type: application/json

      {"message":"Please log in."}`,
    'a forgery check, told by a field': http`
      POST https://api.example/orders

      HTTP/1.1 403 Forbidden
      X-CSRF-Token: Required
      Content-Type: text/plain

      Your session has expired`,
    'a robot check in the page': says(
      '<html><title>Just a moment</title><body>Please log in<script src="/cdn-cgi/challenge-platform/x.js"></script></body></html>',
      undefined,
      'text/html',
    ),
    'links and paths are no words': says(
      '{"message":"Forbidden","help":"https://x.example/login-required","path":"/session-expired"}',
    ),
    'a 401': http`
      HTTP/1.1 401 Unauthorized
      Content-Type: application/json

      {"message":"Please log in."}`,
    'step-up authentication': http`
      POST https://api.example/transfers
      Authorization: Bearer abc

      HTTP/1.1 403 Forbidden
      WWW-Authenticate: Bearer error="insufficient_user_authentication"`,
    ...each([
      'Could not verify the provided CSRF token because no session was found to compare it with.',
      'CSRF token missing or incorrect. Please log in again.',
      'Invalid authenticity token. Your session may have expired.',
      'Too many failed attempts. Please log in again in 10 minutes.',
      'Rate limit exceeded, authentication required for a higher limit',
      'Please complete the captcha and sign in.',
      'Verify you are human. Please sign in.',
      'Your account is locked, please log in to unlock it.',
      'Account suspended. You have been logged out.',
      'Please verify your email address before you log in.',
      'Your subscription has expired. Please log in to renew it.',
      'Your trial has ended, sign in to upgrade.',
      'This link has expired. Please sign in to request a new one.',
      'The invitation token is invalid or has expired.',
      'Your one-time code has expired.',
      'The download link is no longer valid, please log in.',
      'Multi-factor authentication required',
      'Please sign in with a different account.',
      'Please log in with an admin account.',
      'Sign in as an administrator to see this page.',
      'Not available in your country. Please log in.',
      'Ihr Konto wurde gesperrt. Bitte melden Sie sich beim Support.',
      'Dieser Link ist abgelaufen: die Sitzung ist beendet. Einladung ungültig.',
      '链接已失效，请重新登录',
      '操作过于频繁，请先登录',
      '账号已被禁用，请重新登录',
      'You have reached the limit for guests. Log in for higher limits.',
      'Der Link ist abgelaufen. Bitte melden Sie sich an.',
      'Checkout session expired',
      'The conference session has ended',
      'Push token invalid',
      'You may not see this order.',
      'Login history is private.',
      'Tokens of other users are hidden.',
    ]),
    ...each(
      [
        'You are logged in, but you lack the role editor.',
        'You do not have permission, or your session has expired.',
        'This token may not read orders.',
        'This API key is not valid for this resource.',
        'Please log in with an account that owns this order.',
      ],
      TOKEN,
    ),
  },
});
