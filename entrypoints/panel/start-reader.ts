import type { HarReaderLine } from '#lib/transfer/file-desk.ts';
import type { FromReader } from '#lib/transfer/har-session.ts';
import HarReader from './har-reader.ts?worker';

/** Starts a worker that reads one HAR file. A worker that dies, as for want of memory, says so like a refusal. */
export function startReader(onMessage: (message: FromReader) => void): HarReaderLine {
  const worker = new HarReader();
  worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => onMessage(data));
  worker.addEventListener('error', ({ message }) => {
    onMessage({ type: 'refused', why: `reading it failed (${message || 'the browser ended the reader'})` });
  });
  return {
    post: (message) => worker.postMessage(message),
    stop: () => worker.terminate(),
  };
}
