/** Runs a task soon after it was asked for; one run at a time, however often it is asked for. */
export interface Ticker {
  /** Asks for a run that starts within `delay` milliseconds, or that long after the one under way. */
  within(delay: number): void;
  /** Asks for a run at once, or as soon as the last one ended `gap` milliseconds ago. */
  apart(gap: number): void;
}

/** A ticker for one task. A run that fails is over; the next one is not affected. */
export function createTicker(task: () => Promise<void>): Ticker {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let isRunning = false;
  let ended = Number.NEGATIVE_INFINITY;
  let next: number | undefined;

  const run = async () => {
    timer = undefined;
    due = Number.POSITIVE_INFINITY;
    isRunning = true;
    await task().catch(() => {});
    isRunning = false;
    ended = performance.now();
    if (next === undefined) return;
    const delay = next;
    next = undefined;
    within(delay);
  };
  const within = (delay: number) => {
    if (isRunning) {
      next = Math.min(next ?? delay, delay);
      return;
    }
    const wanted = performance.now() + delay;
    if (wanted >= due) return;
    clearTimeout(timer);
    due = wanted;
    timer = setTimeout(run, delay);
  };
  return { within, apart: (gap) => within(isRunning ? gap : Math.max(0, ended + gap - performance.now())) };
}
