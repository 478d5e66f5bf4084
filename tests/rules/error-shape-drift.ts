import { answer } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';

const missing = { status: '404 Not Found' };
const object = answer({ error: { code: 'a', message: 'No a' } }, missing);
const flat = answer({ message: 'No b', code: 'b' }, { status: '400 Bad Request' });
const html = answer('<html><body><h1>Not Found</h1></body></html>', { ...missing, as: 'text/html' });
const ok = answer({ data: [] });

/** Pages with which gateways, firewalls and web servers refuse, shortened. */
const GATEWAY_PAGES = {
  Akamai:
    '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD><BODY><H1>Access Denied</H1>Reference&#32;&#35;18&#46;5e1c&#46;1</BODY></HTML>',
  Apache:
    '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN"><html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1></body></html>',
  'BIG-IP': '<html><body>The requested URL was rejected. Please consult with your administrator.</body></html>',
  Imperva: '<html><body><iframe src="/_Incapsula_Resource?CWUDNSAI=5"></iframe></body></html>',
  HAProxy: '<html><body><h1>403 Forbidden</h1>\nRequest forbidden by administrative rules.\n</body></html>',
  IIS: '<html><body><div id="header"><h1>Server Error</h1></div><h2>403 - Forbidden.</h2></body></html>',
  'a load balancer of AWS': '<html><body><center><h1>403 Forbidden</h1></center></body></html>',
  'Azure Front Door': '<html><body><h2>The request is blocked.</h2></body></html>',
  Google: '<title>Error 411</title><p><b>411.</b> <ins>That’s an error.</ins> <ins>That’s all we know.</ins>',
};

export default defineCases({
  reports: {
    'an object, then flat': [object, flat],
    'with good answers in between': [object, ok, ok, flat],
    'a text, then an object': [answer({ error: 'No a' }, missing), object],
    'problem details, then flat': [
      answer({ title: 'No a', status: 404, type: 'about:blank' }, { ...missing, as: 'application/problem+json' }),
      flat,
    ],
    'XML, then JSON': [answer('<error><message>x</message></error>', { ...missing, as: 'application/xml' }), flat],
    'HTML after JSON': [flat, html],
    'HTML of the application behind a gateway': [
      flat,
      answer('<html><body><h1>Server Error</h1></body></html>', {
        status: '500 Internal Server Error',
        as: 'text/html',
        fields: 'Server: cloudflare\nVia: kong/3.4.0',
      }),
    ],
    'HTML that loads a library': [
      flat,
      answer(
        '<html><head><script src="https://cdnjs.cloudflare.com/a.js"></script></head><body><h1>Oops</h1></body></html>',
        { ...missing, as: 'text/html' },
      ),
    ],
    'a sentence behind an HTTP API of AWS': [
      object,
      answer({ message: 'No such thing' }, { ...missing, fields: 'apigw-requestid: JKJaXmPLvHcESHA=' }),
    ],
    'an object, then flat, in Portuguese': [
      answer({ erro: { codigo: 'a', mensagem: 'Pedido não encontrado' } }, missing),
      answer({ mensagem: 'CPF inválido', codigoErro: 'b' }, { status: '400 Bad Request' }),
    ],
    'an object, then flat with a reason': [object, answer({ status: 404, reason: 'No such order', errno: 7 }, missing)],
    'message, then msg': [flat, answer({ msg: 'No c', code: 3 }, missing)],
  },
  passes: {
    'GraphQL beside REST': [
      object,
      answer(
        { errors: [{ message: 'Syntax Error', locations: [{ line: 1, column: 2 }] }] },
        { status: '400 Bad Request', call: 'POST /graphql', sent: '{"query":"{"}' },
      ),
    ],
    'one envelope': [object, object],
    'one envelope in German, with and without more': [
      answer({ fehler: { code: 'a', meldung: 'Kein Auftrag a' } }, missing),
      answer({ fehler: { code: 'b', meldung: 'Menge fehlt', felder: ['menge'] } }, { status: '400 Bad Request' }),
    ],
    'more members in the same envelope': [
      flat,
      answer({ message: 'Bad', code: 'c', errors: { a: ['x'] } }, { status: '422 Unprocessable Content' }),
    ],
    'an optional reason': [
      answer({ error: 'not_found', reason: 'missing' }, missing),
      answer({ error: 'bad_request' }, { status: '400 Bad Request' }),
    ],
    'an optional message': [
      answer({ status: 404, error: 'Not Found' }, missing),
      answer({ status: 400, error: 'Bad Request', message: 'x' }, { status: '400 Bad Request' }),
    ],
    'two origins': [object, answer({ message: 'No b' }, { ...missing, origin: 'https://other.example' })],
    'successes of any shape': [answer({ code: 0, msg: 'ok' }), object],
    'HTML first': [html, flat],
    'HTML only': [html, html],
    'an empty body': [object, answer('', { ...missing, as: 'none' })],
    "a gateway's own page": [
      object,
      answer('<html><center><h1>404 Not Found</h1></center><hr><center>nginx</center></html>', {
        ...missing,
        as: 'text/html',
      }),
    ],
    ...Object.fromEntries(
      Object.entries(GATEWAY_PAGES).map(([name, page]) => [
        `a page by ${name}`,
        [object, answer(page, { status: '403 Forbidden', as: 'text/html' })],
      ]),
    ),
    'an HTTP API of AWS itself': [
      object,
      answer({ message: 'Not Found' }, { ...missing, fields: 'apigw-requestid: JKJaXmPLvHcESHA=' }),
    ],
    'a gateway that names itself in Server': [
      object,
      answer({ message: 'no Route matched with those values' }, { ...missing, fields: 'Server: kong/3.4.0' }),
    ],
    "a gateway's own answer": [
      object,
      answer({ message: 'Endpoint request timed out' }, { status: '504 Gateway Timeout' }),
    ],
    'HTML that was asked for': [
      object,
      answer('<p>The name is missing</p>', { ...missing, as: 'text/html', accept: 'text/html' }),
    ],
    'a navigation': [object, answer('<h1>Not Found</h1>', { ...missing, as: 'text/html', type: 'document' })],
    'an image': [object, answer({ message: 'x' }, { ...missing, type: 'image' })],
    'OAuth by its specification': [
      object,
      answer({ error: 'invalid_grant', error_description: 'x' }, { status: '400 Bad Request' }),
    ],
  },
});
