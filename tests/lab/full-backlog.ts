import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Worker } from 'node:worker_threads';

/** A port whose connections are never accepted; its packets are dropped, as a firewall drops them. */
export interface FullBacklog {
  readonly port: number;
  close(): Promise<void>;
}

const BACKLOG = 1;

/** Blocks the thread that would accept, so that the kernel's queue of connections fills and stays full. */
const LISTENER = `
const { createServer } = require('node:net');
const { parentPort, workerData } = require('node:worker_threads');
const server = createServer();
server.listen({ host: '127.0.0.1', port: 0, backlog: workerData }, () => {
  parentPort.postMessage(server.address().port);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});`;

/** Listens on a free port of loopback and fills its queue. Linux queues one connection more than the backlog says. */
export async function startFullBacklog(): Promise<FullBacklog> {
  const worker = new Worker(LISTENER, { eval: true, workerData: BACKLOG });
  const [port] = (await once(worker, 'message')) as [number];
  const sockets: Socket[] = [];
  for (let queued = 0; queued <= BACKLOG; queued += 1) {
    const socket = connect({ host: '127.0.0.1', port });
    sockets.push(socket);
    await once(socket, 'connect');
    socket.on('error', () => {});
  }
  return {
    port,
    async close() {
      for (const socket of sockets) socket.destroy();
      await worker.terminate();
    },
  };
}
