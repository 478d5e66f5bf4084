const FAMILIES = {
  healthy: 'Healthy traffic',
  'required-fields': 'Required fields',
  'status-against-body': 'Status against body',
  authentication: 'Authentication',
  redirects: 'Redirects',
  caching: 'Caching',
  retries: 'Retries and rate limits',
  gateways: 'Gateways',
  cors: 'CORS',
  protocol: 'Protocol',
  'no-response': 'No response',
  browser: 'Ways to ask',
};

const root = document.documentElement;
const state = document.querySelector('#state');
const log = document.querySelector('#log');

const { scenarios } = await (await fetch('/scenarios.json')).json();

/** Sends one request; each resolves to a status code, 0 for no response, undefined where a page cannot know. */
const SENDERS = {
  fetch: async ({ path, ...init }) => {
    try {
      const response = await fetch(path, init);
      await response.text().catch(() => {});
      return response.status;
    } catch {
      return 0;
    }
  },
  xhr: ({ path, method = 'GET', headers = {}, body }) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open(method, path);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.addEventListener('loadend', () => resolve(request.status));
      request.send(body);
    }),
  image: ({ path }) =>
    new Promise((resolve) => {
      const image = new Image();
      image.addEventListener('load', () => resolve(undefined));
      image.addEventListener('error', () => resolve(undefined));
      image.src = path;
    }),
  frame: ({ path }) => inFrame(path, (frame) => new Promise((resolve) => frame.addEventListener('load', resolve))),
  beacon: async ({ path, body }) => {
    navigator.sendBeacon(path, body);
  },
  prefetch: ({ path }) =>
    new Promise((resolve) => {
      const link = Object.assign(document.createElement('link'), { rel: 'prefetch', href: path });
      const end = () => {
        link.remove();
        resolve(undefined);
      };
      link.addEventListener('load', end);
      link.addEventListener('error', end);
      document.head.append(link);
    }),
  worker: (request) =>
    new Promise((resolve) => {
      const worker = new Worker('/worker.js');
      worker.addEventListener('message', ({ data }) => {
        worker.terminate();
        resolve(data);
      });
      worker.postMessage(request);
    }),
  'service-worker': ({ path }) =>
    inFrame(
      `/service-worker/?ask=${encodeURIComponent(path)}`,
      (frame) =>
        new Promise((resolve) => {
          window.addEventListener('message', function hear({ source, data }) {
            if (source !== frame.contentWindow) return;
            window.removeEventListener('message', hear);
            resolve(data);
          });
        }),
    ),
  'event-stream': ({ path }) =>
    new Promise((resolve) => {
      const stream = new EventSource(path);
      const end = (status) => {
        stream.close();
        resolve(status);
      };
      stream.addEventListener('done', () => end(200));
      stream.addEventListener('error', () => end(0));
    }),
  websocket: ({ path }) =>
    new Promise((resolve) => {
      const socket = new WebSocket(path.replace(/^http/, 'ws'));
      socket.addEventListener('open', () => resolve(101));
      socket.addEventListener('error', () => resolve(0));
    }),
};

async function inFrame(path, until) {
  const frame = Object.assign(document.createElement('iframe'), { src: path, title: 'Scenario', hidden: true });
  const ended = until(frame);
  document.body.append(frame);
  const result = await ended;
  frame.remove();
  return typeof result === 'number' ? result : undefined;
}

async function play(scenario) {
  const run = crypto.randomUUID();
  const results = [];
  for (const { via = 'fetch', path, statuses, cache = 'no-store', ...init } of scenario.requests) {
    const url = path.replaceAll('{run}', run).replaceAll('%7Brun%7D', run);
    const method = init.method ?? 'GET';
    const status = await SENDERS[via]({ ...init, method, cache, path: url });
    const result = { scenario: scenario.id, method, url, status, expected: statuses.at(-1) };
    results.push(result);
    note(result);
  }
  return results;
}

function note({ scenario, method, url, status, expected }) {
  const row = log.insertRow(0);
  const shown = { 0: 'none', undefined: 'unseen' };
  const { pathname } = new URL(url);
  for (const text of [scenario, `${method} ${pathname}`, shown[status] ?? status, shown[expected] ?? expected]) {
    row.insertCell().textContent = text;
  }
  row.classList.toggle('differs', status !== undefined && status !== expected);
}

let last = Promise.resolve([]);

/** Plays scenarios one after the other, behind those already asked for. Resolves to what came back. */
function runScenarios(ids) {
  const chosen = scenarios.filter(({ id, available }) => available && ids.includes(id));
  root.dataset.state = 'running';
  const mine = last.then(async () => {
    const results = [];
    for (const scenario of chosen) {
      state.textContent = `Running: ${scenario.title}`;
      results.push(...(await play(scenario)));
    }
    return results;
  });
  last = mine;
  window.labDone = mine;
  mine.then((results) => {
    if (last !== mine) return;
    root.dataset.state = 'done';
    const differ = results.filter(({ status, expected }) => status !== undefined && status !== expected).length;
    state.textContent = `Done: ${results.length} ${results.length === 1 ? 'answer' : 'answers'}, ${differ === 0 ? 'all as expected' : `${differ} not as expected`}.`;
  });
  return mine;
}

function show() {
  for (const [family, title] of Object.entries(FAMILIES)) {
    const group = document.createElement('div');
    group.className = 'family';
    const heading = Object.assign(document.createElement('h2'), { textContent: title });
    const list = Object.assign(document.createElement('ul'), { className: 'cards' });
    for (const scenario of scenarios.filter((one) => one.family === family)) list.append(card(scenario));
    group.append(heading, list);
    document.querySelector('#scenarios').append(group);
  }
}

function card({ id, title, shows, available }) {
  const item = document.createElement('li');
  const button = Object.assign(document.createElement('button'), { type: 'button', disabled: !available });
  button.dataset.scenario = id;
  const text = available ? shows : 'Not available: the program it needs is not installed here.';
  button.append(title, Object.assign(document.createElement('small'), { textContent: text }));
  button.addEventListener('click', () => runScenarios([id]));
  item.append(button);
  return item;
}

show();
document.querySelector('#run-all').addEventListener('click', () => runScenarios(scenarios.map(({ id }) => id)));
document.querySelector('#clear').addEventListener('click', () => log.replaceChildren());
state.textContent = 'Ready.';
window.runScenarios = runScenarios;

const wanted = new URL(location.href).searchParams.get('run');
if (wanted !== null) runScenarios(wanted === 'all' ? scenarios.map(({ id }) => id) : wanted.split(','));
else root.dataset.state = 'ready';
