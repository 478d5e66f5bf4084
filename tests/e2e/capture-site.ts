import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** A site whose pages send what the capture has to understand. */
export interface CaptureSite {
  /** The site as `localhost`. */
  readonly origin: string;
  /** The same server under another origin. */
  readonly foreign: string;
  /** Requests by path, as the server counted them. */
  readonly hits: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const SERVICE_WORKER = `
self.oninstall = () => self.skipWaiting();
self.onactivate = (event) => event.waitUntil(self.clients.claim());
self.onfetch = (event) => {
  if (event.request.url.endsWith('/synthetic')) event.respondWith(new Response('made up', { status: 503 }));
};`;

const page = (html: string, fields: Record<string, string> = {}): Handler => send(200, html, 'text/html', fields);

function send(status: number, body: string, type: string, fields: Record<string, string> = {}): Handler {
  return (_, response) => {
    response.writeHead(status, { 'Content-Type': type, ...fields }).end(body);
  };
}

const handlers: Readonly<Record<string, Handler>> = {
  '/': page('<!doctype html><link rel="icon" href="data:,"><title>Capture</title><p>Capture</p>'),
  '/second': page('<!doctype html><link rel="icon" href="data:,"><title>Second</title><p>Second</p>'),
  '/hop-1': (_, response) => response.writeHead(302, { Location: '/hop-2' }).end(),
  '/hop-2': (_, response) => response.writeHead(301, { Location: '/' }).end(),
  '/framed': page('<!doctype html><link rel="icon" href="data:,"><iframe src="/outer"></iframe>'),
  '/outer': page('<!doctype html><iframe src="/inner"></iframe>'),
  '/inner': page('<!doctype html><script>fetch("/from-inner")</script>'),
  '/worker.js': send(200, 'fetch("/from-worker")', 'text/javascript'),
  '/service-worker.js': send(200, SERVICE_WORKER, 'text/javascript'),
  '/prefetching': page(
    `<!doctype html><link rel="icon" href="data:,"><title>Prefetching</title>
    <script type="speculationrules">{"prefetch":[{"urls":["/prefetched"],"eagerness":"immediate"}]}</script>`,
  ),
  '/prefetched': page('<!doctype html><link rel="icon" href="data:,"><title>Prefetched</title>', {
    'Cache-Control': 'max-age=60',
  }),
  '/cut': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': '1000' });
    response.write('only the beginning', () => response.destroy());
  },
  '/empty': (_, response) => response.writeHead(204).end(),
  '/revalidated': (request, response) => {
    const isKnown = request.headers['if-none-match'] === '"one"';
    response.writeHead(isKnown ? 304 : 200, {
      ETag: '"one"',
      'Cache-Control': 'no-cache',
      'Content-Type': 'application/json',
    });
    response.end(isKnown ? undefined : '{"one":1}');
  },
  '/failing': send(500, '{"error":"boom"}', 'application/json', { 'Set-Cookie': 'a=b' }),
  '/missing': send(404, '{}', 'application/json'),
  '/unauthorized': send(401, '{}', 'application/json'),
  '/stream': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write('data: hello\n\n');
  },
};

/** Starts the site on a free port. Paths that it does not know answer 200 with JSON. */
export async function startCaptureSite(): Promise<CaptureSite> {
  const hits = new Map<string, number>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    hits.set(pathname, (hits.get(pathname) ?? 0) + 1);
    const handler = handlers[pathname] ?? send(200, '{}', 'application/json', { 'Cache-Control': 'no-store' });
    handler(request, response);
  });
  const sockets = new Set<Duplex>();
  server.on('upgrade', (request, socket) => {
    sockets.add(socket);
    const key = `${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`;
    const accept = createHash('sha1').update(key).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    foreign: `http://127.0.0.1:${port}`,
    hits,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets) socket.destroy();
      }),
  };
}
