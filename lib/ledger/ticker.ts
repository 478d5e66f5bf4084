/** Runs a task soon after it was asked for; one run at a time, however often it is asked for. */
export interface Ticker {
  /** Asks for a run that starts within `delay` milliseconds, or that long after the one under way. */
  within(delay: number): void;
  /**
   * Asks for a run at once, or as soon as the last one ended `gap` milliseconds ago. A run that took long is followed by
   * a longer rest, so that a busy machine does not spend its time on runs; without a gap there is none.
   */
  apart(gap: number): void;
}

/** How many times as long as the last run a rest takes, and the longest rest, in milliseconds. */
const REST = 4;
const LONGEST_REST_MS = 500;

/** A ticker for one task. A run that fails is over; the next one is not affected. */
export function createTicker(task: () => Promise<void>): Ticker {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;
  let isRunning = false;
  let ended = Number.NEGATIVE_INFINITY;
  let next: number | undefined;
  let took = 0;

  const run = async () => {
    timer = undefined;
    due = Number.POSITIVE_INFINITY;
    isRunning = true;
    const began = performance.now();
    await task().catch(() => {});
    isRunning = false;
    ended = performance.now();
    took = ended - began;
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
  const restOf = (gap: number) => (gap === 0 ? 0 : Math.max(gap, Math.min(took * REST, LONGEST_REST_MS)));
  return {
    within,
    apart: (gap) => within(isRunning ? restOf(gap) : Math.max(0, ended + restOf(gap) - performance.now())),
  };
}
