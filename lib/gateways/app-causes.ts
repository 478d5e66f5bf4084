import type { Answer } from './answer.ts';

/** Somebody meant it: words of planned work, in the languages in which such pages are common. */
const PLANNED = new RegExp(
  [
    'maint(?:e|ai)n',
    'wartung',
    'manten[ií]m',
    'manuten[cçz]',
    'onderhoud',
    'underhåll',
    'vedligehold',
    'huoltokatko',
    'údržb',
    'karbantart',
    'przerwa techniczna',
    'konserwacj',
    '\\bbakım',
    'обслуживани',
    'технические работы',
    'обслуговуванн',
    '维护',
    '維護',
    'メンテナンス',
    '점검',
    'read[ _-]?only',
    '\\b(?:scheduled|planned)\\b',
    'deploying',
    'rolling out',
    'upgrading',
    'feature[ _-]?disabled',
  ].join('|'),
  'i',
);

/** Something that the application needs: what such things are called, and what it is like when they are gone. */
const DEPENDENCY = new RegExp(
  [
    'data ?base',
    'datenbank',
    'base de (?:donn[ée]es|datos)',
    'banco de dados',
    'баз[аы] данных',
    '数据库',
    'データベース',
    '\\bdb\\b',
    'redis|mongo|postgres|mysql|jdbc|kafka|rabbit|amqp|memcache|elastic|\\bldap\\b|\\bsmtp\\b|\\bbroker\\b',
    'search (?:cluster|index|backend)',
    '(?:connection|queue) ?pool',
    'circuit ?breaker',
    'upstream|downstream|上游|下游',
    'dependenc|third.?party|\\bprovider\\b',
    'unreachable|not reachable|bad gateway',
    'econn|enotfound|eai_again|etimedout|time[sd]?[ _-]?out',
    'connection (?:refused|reset|lost|error)',
    '(?:cannot|could not|unable to|failed to) (?:connect|fetch|reach|acquire)|fetch failed',
    'did not (?:answer|respond)',
    'during \\[(?:get|head|post|put|patch|delete)\\] to \\[',
  ].join('|'),
  'i',
);

/**
 * Whether an application that answered so says that something behind it failed, rather than that it does not want to.
 * A 502 or 504 of an application speaks of another server by itself (RFC 9110 §15.6.3, §15.6.5).
 */
export function blamesDependency({ status, page }: Answer): boolean {
  if (status !== 503) return true;
  const words = (page?.text ? `${page.title} ${page.text}` : (page?.raw ?? '')).slice(0, 4096);
  return !PLANNED.test(words) && DEPENDENCY.test(words);
}
