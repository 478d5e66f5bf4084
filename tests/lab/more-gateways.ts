import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { createServer as createVite } from 'vite';
import { FAULTS, type FaultName, type FaultPorts, type FaultServers, startFaults } from './faults.ts';
import { findProgram, freePort, listensOn, runProgram, stopProgram } from './programs.ts';
import { listen } from './upstreams.ts';

/** The gateways of the matrix. Each gives up on a silent server after a second or two. */
export const GATEWAY_NAMES = [
  'nginx',
  'haproxy',
  'apache',
  'caddy',
  'varnish',
  'squid',
  'http-proxy-middleware',
  'vite',
] as const;

export type GatewayName = (typeof GATEWAY_NAMES)[number];

/** A gateway that runs: asked for `path` on `port`, it asks the server of that fault. */
export interface RunningGateway {
  readonly port: number;
  /** The request target for a fault; a forward proxy takes the whole URL. */
  target(fault: FaultName): string;
}

/** All gateways in front of all faults. */
export interface GatewayFleet {
  /** Undefined where the program is not installed. */
  readonly gateways: Readonly<Record<GatewayName, RunningGateway | undefined>>;
  close(): Promise<void>;
}

interface Place {
  readonly folder: string;
  readonly port: number;
  readonly ports: FaultPorts;
}

interface Program {
  readonly program: string;
  configuration(place: Place): string;
  args(configFile: string, place: Place): string[];
  readonly env?: (place: Place) => Readonly<Record<string, string>>;
}

const isRoot = process.getuid?.() === 0;
const origin = (ports: FaultPorts, fault: FaultName) => `127.0.0.1:${ports[fault]}`;
const forEachFault = (write: (fault: FaultName) => string) => FAULTS.map(write).join('\n');

const PROGRAMS: Readonly<Record<string, Program>> = {
  nginx: {
    program: 'nginx',
    configuration: ({ folder, port, ports }) => `
daemon off;
master_process off;
${isRoot ? `user ${userInfo().username};` : ''}
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
  proxy_connect_timeout 1s;
  proxy_read_timeout 1s;
  server {
    listen 127.0.0.1:${port};
${forEachFault((fault) => `    location = /${fault} { proxy_pass http://${origin(ports, fault)}; }`)}
  }
}
`,
    args: (configFile, { folder }) => ['-p', folder, '-e', join(folder, 'error.log'), '-c', configFile],
  },
  haproxy: {
    program: 'haproxy',
    configuration: ({ port, ports }) => `
defaults
  mode http
  retries 0
  timeout connect 1s
  timeout client 10s
  timeout server 1s
frontend all
  bind 127.0.0.1:${port}
  use_backend %[path,field(2,/)]
${forEachFault((fault) => `backend ${fault}\n  server one ${origin(ports, fault)}`)}
`,
    args: (configFile) => ['-db', '-f', configFile],
  },
  apache: {
    program: 'apache2',
    configuration: ({ folder, port, ports }) => `
ServerRoot ${folder}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/error.log
Mutex pthread
${isRoot ? 'User www-data\nGroup www-data' : ''}
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule proxy_module /usr/lib/apache2/modules/mod_proxy.so
LoadModule proxy_http_module /usr/lib/apache2/modules/mod_proxy_http.so
StartServers 1
ServerLimit 1
ThreadsPerChild 25
MaxRequestWorkers 25
ServerSignature On
ProxyTimeout 1
${forEachFault((fault) => `ProxyPass /${fault} http://${origin(ports, fault)}/ disablereuse=On`)}
`,
    args: (configFile) => ['-D', 'FOREGROUND', '-f', configFile],
  },
  caddy: {
    program: 'caddy',
    configuration: ({ port, ports }) => `
{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
  bind 127.0.0.1
${forEachFault(
  (fault) => `  handle /${fault} {
    reverse_proxy ${origin(ports, fault)} {
      transport http {
        dial_timeout 1s
        response_header_timeout 1s
      }
    }
  }`,
)}
}
`,
    args: (configFile) => ['run', '--config', configFile, '--adapter', 'caddyfile'],
    env: ({ folder }) => ({ HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }),
  },
  varnish: {
    program: 'varnishd',
    configuration: ({ ports }) => `vcl 4.1;
${forEachFault(
  (fault) =>
    `backend ${inVcl(fault)} { .host = "127.0.0.1"; .port = "${ports[fault]}"; .first_byte_timeout = 1s; .connect_timeout = 1s; }`,
)}
sub vcl_recv {
${forEachFault((fault) => `  if (req.url == "/${fault}") { set req.backend_hint = ${inVcl(fault)}; }`)}
  return (pass);
}
`,
    args: (configFile, { folder, port }) => [
      ...['-F', '-j', 'none', '-n', join(folder, 'work'), '-f', configFile],
      ...['-a', `127.0.0.1:${port}`, '-s', 'malloc,8m', '-p', 'vsl_space=1m', '-p', 'thread_pool_min=5'],
    ],
  },
  squid: {
    program: 'squid',
    // It counts whole seconds: a timeout of one may end at once, when the clock moves on to the next.
    configuration: ({ port }) => `
http_port 127.0.0.1:${port}
pid_filename none
visible_hostname proxy.example
http_access allow localhost
http_access deny all
cache deny all
access_log none
cache_log /dev/null
netdb_filename none
memory_cache_shared off
cache_mem 8 MB
max_filedescriptors 1024
pinger_enable off
read_timeout 2 seconds
connect_timeout 2 seconds
forward_max_tries 1
shutdown_lifetime 0 seconds
`,
    args: (configFile, { port }) => ['-N', '-d', '1', '-n', `lab${port}`, '-f', configFile],
  },
};

/** The name of a backend, in which a hyphen would be a minus. */
function inVcl(fault: FaultName): string {
  return `to_${fault.replaceAll('-', '_')}`;
}

/** Starts every gateway that the machine has, in front of a server for each fault. */
export async function startFleet(): Promise<GatewayFleet> {
  const faults = await startFaults();
  const root = mkdtempSync(join(tmpdir(), 'gateway-fleet-'));
  chmodSync(root, 0o755);
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    await Promise.all(closers.map((one) => one()));
    await faults.close();
    rmSync(root, { recursive: true, force: true });
  };
  const start = async (name: GatewayName): Promise<RunningGateway | undefined> => {
    const port = await startOne(name, { root, faults, closers });
    if (port === undefined) return undefined;
    const target = (fault: FaultName) => (name === 'squid' ? `http://${origin(faults.ports, fault)}/` : `/${fault}`);
    return { port, target };
  };
  const started = await Promise.allSettled(GATEWAY_NAMES.map(async (name) => [name, await start(name)] as const));
  const failed = started.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    await close();
    throw failed.reason;
  }
  const pairs = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return { gateways: Object.fromEntries(pairs) as GatewayFleet['gateways'], close };
}

interface Fleet {
  readonly root: string;
  readonly faults: FaultServers;
  readonly closers: (() => Promise<void>)[];
}

async function startOne(name: GatewayName, { root, faults, closers }: Fleet): Promise<number | undefined> {
  const folder = join(root, name);
  mkdirSync(folder);
  if (name === 'http-proxy-middleware') return startMiddleware(faults.ports, closers);
  if (name === 'vite') return startVite(folder, faults.ports, closers);
  const program = PROGRAMS[name];
  const file = program === undefined ? undefined : findProgram(program.program);
  if (program === undefined || file === undefined) return undefined;
  return startProgram(program, file, folder, faults.ports, closers);
}

async function startProgram(
  program: Program,
  file: string,
  folder: string,
  ports: FaultPorts,
  closers: Fleet['closers'],
): Promise<number> {
  const configFile = join(folder, 'configuration');
  const logFile = join(folder, 'output.log');
  for (let attempt = 1; ; attempt += 1) {
    const place = { folder, port: await freePort(), ports };
    writeFileSync(configFile, program.configuration(place));
    const env = program.env?.(place) ?? {};
    const child: ChildProcess = runProgram(file, program.args(configFile, place), { logFile, env });
    if (await listensOn(place.port, child)) {
      closers.push(() => stopProgram(child));
      return place.port;
    }
    await stopProgram(child);
    if (attempt === 3) throw new Error(`${program.program} does not start:\n${readFileSync(logFile, 'utf8')}`);
  }
}

async function startMiddleware(ports: FaultPorts, closers: Fleet['closers']): Promise<number> {
  const proxy = createProxyMiddleware({
    router: ({ url = '' }) => `http://${origin(ports, url.slice(1) as FaultName)}`,
    proxyTimeout: 2000,
  });
  const server = createServer((request, response) => {
    if (FAULTS.some((fault) => request.url === `/${fault}`)) void proxy(request, response, () => response.destroy());
    else response.writeHead(404).end();
  });
  closers.push(() => closeServer(server));
  return listen(server);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

async function startVite(root: string, ports: FaultPorts, closers: Fleet['closers']): Promise<number> {
  const port = await freePort();
  const server = await createVite({
    root,
    configFile: false,
    logLevel: 'silent',
    cacheDir: join(root, 'cache'),
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: {
      host: '127.0.0.1',
      port,
      watch: null,
      ws: false,
      proxy: Object.fromEntries(
        FAULTS.map((fault) => [`/${fault}`, { target: `http://${origin(ports, fault)}`, proxyTimeout: 2000 }]),
      ),
    },
  });
  await server.listen();
  closers.push(() => server.close());
  return port;
}
