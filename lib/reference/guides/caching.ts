import { type Guide, list, text } from './guide.ts';

export const caching: Guide = {
  id: 'caching',
  title: 'Caching by status',
  summary: 'What caches keep without being told, what only when told, and what never.',
  codes: [200, 301, 302, 304, 307, 308, 404, 410, 500, 502, 503],
  sections: [
    {
      id: 'table',
      title: 'By code',
      blocks: [
        {
          kind: 'table',
          caption: 'What caches do with a response to GET',
          head: ['Code', 'Without Cache-Control', 'Advice'],
          rows: [
            ['{200} {203} {206}', 'kept for a guessed time', 'say it: max-age and an ETag, or no-store'],
            ['{301} {308}', 'kept, in browsers mostly for good', 'set max-age, so that a mistake ends'],
            ['{302} {303} {307}', 'not kept', 'nothing to do'],
            ['{304}', 'renews the stored copy', 'repeat ETag, Cache-Control, Vary and Expires'],
            ['{404} {410}', 'kept for a guessed time', 'minutes where it may appear; longer where it never will'],
            ['{405} {414} {451} {501}', 'kept for a guessed time', 'no-store where that is not meant'],
            ['{500} {502} {503} {504}', 'not kept', 'no freshness, or seconds at most'],
            ['{428} {429} {431} {511}', 'never kept', 'nothing: a cache must not store them'],
            ['other 4xx', 'not kept', 'nothing to do'],
          ],
        },
        { kind: 'disagreement', id: 'permanent-cache' },
      ],
    },
    {
      id: 'not-modified',
      title: 'Why a 304 appears',
      blocks: [
        text(
          'The browser has a copy and asks whether it is still good: with its ETag in If-None-Match, or with a date in If-Modified-Since. {304} says yes and saves the transfer. Your framework or CDN does it; you only send an ETag.',
        ),
        {
          kind: 'code',
          title: 'A revalidation',
          text: 'GET /data HTTP/1.1\nIf-None-Match: "abc"\n\nHTTP/1.1 304 Not Modified\nETag: "abc"\nCache-Control: max-age=600',
        },
        list(
          'It carries no content ({rule:body-forbidden}), and the cache fields that the 200 had ({rule:not-modified-fields-missing}).',
          'Without a condition in the request it makes no sense ({rule:unconditional-304}).',
          'A full {200} although the ETag matched is a waste ({rule:conditional-waste}).',
        ),
      ],
    },
    {
      id: 'negative',
      title: 'Caching a 404',
      blocks: [
        text(
          'A kept {404} spares the server the same lookups. It also hides what was made meanwhile: keep it for minutes, and for long only where the address will never exist ({rule:long-negative-cache}).',
        ),
      ],
    },
    {
      id: 'errors',
      title: 'Errors do not belong in caches',
      blocks: [
        text(
          'A kept {500} or {503} shows a failure that is long over ({rule:cacheable-server-error}). A failure sent as {200} is kept like a good answer: one more reason to send the right code ({rule:error-in-success}).',
        ),
      ],
    },
  ],
};
