import { getDomain } from 'tldts';
import { parseUrl } from './url.ts';

const sites = new Map<string, string>();
const REMEMBERED = 512;

/**
 * The site of a URL: the registrable domain of its host, where `alice.github.io` is one by the private part of the
 * Public Suffix List. The host itself where it has none, such as an IP address; `localhost` with its subdomains is one
 * site. Schemes and ports do not matter. Undefined where the URL has no host.
 */
export function siteOf(url: string): string | undefined {
  const host = parseUrl(url)?.hostname.replace(/\.$/, '');
  if (host === undefined || host === '') return undefined;
  const known = sites.get(host);
  if (known !== undefined) return known;
  const site = host.endsWith('.localhost') ? 'localhost' : (getDomain(host, { allowPrivateDomains: true }) ?? host);
  if (sites.size >= REMEMBERED) sites.clear();
  sites.set(host, site);
  return site;
}

/** Whether a resource is of another site than the page that it belongs to; undefined where either has no site. */
export function isOfOtherSite(url: string, pageUrl: string): boolean | undefined {
  const [site, pageSite] = [siteOf(url), siteOf(pageUrl)];
  return site === undefined || pageSite === undefined ? undefined : site !== pageSite;
}
