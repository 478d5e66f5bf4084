import type { Fields, ResourceType } from '../http/exchange.ts';
import { fieldValue, hasField } from '../http/fields.ts';
import { isHtml, isJson, parseMediaType } from '../http/media-type.ts';
import { isFollowedRedirect } from '../http/redirects.ts';
import type { HarEntry } from './har-shape.ts';

/** Chrome's names, and those of Firefox and of extensions where they differ, in lower case. */
const NAMED_TYPES: ReadonlyMap<string, ResourceType> = new Map(
  Object.entries({
    document: 'document',
    main_frame: 'document',
    subdocument: 'frame',
    sub_frame: 'frame',
    iframe: 'frame',
    fetch: 'fetch',
    xhr: 'xhr',
    xmlhttprequest: 'xhr',
    script: 'script',
    stylesheet: 'style',
    image: 'image',
    img: 'image',
    font: 'font',
    media: 'media',
    texttrack: 'media',
    websocket: 'websocket',
    eventsource: 'event-stream',
    ping: 'ping',
    beacon: 'ping',
    preflight: 'preflight',
    prefetch: 'prefetch',
  } as const),
);

/** Fetch Metadata's destinations; `empty` is what fetch and XHR have. */
const DESTINATIONS: ReadonlyMap<string, ResourceType> = new Map(
  Object.entries({
    document: 'document',
    iframe: 'frame',
    frame: 'frame',
    empty: 'fetch',
    script: 'script',
    worker: 'script',
    style: 'style',
    image: 'image',
    font: 'font',
    audio: 'media',
    video: 'media',
    track: 'media',
  } as const),
);

/**
 * What asked for the resource: as the browser names it, else by Fetch Metadata (W3C Fetch Metadata §2.1), else guessed
 * from the request's fields and the media type of the content.
 */
export function resourceTypeOf(entry: HarEntry, requestFields: Fields | undefined): ResourceType {
  if (/prefetch/i.test(fieldValue(requestFields, 'sec-purpose') ?? fieldValue(requestFields, 'purpose') ?? '')) {
    return 'prefetch';
  }
  if (entry.request.method === 'OPTIONS' && hasField(requestFields, 'access-control-request-method'))
    return 'preflight';
  const destination = DESTINATIONS.get(fieldValue(requestFields, 'sec-fetch-dest')?.toLowerCase() ?? '');
  const told = NAMED_TYPES.get(entry._resourceType?.toLowerCase() ?? '');
  if (told === 'document') return isInPage(entry, destination) ? 'frame' : told;
  if (told !== undefined) return told;
  if (entry._resourceType) return 'other';
  return destination ?? guessType(entry, requestFields);
}

/** Browsers call frames documents too; over http they do not name the destination, but the parser of a page asked. */
function isInPage({ _initiator }: HarEntry, destination: ResourceType | undefined): boolean {
  return destination === 'frame' || (destination === undefined && _initiator?.type === 'parser' && !!_initiator.url);
}

function guessType(entry: HarEntry, requestFields: Fields | undefined): ResourceType {
  if (/^wss?:/i.test(entry.request.url)) return 'websocket';
  if (hasField(requestFields, 'x-requested-with')) return 'xhr';
  const accept = fieldValue(requestFields, 'accept')?.toLowerCase() ?? '';
  if (accept.startsWith('text/html')) return 'document';
  if (accept.startsWith('text/css')) return 'style';
  if (accept.startsWith('image/')) return 'image';
  if (accept.startsWith('text/event-stream')) return 'event-stream';
  if (/^application\/(?:[\w.+-]*\+)?json/.test(accept)) return 'fetch';
  if (isFollowedRedirect(entry.response?.status ?? 0)) return 'other';
  const type = parseMediaType(entry.response?.content?.mimeType ?? '');
  if (isJson(type)) return 'fetch';
  if (type?.subtype.endsWith('javascript')) return 'script';
  if (type?.essence === 'text/css') return 'style';
  if (type?.type === 'image' || type?.type === 'font') return type.type;
  if (type?.type === 'audio' || type?.type === 'video') return 'media';
  if (isByProgram(entry, requestFields)) return 'fetch';
  return isHtml(type) ? 'document' : 'other';
}

const BY_PROGRAMS: ReadonlySet<string> = new Set(['PUT', 'PATCH', 'DELETE']);

const ASSET =
  /\.(?:[cm]?js|css|woff2?|[ot]tf|eot|png|jpe?g|gif|webp|avif|svg|ico|mp[34]|m4[av]|web[mv]|vtt)(?:[?#]|$)/i;

/**
 * Whether the request is one that neither links nor forms send: by its method, its content, its token, or because it
 * names an origin and asks for no page.
 */
function isByProgram({ request }: HarEntry, requestFields: Fields | undefined): boolean {
  return (
    (hasField(requestFields, 'origin') && hasField(requestFields, 'accept') && !ASSET.test(request.url)) ||
    BY_PROGRAMS.has(request.method.toUpperCase()) ||
    isJson(parseMediaType(fieldValue(requestFields, 'content-type') ?? '')) ||
    /^bearer\s/i.test(fieldValue(requestFields, 'authorization') ?? '')
  );
}
