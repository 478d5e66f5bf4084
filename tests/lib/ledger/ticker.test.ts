import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTicker } from '#lib/ledger/ticker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('runs once for many wishes, at the earliest of them', async () => {
  const task = vi.fn(() => Promise.resolve());
  const ticker = createTicker(task);
  ticker.within(250);
  ticker.within(50);
  ticker.within(100);
  await vi.advanceTimersByTimeAsync(49);
  expect(task).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(task).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(task).toHaveBeenCalledTimes(1);
});

it('never runs twice at the same time, and runs again for wishes that came meanwhile', async () => {
  let finish = () => {};
  const task = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const ticker = createTicker(task);
  ticker.within(0);
  await vi.advanceTimersByTimeAsync(0);
  ticker.within(0);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(task).toHaveBeenCalledTimes(1);
  finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(task).toHaveBeenCalledTimes(2);
});

it('runs at once after a rest, and apart from the last run in a rush', async () => {
  let finish = () => {};
  const task = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const ticker = createTicker(task);
  ticker.apart(100);
  await vi.advanceTimersByTimeAsync(0);
  expect(task).toHaveBeenCalledTimes(1);
  ticker.apart(100);
  finish();
  await vi.advanceTimersByTimeAsync(60);
  ticker.apart(100);
  await vi.advanceTimersByTimeAsync(39);
  expect(task).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(task).toHaveBeenCalledTimes(2);
  finish();
  await vi.advanceTimersByTimeAsync(70);
  ticker.apart(100);
  await vi.advanceTimersByTimeAsync(29);
  expect(task).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(task).toHaveBeenCalledTimes(3);
});

it('goes on after a run that failed', async () => {
  const task = vi.fn(() => Promise.reject(new Error('storage is gone')));
  const ticker = createTicker(task);
  ticker.within(0);
  await vi.advanceTimersByTimeAsync(0);
  ticker.within(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(task).toHaveBeenCalledTimes(2);
});

it('rests longer after a run that took long, but never where it must be at once', async () => {
  let finish = () => {};
  const task = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const ticker = createTicker(task);
  const runFor = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms);
    finish();
    await vi.advanceTimersByTimeAsync(0);
  };
  ticker.apart(100);
  await runFor(60);
  ticker.apart(100);
  await vi.advanceTimersByTimeAsync(239);
  expect(task).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(task).toHaveBeenCalledTimes(2);
  await runFor(1_000);
  ticker.apart(100);
  await vi.advanceTimersByTimeAsync(499);
  expect(task).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(task).toHaveBeenCalledTimes(3);
  await runFor(1_000);
  ticker.apart(100);
  ticker.apart(0);
  await vi.advanceTimersByTimeAsync(0);
  expect(task).toHaveBeenCalledTimes(4);
});
