import { defineCases } from '#tests/support/cases.ts';
import { type CaseExchange, http } from '#tests/support/http.ts';

/** A 401 with this content to a request with a bearer token. */
function says(content: string, type = 'application/json'): CaseExchange {
  return http`
GET https://api.example/reports/7
Authorization: Bearer abc

HTTP/1.1 401 Unauthorized
Content-Type: ${type}
WWW-Authenticate: Bearer realm="api"

${content}`;
}

const message = (text: string) => says(JSON.stringify({ statusCode: 401, message: text }));
const each = (texts: readonly string[]) => Object.fromEntries(texts.map((text) => [text, message(text)]));

export default defineCases({
  reports: {
    'insufficient_scope in the challenge': http`
      GET https://api.example/reports
      Authorization: Bearer abc

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Bearer realm="a, b", error="insufficient_scope", scope="reports:read"`,
    'insufficient_scope, the second challenge, a session cookie': http`
      GET https://api.example/reports
      Cookie: theme=dark; connect.sid=s%3Aabc

      HTTP/2 401
      www-authenticate: Basic realm="x", DPoP error=insufficient_scope`,
    'an API key without the permission': http`
      GET https://api.example/shipments
      X-API-Key: lf_live_1

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: ApiKey realm="x"
      Content-Type: application/json

      {"code":"KEY_PERMISSION_DENIED","message":"This API key is valid but does not have permission to read labels."}`,
    'a code alone': says('{"error":{"code":"INSUFFICIENT_PERMISSIONS"}}'),
    'a code in camel case, deep': says('{"errors":[{"extensions":{"code":"missingRole"}}]}'),
    'a problem type': says(
      '{"type":"https://api.example/problems/insufficient-scope","status":401}',
      'application/problem+json',
    ),
    'in an envelope': says('{"data":{"error":{"message":"You lack the role auditor."}}}'),
    'the name of 403': says('{"error":"Forbidden"}'),
    'a gRPC status': says('{"code":7,"status":"PERMISSION_DENIED"}'),
    'the missing role in a member': says('{"error":"Unauthorized","required_role":"admin"}'),
    XML: says('<Error><Code>401</Code><Message>The user lacks the role auditor.</Message></Error>', 'application/xml'),
    'access of a role': says('{"detail":"Admin access required"}'),
    'a role that may not': says('{"message":"Operation not permitted for role guest"}'),
    'plain text': says('You do not have the reports.read permission.', 'text/plain'),
    HTML: says(
      '<html><title>Error</title><body><h1>Insufficient privileges</h1><p>Ask an administrator.</p></body></html>',
      'text/html',
    ),
    ...each([
      'Requires the role "admin".',
      'This endpoint is restricted to administrators.',
      'You are not allowed to delete invoices of other teams.',
      'Admins only',
      'Only members of the group finance may read invoices.',
      'Your role (viewer) cannot approve invoices',
      'You are not authorized to access this resource because your role lacks "billing:read"',
      'Your token was accepted, but it does not grant access to this project.',
      "User's token doesn't have the required scope: billing:write",
      'The token is valid but lacks the scope orders:write.',
      'You have been authenticated, but your account lacks the necessary permissions.',
      'This document belongs to another workspace.',
      'Token is missing the required scope repo',
      'No permission for this API key',
      'Ihnen fehlt die Berechtigung für diesen Bericht.',
      'Sie haben keine ausreichende Berechtigung.',
      "Vous n'avez pas les droits nécessaires pour cette action.",
      'Droits insuffisants',
      'No tiene permisos suficientes para borrar facturas.',
      'Você não tem permissão para excluir este pedido.',
      'Non hai i permessi per vedere questo documento.',
      'U heeft geen rechten om dit te bekijken.',
      'Brak uprawnień do tego zasobu.',
      'Недостаточно прав для просмотра отчёта.',
      '您没有访问该资源的权限',
      '权限不足',
      'この操作を行う権限がありません。',
      '이 작업을 수행할 권한이 없습니다.',
      'Bu işlem için yetkiniz yok.',
      'Du saknar behörighet till den här sidan.',
      'Anda tidak memiliki izin untuk tindakan ini.',
    ]),
  },
  passes: {
    'the scopes that are needed, alone': says('{"error":"unauthorized","required_scopes":["reports:read"]}'),
    'the reason phrase alone': says('{"statusCode":401,"message":"Unauthorized"}'),
    'no content': http`
      GET https://api.example/reports
      Authorization: Bearer abc

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Bearer realm="api"`,
    'more authentication is asked for (RFC 9470)': http`
      POST https://api.example/transfers
      Authorization: Bearer abc

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Bearer error="insufficient_user_authentication", acr_values="gold"
      Content-Type: application/json

      {"message":"You do not have the permission level that this transfer needs."}`,
    'the scope attribute alone': http`
      GET https://api.example/reports
      Authorization: Bearer abc

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Bearer realm="api", scope="reports:read insufficient_scope"`,
    'a bad token, whatever the words': http`
      GET https://api.example/reports
      Authorization: Bearer abc

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Bearer error="invalid_token", error_description="expired"
      Content-Type: application/json

      {"message":"You do not have permission."}`,
    'no credentials were sent': http`
      GET https://api.example/reports
      Cookie: theme=dark

      HTTP/1.1 401 Unauthorized
      Content-Type: application/json

      {"message":"You do not have permission."}`,
    'insufficient_scope without credentials': http`
      GET https://api.example/reports

      HTTP/1.1 401 Unauthorized
      WWW-Authenticate: Bearer error="insufficient_scope"`,
    'an empty token is none': http`
      GET https://api.example/reports
      Authorization: Bearer undefined

      HTTP/1.1 401 Unauthorized
      Content-Type: application/json

      {"message":"You do not have permission."}`,
    'credentials hidden': http({ hiddenRequestFields: ['authorization', 'cookie'] })`
      GET https://api.example/reports

      HTTP/1.1 401 Unauthorized
      Content-Type: application/json

      {"message":"You do not have permission."}`,
    'a document': http({ type: 'document' })`
      GET https://www.example/reports
      Cookie: sid=1

      HTTP/1.1 401 Unauthorized
      Content-Type: text/html

      <h1>You do not have permission</h1>`,
    'a 403': http`
      GET https://api.example/reports
      Authorization: Bearer abc

      HTTP/1.1 403 Forbidden
      Content-Type: application/json

      {"message":"You do not have permission."}`,
    'words that only repeat the request': says(
      '{"message":"Unauthorized","path":"/roles/insufficient_scope","input":"missing permission"}',
    ),
    'the page of a web server': says(
      '<html><title>401</title><body><h1>401 - Unauthorized: Access is denied due to invalid credentials.</h1><p>You do not have permission to view this directory using the credentials that you supplied.</p></body></html>',
      'text/html',
    ),
    ...each([
      'Invalid API key or insufficient permissions',
      'Your session has expired. You do not have permission.',
      'You must be logged in to see your permissions and roles.',
      'Access denied',
      'Only members can see this page. Please log in.',
      'Not authorized',
      'Unauthorized: access token is missing',
      'Please log in with an account that has permission.',
      'Two-factor authentication is required for this role.',
      'Please sign in again: the role in your token lacks a signature.',
      'Your account is locked. It does not have access rights any more.',
      'Authorization has been denied for this request.',
      'Token verification failed',
      'Full authentication is required to access this resource',
      'Credentials do not match. Check your role settings.',
    ]),
  },
});
