import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { findProgram, freePort, listensOn, runProgram, stopProgram } from './programs.ts';
import { CLOSED_PORT, startUpstreams, type Upstreams } from './upstreams.ts';

/** A real gateway, as it is installed on this machine, in front of servers that fail. */
export interface Gateway {
  readonly url: string;
  /** As the program names itself. */
  readonly version: string;
}

export interface Gateways {
  /** Undefined where the program is not installed. */
  readonly nginx: Gateway | undefined;
  readonly haproxy: Gateway | undefined;
  close(): Promise<void>;
}

interface Place {
  readonly folder: string;
  readonly port: number;
  readonly labPort: number;
  readonly faults: Upstreams['ports'];
}

interface Product {
  readonly program: string;
  readonly configuration: (place: Place) => string;
  readonly args: (configFile: string, folder: string) => string[];
  readonly versionArgs: string[];
}

const NGINX: Product = {
  program: 'nginx',
  configuration: ({ folder, port, labPort, faults }) => `
daemon off;
master_process off;
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 128; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  default_type text/plain;
  proxy_read_timeout 1s;
  proxy_connect_timeout 1s;
  add_header Access-Control-Allow-Origin * always;
  limit_req_zone $arg_key zone=by_key:1m rate=1r/m;
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass http://127.0.0.1:${labPort}; }
    location /healthy/ { proxy_pass http://127.0.0.1:${labPort}/echo; }
    location /refused/ { proxy_pass http://127.0.0.1:${CLOSED_PORT}; }
    location /silent/ { proxy_pass http://127.0.0.1:${faults.silent}; }
    location /closes/ { proxy_pass http://127.0.0.1:${faults.closes}; }
    location /garbage/ { proxy_pass http://127.0.0.1:${faults.garbage}; }
    location /big-header/ { proxy_pass http://127.0.0.1:${faults.bigHeader}; }
    location /limited/ { limit_req zone=by_key; proxy_pass http://127.0.0.1:${labPort}/echo; }
  }
}
`,
  args: (configFile, folder) => ['-p', folder, '-e', join(folder, 'error.log'), '-c', configFile],
  versionArgs: ['-v'],
};

const HAPROXY: Product = {
  program: 'haproxy',
  configuration: ({ port, labPort, faults }) => `
global
  maxconn 128
defaults
  mode http
  retries 0
  timeout connect 1s
  timeout client 30s
  timeout server 1s
frontend lab
  bind 127.0.0.1:${port}
  http-after-response set-header Access-Control-Allow-Origin *
  use_backend %[path,field(2,/)] if { path -m reg ^/(healthy|refused|silent|closes|garbage|no-server)/ }
  default_backend everything
backend everything
  server lab 127.0.0.1:${labPort}
backend healthy
  http-request set-path /echo
  server lab 127.0.0.1:${labPort}
backend refused
  server closed 127.0.0.1:${CLOSED_PORT}
backend silent
  server silent 127.0.0.1:${faults.silent}
backend closes
  server closes 127.0.0.1:${faults.closes}
backend garbage
  server garbage 127.0.0.1:${faults.garbage}
backend no-server
`,
  args: (configFile) => ['-db', '-f', configFile],
  versionArgs: ['-v'],
};

/** Starts nginx and HAProxy, each where it is installed, in front of the lab on `labPort` and of broken servers. */
export async function startGateways(labPort: number): Promise<Gateways> {
  const upstreams = await startUpstreams();
  const root = mkdtempSync(join(tmpdir(), 'status-lab-'));
  const children: ChildProcess[] = [];
  const close = async () => {
    await Promise.all(children.map(stopProgram));
    upstreams.close();
    rmSync(root, { recursive: true, force: true });
  };
  const start = (product: Product) => startProduct(product, root, labPort, upstreams.ports, children);
  try {
    const [nginx, haproxy] = await Promise.all([start(NGINX), start(HAPROXY)]);
    return { nginx, haproxy, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startProduct(
  product: Product,
  root: string,
  labPort: number,
  faults: Upstreams['ports'],
  children: ChildProcess[],
): Promise<Gateway | undefined> {
  const file = findProgram(product.program);
  if (file === undefined) return undefined;
  const folder = join(root, product.program);
  mkdirSync(folder);
  const configFile = join(folder, 'configuration');
  const logFile = join(folder, 'error.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    writeFileSync(configFile, product.configuration({ folder, port, labPort, faults }));
    const child = runProgram(file, product.args(configFile, folder), { logFile, env: {} });
    if (await listensOn(port, child)) {
      children.push(child);
      return { url: `http://127.0.0.1:${port}`, version: await versionOf(file, product.versionArgs) };
    }
    await stopProgram(child);
    if (attempt === 3) throw new Error(`${product.program} does not start:\n${readFileSync(logFile, 'utf8')}`);
  }
}

async function versionOf(file: string, args: readonly string[]): Promise<string> {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  await once(child, 'close');
  return /\d+\.\d+[.\d]*/.exec(text)?.[0] ?? '';
}
