import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** Servers that misbehave below HTTP, by what they do to a connection that has asked something. */
const FAULTS = {
  /** Accepts and never answers. */
  silent: () => {},
  /** Closes without an answer. */
  closes: (socket: Socket) => socket.destroy(),
  /** Answers with bytes that are no HTTP. */
  garbage: (socket: Socket) => socket.end('\u0000\u0001this is no HTTP\r\n'),
  /** Sends more header than a gateway takes. */
  bigHeader: (socket: Socket) => socket.end(`HTTP/1.1 200 OK\r\nX-Big: ${'a'.repeat(80_000)}\r\n\r\n`),
} satisfies Record<string, (socket: Socket) => void>;

export type Fault = keyof typeof FAULTS;

/** A port on which nothing ever listens, and which browsers do not refuse to ask. */
export const CLOSED_PORT = 3;

export interface Upstreams {
  readonly ports: Readonly<Record<Fault, number>>;
  close(): void;
}

/** Starts one server for each fault. */
export async function startUpstreams(): Promise<Upstreams> {
  const sockets = new Set<Socket>();
  const servers: Server[] = [];
  const ports: Partial<Record<Fault, number>> = {};
  for (const fault of Object.keys(FAULTS) as Fault[]) {
    const server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
      socket.once('data', () => FAULTS[fault](socket));
    });
    servers.push(server);
    ports[fault] = await listen(server);
  }
  return {
    ports: ports as Record<Fault, number>,
    close() {
      for (const server of servers) server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Listens on loopback, on this port or on a free one, and returns the port. */
export function listen(server: Server, port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
