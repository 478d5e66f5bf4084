import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createSecureServer, type ServerHttp2Session } from 'node:http2';
import type { Server as NetServer } from 'node:net';
import { type Gateways, startGateways } from './gateways.ts';
import { answerRequest, type LabState } from './routes.ts';
import { type LabServer, type Scenario, serversOf } from './scenario.ts';
import { scenarios } from './scenarios.ts';
import { CLOSED_PORT, listen } from './upstreams.ts';

/** A running Status Lab. All of it listens on loopback alone. */
export interface Lab {
  /** Origin of the lab, over HTTP/1.1. */
  readonly url: string;
  /** The same lab under another origin. */
  readonly otherUrl: string;
  /** The same lab over HTTP/2, with a self-signed certificate. */
  readonly h2Url: string;
  /** An origin where nobody listens. */
  readonly closedUrl: string;
  readonly gateways: Gateways;
  readonly scenarios: readonly LabScenario[];
  close(): Promise<void>;
}

/** A scenario as this lab can play it: every path a URL but for `{run}`. */
export interface LabScenario extends Scenario {
  /** False where a server that it needs is not there. */
  readonly available: boolean;
}

const certificate = (name: string) => readFileSync(new URL(`./certificate/${name}.pem`, import.meta.url));

/** Hash of the lab's public key, as Chromium's `--ignore-certificate-errors-spki-list` wants it. */
export function certificateKeyHash(): string {
  const key = new X509Certificate(certificate('certificate')).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

/** Starts the lab, and the gateways behind it that are installed. Without a port it takes a free one. */
export async function startLab({ port = 0 }: { port?: number } = {}): Promise<Lab> {
  let list: readonly LabScenario[] = [];
  const state: LabState = { listing: () => ({ scenarios: list }), counts: new Map() };
  const handle = (request: IncomingMessage, response: ServerResponse) => answerRequest(request, response, state);
  const main = createServer(handle);
  const other = createServer(handle);
  const secure = createSecureServer({ allowHTTP1: true, key: certificate('key'), cert: certificate('certificate') });
  secure.on('request', (request, response) => {
    handle(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
  const sessions = new Set<ServerHttp2Session>();
  secure.on('session', (session) => {
    sessions.add(session);
    session.on('error', () => {});
    session.on('close', () => sessions.delete(session));
  });
  refuseSockets(main);
  const mainPort = await listen(main, port);
  const otherPort = await listen(other);
  const securePort = await listen(secure as unknown as NetServer);
  const closeServers = async () => {
    for (const session of sessions) session.destroy();
    for (const server of [main, other]) server.closeAllConnections();
    await Promise.all([main, other, secure].map((server) => new Promise((resolve) => server.close(resolve))));
  };
  try {
    const gateways = await startGateways(mainPort);
    const urls = {
      url: `http://127.0.0.1:${mainPort}`,
      otherUrl: `http://127.0.0.1:${otherPort}`,
      h2Url: `https://127.0.0.1:${securePort}`,
      closedUrl: `http://127.0.0.1:${CLOSED_PORT}`,
    };
    const servers = {
      other: urls.otherUrl,
      h2: urls.h2Url,
      closed: urls.closedUrl,
      nginx: gateways.nginx?.url,
      haproxy: gateways.haproxy?.url,
    };
    list = scenarios.map((scenario) => placed(scenario, urls.url, servers));
    return {
      ...urls,
      gateways,
      scenarios: list,
      async close() {
        await gateways.close();
        await closeServers();
      },
    };
  } catch (error) {
    await closeServers();
    throw error;
  }
}

/** Answers every WebSocket handshake with 403. */
function refuseSockets(server: Server): void {
  server.on('upgrade', (_request, socket) => {
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  });
}

function placed(
  scenario: Scenario,
  url: string,
  servers: Readonly<Record<LabServer | 'other' | 'closed', string | undefined>>,
): LabScenario {
  const place = (path: string) =>
    path.startsWith('/')
      ? `${url}${path}`
      : path.replace(/^\{(\w+)\}/, (_match, name: keyof typeof servers) => servers[name] ?? '');
  const [first, ...others] = scenario.requests;
  return {
    ...scenario,
    requests: [
      { ...first, path: place(first.path) },
      ...others.map((request) => ({ ...request, path: place(request.path) })),
    ],
    available: serversOf(scenario).every((name) => servers[name] !== undefined),
  };
}
