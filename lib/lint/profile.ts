import type { Exchange, ResourceType } from '../http/exchange.ts';
import { isJson, isXml, mediaTypeOf } from '../http/media-type.ts';
import { parseUrl } from '../http/url.ts';
import type { Profile } from './rule.ts';

const ASSETS: ReadonlySet<ResourceType> = new Set(['script', 'style', 'image', 'font', 'media']);

const CALLBACK = /^(?:json_?p?_?)?(?:callback|cb)$|^jsonp$/i;

/** Names of functions as libraries make them up for one call. */
const GENERATED = /^(?:jQuery\d{3,}_\d+|_{0,2}(?:jp|jsonp|json_?callback|mtopjsonp)_?\d+)$/;

/** A script whose URL names the function to call: JSONP, the way to call an API of another site before CORS. */
function isJsonpCall({ type, url }: Exchange): boolean {
  if (type !== 'script' || !url.includes('=')) return false;
  const parameters = parseUrl(url)?.searchParams ?? [];
  return [...parameters].some(([name, value]) => CALLBACK.test(name) || GENERATED.test(value));
}

/** Whether the exchange is a fetch, XHR or JSONP, or was answered with JSON, XML or problem details. */
export function isApi(exchange: Exchange): boolean {
  if (exchange.type === 'fetch' || exchange.type === 'xhr' || isJsonpCall(exchange)) return true;
  if (ASSETS.has(exchange.type)) return false;
  const type = mediaTypeOf(exchange);
  return isJson(type) || isXml(type);
}

/** Whether the exchange is a navigation, of the page or of a frame. */
export function isNavigation(exchange: Exchange): boolean {
  return exchange.type === 'document' || exchange.type === 'frame';
}

/** Whether the exchange is an image, a script, a style sheet, a font or media. */
export function isAsset(exchange: Exchange): boolean {
  return ASSETS.has(exchange.type);
}

/** Whether the exchange belongs to the profile; a preflight belongs to the API request that it precedes. */
export function belongsTo(exchange: Exchange, profile: Profile): boolean {
  switch (profile) {
    case 'all':
      return true;
    case 'doc':
      return isNavigation(exchange);
    case 'api':
      return isApi(exchange) || exchange.type === 'preflight';
    case 'asset':
      return isAsset(exchange);
  }
}
