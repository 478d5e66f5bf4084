import { createServer, type Server, type Socket } from 'node:net';
import { startFullBacklog } from './full-backlog.ts';
import { CLOSED_PORT, listen } from './upstreams.ts';

/** What a server behind a gateway can do wrong, or say by itself, in the order of the matrix. */
export const FAULTS = [
  'refused',
  'never-accepts',
  'closes',
  'dies-in-header',
  'garbage',
  'silent',
  'dies-in-content',
  'big-header',
  'app-503',
  'app-503-page',
  'healthy',
] as const;

export type FaultName = (typeof FAULTS)[number];

const JSON_503 = '{"error":"maintenance","until":"18:00"}';
const PAGE_503 = '<!doctype html><title>Closed</title><h1>The shop is closed today</h1>';

/** Long enough for a gateway to have begun with its own answer. */
const DEATH_AFTER_MS = 200;

/** An answer as an application writes it. */
function answer(status: string, type: string, content: string): string {
  return `HTTP/1.1 ${status}\r\nServer: gunicorn\r\nDate: ${new Date().toUTCString()}\r\nContent-Type: ${type}\r\nContent-Length: ${content.length}\r\nConnection: close\r\n\r\n${content}`;
}

const BEHAVIOUR: Readonly<Record<Exclude<FaultName, 'refused' | 'never-accepts'>, (socket: Socket) => void>> = {
  closes: (socket) => socket.destroy(),
  'dies-in-header': (socket) => {
    socket.write('HTTP/1.1 200 OK\r\nServer: gunicorn\r\nContent-Ty', () => socket.destroy());
  },
  garbage: (socket) => socket.end('\u0000\u0001this is no HTTP\r\n'),
  silent: () => {},
  'dies-in-content': (socket) => {
    const header =
      'HTTP/1.1 200 OK\r\nServer: gunicorn\r\nContent-Type: application/json\r\nContent-Length: 40000\r\n\r\n';
    socket.write(`${header}{"items":["${'a'.repeat(20_000)}`);
    setTimeout(() => socket.end(), DEATH_AFTER_MS);
  },
  'big-header': (socket) => socket.end(`HTTP/1.1 200 OK\r\nX-Big: ${'a'.repeat(80_000)}\r\nContent-Length: 0\r\n\r\n`),
  'app-503': (socket) => socket.end(answer('503 Service Unavailable', 'application/json', JSON_503)),
  'app-503-page': (socket) => socket.end(answer('503 Service Unavailable', 'text/html', PAGE_503)),
  healthy: (socket) => socket.end(answer('200 OK', 'application/json', '{"items":[]}')),
};

/** The port of each fault. */
export type FaultPorts = Readonly<Record<FaultName, number>>;

export interface FaultServers {
  readonly ports: FaultPorts;
  close(): Promise<void>;
}

/** Starts a server for each fault, on free ports of loopback. One queue of connections stays full, which takes Linux. */
export async function startFaults(): Promise<FaultServers> {
  const sockets = new Set<Socket>();
  const servers: Server[] = [];
  const fullBacklog = await startFullBacklog();
  const ports: Partial<Record<FaultName, number>> = { refused: CLOSED_PORT, 'never-accepts': fullBacklog.port };
  for (const [fault, behave] of Object.entries(BEHAVIOUR)) {
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
      socket.once('data', () => behave(socket));
    });
    servers.push(server);
    ports[fault as FaultName] = await listen(server);
  }
  return {
    ports: ports as FaultPorts,
    async close() {
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
      await fullBacklog.close();
    },
  };
}
