import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ChannelState, openChannel, type PortLike } from '#lib/channel.ts';

class FakePort implements PortLike {
  readonly sent: unknown[] = [];
  isDead = false;
  disconnected = false;
  #receive: (message: unknown) => void = () => {};
  #lose: () => void = () => {};
  readonly onMessage = {
    addListener: (listener: (message: unknown) => void) => {
      this.#receive = listener;
    },
  };
  readonly onDisconnect = {
    addListener: (listener: () => void) => {
      this.#lose = listener;
    },
  };

  postMessage(message: unknown) {
    if (this.isDead) throw new Error('Attempting to use a disconnected port object');
    this.sent.push(message);
  }

  disconnect() {
    this.disconnected = true;
  }

  receive(message: unknown) {
    this.#receive(message);
  }

  lose() {
    this.isDead = true;
    this.#lose();
  }
}

function connected(isIdle: () => boolean = () => false) {
  const ports: FakePort[] = [];
  const states: ChannelState[] = [];
  const received: string[] = [];
  let isGone = false;
  const channel = openChannel<string, string>({
    open: () => {
      if (isGone) throw new Error('Extension context invalidated.');
      const port = new FakePort();
      ports.push(port);
      return port;
    },
    onMessage: (message) => received.push(message),
    onState: (state) => states.push(state),
    announce: () => ['watch'],
    isIdle,
  });
  const last = () => ports.at(-1) as FakePort;
  const invalidate = () => {
    isGone = true;
  };
  return { channel, ports, states, received, last, invalidate };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a channel', () => {
  it('announces itself, sends and receives', () => {
    const { channel, last, received, states } = connected();
    channel.send('hello');
    last().receive('welcome');
    expect(last().sent).toEqual(['watch', 'hello']);
    expect(received).toEqual(['welcome']);
    expect(states).toEqual(['open']);
  });

  it('opens another port when one is lost, and announces itself again', async () => {
    const { last, ports, states } = connected();
    last().lose();
    expect(states).toEqual(['open', 'waiting']);
    await vi.advanceTimersByTimeAsync(50);
    expect(ports).toHaveLength(2);
    expect(last().sent).toEqual(['watch']);
    expect(states).toEqual(['open', 'waiting', 'open']);
  });

  it('notices a dead port when it sends', async () => {
    const { channel, last, ports } = connected();
    last().isDead = true;
    channel.send('lost');
    await vi.advanceTimersByTimeAsync(50);
    expect(ports).toHaveLength(2);
    expect(last().sent).toEqual(['watch']);
  });

  it('waits longer every time while nobody answers, and not any longer once somebody does', async () => {
    const { last, ports } = connected();
    const attemptsAfter = async (ms: number) => {
      last().lose();
      await vi.advanceTimersByTimeAsync(ms);
      return ports.length;
    };
    expect(await attemptsAfter(50)).toBe(2);
    expect(await attemptsAfter(99)).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    for (let lost = 0; lost < 10; lost += 1) await attemptsAfter(5_000);
    expect(ports).toHaveLength(13);
    last().receive('here');
    expect(await attemptsAfter(50)).toBe(14);
  });

  it('lets the background sleep while there is nothing to say', async () => {
    const { channel, last, ports } = connected(() => true);
    last().lose();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ports).toHaveLength(1);
    expect(channel.send('news, which the announcement says again')).toBe(false);
    expect(channel.send('more')).toBe(true);
    expect(ports).toHaveLength(2);
    expect(last().sent).toEqual(['watch', 'more']);
  });

  it('stops when the extension is gone', async () => {
    const { last, states, invalidate } = connected();
    invalidate();
    last().lose();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states).toEqual(['open', 'waiting', 'closed']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stops when it is closed', async () => {
    const { channel, last, ports, states } = connected();
    channel.close();
    last().lose();
    channel.send('too late');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(last().disconnected).toBe(true);
    expect(last().sent).toEqual(['watch']);
    expect(ports).toHaveLength(1);
    expect(states).toEqual(['open', 'closed']);
  });

  it('passes over messages of a port that was replaced', async () => {
    const { ports, last, received } = connected();
    last().lose();
    await vi.advanceTimersByTimeAsync(50);
    ports[0]?.receive('stale');
    expect(received).toEqual([]);
  });
});
