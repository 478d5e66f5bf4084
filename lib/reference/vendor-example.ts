/** What is to be seen of a code that no standard defines. */
export interface VendorExample {
  /** What the client gets; undefined where it gets no response at all. */
  readonly response?: string;
  /** The line in the log of the server, where the code stands there alone. */
  readonly log?: string;
}

function page(code: number, name: string, server: string): VendorExample {
  const lines = [`HTTP/1.1 ${code} ${name}`, `Server: ${server}`, 'Content-Type: text/html'];
  return { response: `${lines.join('\n')}\n\n<title>${name}</title>\n<h1>${name}</h1>\n` };
}

function json(code: number, name: string, content: unknown): VendorExample {
  const lines = [`HTTP/1.1 ${code} ${name}`.trimEnd(), 'Content-Type: application/json'];
  return { response: `${lines.join('\n')}\n\n${JSON.stringify(content, null, 2)}\n` };
}

function logged(code: number): string {
  return `203.0.113.7 - - [07/Sep/2026:07:12:40 +0000] "GET /users/42 HTTP/1.1" ${code} 0 "-" "curl/8.5.0"\n`;
}

/** nginx has codes of its own in its log, and sends 400 for these. */
function sentAs400(code: number, cause: string): VendorExample {
  return {
    log: logged(code),
    response: `HTTP/1.1 400 Bad Request\nServer: nginx\nContent-Type: text/html\nConnection: close\n\n<title>400 ${cause}</title>\n`,
  };
}

/** What Cloudflare answers to a client that is no browser. */
function cloudflare(code: number): VendorExample {
  return {
    response: `HTTP/1.1 ${code}\nServer: cloudflare\nCF-RAY: 8c1f2e3d4a5b6c7d-FRA\nContent-Type: text/plain\nCache-Control: no-store\n\nerror code: ${code}\n`,
  };
}

const EXAMPLES: ReadonlyMap<number, VendorExample> = new Map([
  [218, page(218, 'This Is Fine', 'Apache')],
  [419, page(419, 'Page Expired', 'nginx')],
  [420, json(420, 'Enhance Your Calm', { error: 'Too many requests from this address.' })],
  [430, json(430, 'Shopify Security Rejection', { errors: 'The request was refused.' })],
  [440, page(440, 'Login Time-out', 'Microsoft-IIS/10.0')],
  [444, { log: logged(444) }],
  [449, page(449, 'Retry With', 'Microsoft-IIS/10.0')],
  [450, { response: 'HTTP/1.1 450 Blocked by Windows Parental Controls\nContent-Type: text/html\n' }],
  [460, { log: 'https 2026-09-07T07:12:40Z app/web/50dc6c 203.0.113.7:2817 10.0.0.1:80 0.001 -1 -1 460 - 34 0 …\n' }],
  [463, page(463, 'Too Many Forwarded Addresses', 'awselb/2.0')],
  [464, page(464, 'Incompatible Protocol Versions', 'awselb/2.0')],
  [490, { response: 'HTTP/1.1 490 Refused by Proxy\nContent-Length: 0\n' }],
  [494, sentAs400(494, 'Request Header Or Cookie Too Large')],
  [495, sentAs400(495, 'The SSL certificate error')],
  [496, sentAs400(496, 'No required SSL certificate was sent')],
  [497, sentAs400(497, 'The plain HTTP request was sent to HTTPS port')],
  [498, json(498, 'Invalid Token', { error: { code: 498, message: 'Invalid token.' } })],
  [499, { log: logged(499) }],
  [509, page(509, 'Bandwidth Limit Exceeded', 'Apache')],
  ...[520, 521, 522, 523, 524, 525, 526, 527].map((code) => [code, cloudflare(code)] as const),
  [529, json(529, '', { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } })],
  [
    530,
    {
      response:
        'HTTP/1.1 530\nServer: cloudflare\nCF-RAY: 8c1f2e3d4a5b6c7d-FRA\nContent-Type: text/plain\n\nerror code: 1016\n',
    },
  ],
  [540, json(540, 'Temporarily Disabled', { errors: 'This shop is switched off for a while.' })],
  [561, page(561, 'Unauthorized', 'awselb/2.0')],
  [598, { response: 'HTTP/1.1 598 Network Read Timeout\nContent-Length: 0\n' }],
  [599, { response: 'HTTP/1.1 599 Network Connect Timeout\nContent-Length: 0\n' }],
  [783, json(783, 'Unexpected Token', { errors: 'The content is no valid JSON.' })],
  [999, { response: 'HTTP/1.1 999 Request denied\nContent-Type: text/html\nX-Li-Proto: http/1.1\n' }],
]);

/** What a vendor’s code looks like to the client, and in the log; undefined for a code that nobody defines. */
export function vendorExampleOf(code: number): VendorExample | undefined {
  return EXAMPLES.get(code);
}
