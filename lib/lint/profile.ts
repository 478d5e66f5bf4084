import type { Exchange, ResourceType } from '../http/exchange.ts';
import { isJson, isXml, mediaTypeOf } from '../http/media-type.ts';
import type { Profile } from './rule.ts';

const ASSETS: ReadonlySet<ResourceType> = new Set(['script', 'style', 'image', 'font', 'media']);

/** Whether the exchange is a fetch or XHR, or was answered with JSON, XML or problem details. */
export function isApi(exchange: Exchange): boolean {
  if (exchange.type === 'fetch' || exchange.type === 'xhr') return true;
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
