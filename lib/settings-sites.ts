import * as v from 'valibot';
import { originOf } from './http/url.ts';

const Site = v.pipe(
  v.string(),
  v.check(
    (site) => originOf(site) === site && /^https?:/.test(site) && !site.includes('*'),
    'a site is an origin, such as https://shop.example',
  ),
);

const inOrderOnce = v.transform((sites: string[]) => [...new Set(sites)].sort());

/** Sites of what was stored, each once; those that are no origins are left out. */
export const StoredSites = v.pipe(
  v.array(v.unknown()),
  v.transform((sites) => sites.filter((site): site is string => v.is(Site, site))),
  inOrderOnce,
);
