import { type Guide, list, steps, text } from './guide.ts';

export const redirects: Guide = {
  id: 'redirects',
  title: '301, 302, 303, 307 or 308',
  summary: 'For good or for now, and what becomes of a POST: the two questions that decide which redirect to send.',
  codes: [301, 302, 303, 307, 308, 300, 304],
  sections: [
    {
      id: 'table',
      title: 'The five at a glance',
      blocks: [
        {
          kind: 'table',
          caption: 'What each redirect does',
          head: ['Code', 'For good?', 'A POST becomes', 'Cached without being told', 'Good for'],
          rows: [
            ['{301}', 'yes', 'GET in browsers', 'yes', 'pages: a new domain, https, canonical addresses'],
            ['{302}', 'no', 'GET in browsers', 'no', 'pages for now: maintenance, A/B tests, short links'],
            ['{303}', 'no', 'GET, always', 'no', 'the page to show after a form was sent'],
            ['{307}', 'no', 'POST, unchanged', 'no', 'endpoints for now: a stand-in service'],
            ['{308}', 'yes', 'POST, unchanged', 'yes', 'endpoints: moved APIs and new versions'],
          ],
        },
        text(
          'In short: for good {301} for pages and {308} for endpoints, for now {307}, after a form {303}. PUT, PATCH and DELETE keep their method on 301 and 302; on 303 everything but HEAD becomes GET.',
        ),
        { kind: 'disagreement', id: 'method-after-301' },
        { kind: 'disagreement', id: 'temporary-redirect' },
      ],
    },
    {
      id: 'permanent',
      title: 'A permanent redirect cannot be taken back',
      blocks: [
        text(
          'Browsers keep {301} and {308}; search engines move the ranking to the new address. When the target turns out to be wrong, only each user can clear their own browser. So give it a limit: `Cache-Control: max-age=86400` ({rule:permanent-redirect-unbounded}), and change it to longer when it has proved right.',
        ),
        steps(
          'Unsure whether the move is for good? Send {302} or {307} first: search engines keep the old address.',
          'To try a changed redirect yourself, open the developer tools, switch the cache off there, and reload; or clear the site’s data.',
          'For everybody else, serve the right content, or a redirect back, at the wrong target.',
        ),
        { kind: 'disagreement', id: 'permanent-cache' },
      ],
    },
    {
      id: 'after-post',
      title: 'Post, redirect, get',
      blocks: [
        text(
          'After a form was handled, answer {303} with the address of a page that can be reloaded: pressing reload then does not send the form again.',
        ),
        {
          kind: 'code',
          title: 'An order, and the page that shows it',
          text: 'POST /orders HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\nitem=7\n\nHTTP/1.1 303 See Other\nLocation: /orders/9\n\nGET /orders/9 HTTP/1.1',
        },
      ],
    },
    {
      id: 'faults',
      title: 'What goes wrong',
      blocks: [
        list(
          'No Location: nothing can be followed ({rule:location-missing}).',
          'A POST arrives as GET ({rule:method-lost-on-redirect}).',
          'Two addresses that point at each other ({rule:redirect-loop}), or too many hops ({rule:redirect-chain-long}).',
          'From https back to http ({rule:redirect-downgrade}).',
          'http to https with a temporary code ({rule:temporary-https-upgrade}).',
        ),
      ],
    },
  ],
};
