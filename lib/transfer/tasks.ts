/** How long a piece of work may keep the view from answering, in milliseconds. */
export const SLICE_MS = 16;

/** Waits until the browser has done what is due; unlike a timer it is not slowed down in a tab in the background. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** How a long piece of work is followed and stopped. */
export interface SliceOptions {
  /** Hears after each slice how many steps are done. */
  readonly onProgress?: (steps: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Takes the steps of a piece of work, some at a time, with room for the browser in between.
 *
 * @throws {DOMException} named AbortError when the signal says so.
 */
export async function inSlices<Step>(
  steps: Iterable<Step>,
  take: (step: Step) => void,
  { onProgress, signal }: SliceOptions = {},
): Promise<void> {
  let end = performance.now() + SLICE_MS;
  let done = 0;
  for (const step of steps) {
    take(step);
    done += 1;
    if (performance.now() < end) continue;
    onProgress?.(done);
    await nextTask();
    signal?.throwIfAborted();
    end = performance.now() + SLICE_MS;
  }
  signal?.throwIfAborted();
}
