import { parseArgs } from 'node:util';
import build, { EXTENSION_DIR } from '#tests/e2e/support/build.ts';
import { launchExtension } from '#tests/e2e/support/launch.ts';
import { startLab } from '#tests/lab/server.ts';
import { runHeaded } from './demo/headed.ts';
import { runHeadless } from './demo/headless.ts';
import { ensureBrowser } from './setup-browser.ts';

const USAGE = `Usage: npm start [-- options]

  --port N      port of the Status Lab (default 4180; headless: a free one)
  --headless    no window: plays the lab's scenarios, prints the findings, saves pictures`;

const DEFAULT_PORT = 4180;

function readOptions(): { headless: boolean; port: number } {
  const { values } = parseArgs({ options: { headless: { type: 'boolean' }, port: { type: 'string' } } });
  const headless = values.headless ?? !hasDisplay();
  const port = Number(values.port ?? (headless ? 0 : DEFAULT_PORT));
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port}: this is no port`);
  return { headless, port };
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

async function main(): Promise<void> {
  const { headless, port } = readOptions();
  const browser = ensureBrowser();
  console.log(`Browser     ${browser}${headless ? ', without a window' : ''}`);
  build();
  console.log(`Extension   ${EXTENSION_DIR}`);
  const lab = await startLab({ port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new Error(`Port ${port} is taken, perhaps by another lab. Name a free one: npm start -- --port ${port + 10}`);
  });
  const { nginx, haproxy } = lab.gateways;
  console.log(`Status Lab  ${lab.url}`);
  console.log(
    `Gateways    ${nginx ? `nginx ${nginx.version}` : 'no nginx'}, ${haproxy ? `HAProxy ${haproxy.version}` : 'no HAProxy'}`,
  );
  const launched = await launchExtension({ extension: EXTENSION_DIR, headless }).catch(async (error) => {
    await lab.close();
    throw error;
  });
  const close = async () => {
    await launched.close();
    await lab.close();
  };
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      isStopping = true;
      close().finally(() => process.exit(headless ? 1 : 0));
    });
  }
  try {
    await (headless ? runHeadless(launched, lab) : runHeaded(launched, lab));
  } catch (error) {
    if (!isStopping) throw error;
  } finally {
    if (!isStopping) await close();
  }
}

try {
  await main();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(
    (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS') ? `${message}\n\n${USAGE}` : message,
  );
  process.exitCode = 1;
}
