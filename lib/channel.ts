/** What a channel needs of a browser's port. */
export interface PortLike {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

/** `open`: there is a port. `waiting`: the port was lost, another follows. `closed`: there will be none. */
export type ChannelState = 'open' | 'waiting' | 'closed';

export interface ChannelOptions<In, Out> {
  /** Opens a port. Throws where the extension is gone, as after an update; the channel then closes. */
  open(): PortLike;
  onMessage(message: In): void;
  onState?(state: ChannelState): void;
  /** What the other side has to be told first on every new port. */
  announce?(): readonly Out[];
  /** Whether nothing is expected for now: a lost port is then replaced only when there is something to send. */
  isIdle?(): boolean;
}

export interface Channel<Out> {
  /** Sends where there is a port, and says whether there was one: what is not sent, `announce` has to say. */
  send(message: Out): boolean;
  /** Closes the port for good. */
  close(): void;
}

const FIRST_DELAY_MS = 50;
const LONGEST_DELAY_MS = 5_000;

/**
 * A connection that outlives the background worker: when the port is lost it opens another, at once after a working
 * connection, then with growing gaps, and announces itself again. The type parameters are what the other side sends
 * and takes.
 */
export function openChannel<In, Out>(options: ChannelOptions<In, Out>): Channel<Out> {
  let port: PortLike | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let delay = FIRST_DELAY_MS;
  let isClosed = false;

  const shut = () => {
    if (isClosed) return;
    isClosed = true;
    clearTimeout(timer);
    const last = port;
    port = undefined;
    last?.disconnect();
    options.onState?.('closed');
  };

  const lose = () => {
    if (isClosed) return;
    port = undefined;
    clearTimeout(timer);
    timer = undefined;
    if (options.isIdle?.() !== true) {
      timer = setTimeout(connect, delay);
      delay = Math.min(delay * 2, LONGEST_DELAY_MS);
    }
    options.onState?.('waiting');
  };

  const post = (target: PortLike, message: Out): boolean => {
    try {
      target.postMessage(message);
      return true;
    } catch {
      return false;
    }
  };

  const connect = () => {
    timer = undefined;
    let opened: PortLike;
    try {
      opened = options.open();
    } catch {
      return shut();
    }
    port = opened;
    opened.onMessage.addListener((message) => {
      if (port !== opened) return;
      delay = FIRST_DELAY_MS;
      options.onMessage(message as In);
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) lose();
    });
    options.onState?.('open');
    for (const message of options.announce?.() ?? []) {
      if (port === opened && !post(opened, message)) return lose();
    }
  };

  connect();
  return {
    send(message) {
      if (isClosed) return false;
      if (port !== undefined) {
        if (post(port, message)) return true;
        lose();
      } else if (timer === undefined) connect();
      return false;
    },
    close: shut,
  };
}
