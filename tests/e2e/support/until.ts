import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `look` finds something. Throws after `seconds`, naming what was waited for. */
export async function until<Found>(
  what: string | (() => string),
  look: () => Found | undefined | Promise<Found | undefined>,
  seconds = 60,
): Promise<Found> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) {
      throw new Error(`waited ${seconds} s in vain for ${typeof what === 'string' ? what : what()}`);
    }
    await pause(20);
  }
}
