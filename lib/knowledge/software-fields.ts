/** Fields that name the software that made a response, in lower case. */
export const SOFTWARE_FIELDS: ReadonlySet<string> = new Set([
  'server',
  'x-powered-by',
  'x-generator',
  'x-powered-cms',
  'x-cf-powered-by',
  'x-powered-by-plesk',
  'x-server-software',
  'liferay-portal',
]);

/** Fields whose whole value is the version of some software, in lower case. */
export const VERSION_FIELDS: ReadonlySet<string> = new Set([
  'x-aspnet-version',
  'x-aspnetmvc-version',
  'x-umbraco-version',
  'x-owa-version',
  'x-jenkins',
  'x-hudson',
  'x-mod-pagespeed',
  'x-page-speed',
  'x-php-version',
  'microsoftsharepointteamservices',
]);

/** Values with numbers that never change, so that they tell nothing: a service, not a version. */
export const CONSTANT_SOFTWARE: readonly RegExp[] = [
  /^awselb\/2\.0$/i,
  /^Microsoft-HTTPAPI\/2\.0$/i,
  /^gvs 1\.0$/i,
  /^Apache-Coyote\/1\.1$/i,
  /^Windows-Azure-\w+\/1\.0(?: Microsoft-HTTPAPI\/2\.0)?$/i,
  /^EC(?:S|Acc|D)\b/,
  /^bfe\/[\d.]+$/i,
  /^Microsoft-Azure-Application-Gateway\/v\d$/i,
];

/** A product with its version: `nginx/1.18.0`, `Jetty(9.4.43.v20210629)`, `Phusion Passenger 6.0.4`, `Drupal 10`. */
export const VERSIONED_PRODUCT =
  /[A-Za-z][\w.+®)]{0,63}(?:\/v?\d+(?:\.\w+)*(?![\w])|[ (;-]{1,2}v?\d+(?:\.\w+)+|[ ]v?\d{1,4}(?![\w./:]))/;
