import type { HarSource } from '#lib/transfer/har-session.ts';

/** A HAR entry that starts `at` milliseconds after a fixed moment. */
export function entryOf(at: number, text = '{}', status = 200) {
  return {
    startedDateTime: new Date(1_788_000_000_000 + at).toISOString(),
    time: 5,
    request: {
      method: 'GET',
      url: `https://api.example/${at}`,
      headers: [
        { name: 'Host', value: 'api.example' },
        { name: 'Cookie', value: 'a=b' },
      ],
      bodySize: 0,
    },
    response: {
      status,
      statusText: '',
      headers: [{ name: 'Content-Type', value: 'text/plain' }],
      content: { size: -1, mimeType: 'text/plain', text },
      bodySize: -1,
    },
  };
}

/** A file that is read in pieces of so many bytes. */
export function sourceOf(name: string, content: string | Uint8Array, piece = 64_000): HarSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    slice: (start, end) => new Blob([bytes.slice(start, end)]),
    stream() {
      let at = 0;
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          if (at >= bytes.length) controller.close();
          else controller.enqueue(bytes.slice(at, at + piece));
          at += piece;
        },
      });
    },
  };
}
