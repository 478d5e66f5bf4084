import { textOf } from '../http/content.ts';
import { contentFormOf } from '../http/content-form.ts';
import type { Responded } from '../http/exchange.ts';
import { readHtml } from '../http/html.ts';
import { isHtml, mediaTypeOf } from '../http/media-type.ts';
import { parseUrl } from '../http/url.ts';
import { ABOUT_LOGIN, LOGIN_HOST, LOGIN_PATH, LOGIN_SEGMENT, LOGIN_TITLE } from '../knowledge/login-words.ts';

const LONGEST_PATH = 512;

/**
 * Whether the URL leads to a log-in: by its path or the route in its fragment, or by its host where the redirect from
 * `from` changed the host.
 */
export function isLoginUrl(url: string, from: string): boolean {
  const parsed = parseUrl(url);
  if (parsed === undefined) return false;
  const route = parsed.hash.replace(/^#!?/, '').split('?')[0] ?? '';
  const path = `${parsed.pathname.slice(0, LONGEST_PATH)}/${route.slice(0, LONGEST_PATH)}`.toLowerCase();
  const isOtherHost = parsed.hostname !== parseUrl(from)?.hostname;
  return (
    path.split('/').some((segment) => LOGIN_SEGMENT.test(segment)) ||
    LOGIN_PATH.test(path) ||
    (isOtherHost && LOGIN_HOST.test(parsed.hostname))
  );
}

/**
 * Whether the answer to a request that was redirected from `from` is an HTML page to log in: its URL says so, or two
 * of its title, its heading and a field for a password.
 */
export function isLoginPage(exchange: Responded, from: string): boolean {
  const text = textOf(exchange);
  const isLogin = isLoginUrl(exchange.url, from);
  if (text === undefined || text === '') return isLogin && isHtml(mediaTypeOf(exchange));
  if (contentFormOf(exchange)?.form !== 'html') return false;
  if (isLogin) return true;
  const { title = '', heading = '', asksForPassword } = readHtml(text);
  return [asksForPassword, namesLogin(title), namesLogin(heading)].filter((sign) => sign).length >= 2;
}

/** Whether a part of the title or heading, beside the site's name, names a log-in and is no article about one. */
function namesLogin(text: string): boolean {
  const LONGEST_NAME = 40;
  return text
    .split(/\s[-|\u2013\u2014\u00B7:\u00BB]\s|\|/)
    .some((part) => part.length <= LONGEST_NAME && LOGIN_TITLE.test(part) && !ABOUT_LOGIN.test(part));
}
