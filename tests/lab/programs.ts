import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listen } from './upstreams.ts';

/** The file of an installed program; undefined where there is none. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}

/**
 * Starts a program that writes to a log file. The shell around it ends it as soon as its standard input closes, which
 * it does however this process ends.
 */
export function runProgram(
  file: string,
  args: readonly string[],
  { logFile, env }: { logFile: string; env: Readonly<Record<string, string>> },
): ChildProcess {
  const script =
    'exec 3<&0; "$@" </dev/null >>"$LOG" 2>&1 & child=$!; { read -r _ <&3; kill "$child" 2>/dev/null; } & wait "$child"';
  return spawn('sh', ['-c', script, 'sh', file, ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, ...env, LOG: logFile },
    detached: true,
  });
}

/** Ends a program and waits until it has ended. */
export async function stopProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.stdin?.end();
  await ended;
}

/** A port on which nothing listens now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether something listens before the program ends or the time is up. */
export async function listensOn(port: number, child: ChildProcess, seconds = 15): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline && child.exitCode === null) {
    if (await canConnect(port)) return true;
    await wait(25);
  }
  return false;
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
