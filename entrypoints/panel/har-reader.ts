import { createHarSession, type FromReader, type ToReader } from '#lib/transfer/har-session.ts';

/*
 * The worker that reads a HAR file, so that the view stays quick. It ends with the file.
 */
const take = createHarSession((message: FromReader) => self.postMessage(message));

self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  take(data);
});
