import { startLab } from './server.ts';

const DEFAULT_PORT = 4180;

/** Starts the lab on its own and says where it is, until Ctrl-C. */
async function main(): Promise<void> {
  const port = Number(process.argv[2] ?? DEFAULT_PORT);
  const lab = await startLab({ port });
  const { nginx, haproxy } = lab.gateways;
  console.log(`Status Lab        ${lab.url}
another origin    ${lab.otherUrl}
over HTTP/2       ${lab.h2Url}
behind nginx      ${nginx === undefined ? 'not installed' : `${nginx.url} (nginx ${nginx.version})`}
behind HAProxy    ${haproxy === undefined ? 'not installed' : `${haproxy.url} (HAProxy ${haproxy.version})`}

Ctrl-C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void lab.close().then(() => process.exit(0)));
  }
}

try {
  await main();
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException;
  console.error(
    code === 'EADDRINUSE'
      ? 'The port is taken, perhaps by another lab. Name a free one: npm run lab -- 4190'
      : `The lab does not start: ${message}`,
  );
  process.exitCode = 1;
}
