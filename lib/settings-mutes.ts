import { originOf, parseUrl } from './http/url.ts';

/** What is wrong with the method of a mute, as a sentence; undefined where nothing is (RFC 9110 §9.1, §5.6.2). */
export function methodFault(method: string): string | undefined {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(method)) return `"${method}" is no method: write one, such as GET`;
  if (method === method.toUpperCase()) return undefined;
  return `"${method}" fits no request: methods are in capital letters; write ${method.toUpperCase()}`;
}

/** What is wrong with the origin of a mute, as a sentence; undefined where nothing is. */
export function originFault(origin: string): string | undefined {
  const own = originOf(origin);
  if (own === undefined) return `"${origin}" is no origin: write scheme and host, such as https://ads.example`;
  if (own.includes('*')) return `"${origin}" has a wildcard, which origins cannot have: name one host, or no origin`;
  if (parseUrl(origin)?.href !== `${own}/`) {
    return `"${origin}" is more than an origin: write ${own}, and the rest as the path`;
  }
  return undefined;
}

/** What is wrong with the path pattern of a mute, as a sentence; undefined where some request can fit it. */
export function pathFault(path: string): string | undefined {
  if (!/^[/*]/.test(path)) return `"${path}" fits no path: begin with / or *`;
  const start = path.startsWith('*') ? '/' : '';
  const written = parseUrl(`https://host.example${start}${path}`)?.pathname.slice(start.length);
  if (written === path) return undefined;
  return `"${path}" fits no path: query, fragment and special characters never stand in it so; write ${written}`;
}
