import { answer } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const page = (title: string, heading: string, status = '200 OK') =>
  answer(
    `<!doctype html><html><head><title>${title}</title></head><body><h1>${heading}</h1><p>Text.</p></body></html>`,
    {
      type: 'document',
      as: 'text/html',
      status,
    },
  );

export default defineCases({
  reports: {
    plain: page('404 Not Found', 'Not Found'),
    'a page that is missing in the documentation': http({ type: 'document' })`
      GET https://docs.example/guides/old-page

      HTTP/1.1 200 OK
      Content-Type: text/html

      <!doctype html><title>Page not found | Docs</title><h1>Page not found</h1>
    `,
    'with the Open Graph type of a whole site': answer(
      '<!doctype html><title>404 Not Found - Shop</title><meta property="og:type" content="website"><h1>404 Not Found</h1>',
      { type: 'document', as: 'text/html' },
    ),

    Norwegian: page('Fant ikke siden | Butikk', 'Fant ikke siden'),
    Slovak: page('Stránka sa nenašla | Obchod', 'Stránka sa nenašla'),
    "with the site's name": page('Page not found | Acme', 'Page not found'),
    "with the site's name before it": page('Acme – Page Not Found', 'Sorry, this page could not be found.'),
    'in three parts': page('404 - Page not found - Acme', '404'),
    German: page('Seite nicht gefunden – Laden', 'Seite nicht gefunden'),
    Chinese: page('页面不存在', '页面不存在'),
    French: page('Page introuvable - Boutique', 'Page introuvable'),
    'an article in a shop, in German': page('Artikel nicht gefunden – Laden', 'Artikel nicht gefunden'),
    Laravel: page('Whoops, looks like something went wrong.', 'Whoops, looks like something went wrong.'),
    Russian: page('Ошибка 404. Страница не найдена', 'Страница не найдена'),
    Italian: page('Errore 404', 'Pagina non trovata'),
    Korean: page('페이지를 찾을 수 없습니다 | 쇼핑', '요청하신 페이지를 찾을 수 없습니다'),
    'an error of the server': page('Internal Server Error', '500'),
    'with entities and markup': page('Page&nbsp;not found', '<span>Page</span> not found'),
    'the default page of Yii': page('Not Found (#404)', 'Not Found (#404)'),
    Greek: page('Η σελίδα δεν βρέθηκε', 'Η σελίδα δεν βρέθηκε'),
    Arabic: page('الصفحة غير موجودة', 'الصفحة غير موجودة'),
    'Traditional Chinese': page('頁面不存在', '找不到頁面'),
    'French, with a sorry': page('Oups ! Page introuvable', 'Oups ! Page introuvable'),
    'an offer that is gone': page('Job no longer available', 'This job is no longer available'),
    'a failure in Portuguese': page('Erro interno', 'Erro interno do servidor'),
  },
  reportsAt: {
    warning: {
      'title and heading': page('Page not found', 'Page not found'),
      'the missing page of a manual': page('Page not found | API Docs', 'Page not found'),
      'a code in a shop': page('404 Page not found | Wikingshop', '404 Page not found'),
      'both in Chinese': page('页面不存在_商城', '抱歉，您访问的页面不存在'),
      'both in Japanese': page(
        'ページが見つかりません｜花屋',
        '申し訳ございません、お探しのページは見つかりませんでした',
      ),
    },
    info: {
      'a code in a manual': page('503 Service Unavailable | API Docs', '503 Service Unavailable'),
      'a code in a forum': page('404 Page not found - WordPress Forum', '404 Page not found'),
      'an article on a phrase, by its address': http({ type: 'document' })`
        GET https://en.wiki.example/wiki/Internal_server_error

        HTTP/1.1 200 OK
        Content-Type: text/html

        <!doctype html><title>Internal Server Error - Wiki</title><h1>Internal Server Error</h1>
      `,
      'a page of a list of status codes': http({ type: 'document' })`
        GET https://tutor.example/httpstatuscodes/503.html

        HTTP/1.1 200 OK
        Content-Type: text/html

        <!doctype html><title>503 Service Unavailable</title><h1>503 Service Unavailable</h1>
      `,
      'an article by Open Graph': answer(
        '<!doctype html><title>404 Not Found - Guide</title><meta property="og:type" content="article"><h1>404 Not Found</h1>',
        { type: 'document', as: 'text/html' },
      ),
      'a question by schema.org': answer(
        '<!doctype html><title>404 Not Found - Forum</title><body itemscope itemtype="https://schema.org/QAPage"><h1>404 Not Found</h1>',
        { type: 'document', as: 'text/html' },
      ),
      'an article by JSON-LD': answer(
        '<!doctype html><title>503 Service Unavailable | Docs</title><script type="application/ld+json">{"@type": "TechArticle"}</script><h1>503 Service Unavailable</h1>',
        { type: 'document', as: 'text/html' },
      ),
      'the title alone': page('Page not found', 'Oops!'),
      'a film whose name is a number': page('404 – Der Film', '404 – Der Film'),
      'the heading alone': page('Acme', 'Page not found'),
      'an article of a handbook': page('404 Not Found - HTTP | Handbook', '404 Not Found'),
      'an article about the status': http({ type: 'document' })`
        GET https://developer.example/docs/Web/HTTP/Status/404
        HTTP/1.1 200 OK
        Content-Type: text/html

        <title>404 Not Found</title><h1>404 Not Found</h1><p>The status 404 says that nothing is here.</p>
      `,
    },
  },
  passes: {
    'under 404': page('Page not found', 'Page not found', '404 Not Found'),
    'a page': page('Acme', 'Welcome'),
    'an article about it': page('How to fix “404 Not Found” in nginx', 'How to fix “404 Not Found” in nginx'),
    'a film': page('Gone Fishing (1997) – Cinedata', 'Gone Fishing'),
    'another film': page('Error: The Movie – Cinedata', 'Error: The Movie'),
    'lost and found': page('Lost and Found Office', 'Page found'),
    'a title inside a drawing': answer('<html><body><svg><title>Error</title></svg><h1>Welcome</h1></body></html>', {
      type: 'document',
      as: 'text/html',
    }),
    'no page': answer({ title: 'Not found' }, { type: 'document' }),
  },
});
