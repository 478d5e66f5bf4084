import type { Condition } from './product.ts';

/**
 * A trace of an application in a response. `plain`: one is enough. `slight`: it takes two. `configured`: plain, but for
 * an error page that was not captured, because a gateway can be told to add the field to all that it sends, its own
 * pages included, and the page would tell.
 */
export interface AppSign {
  readonly weight: 'plain' | 'slight' | 'configured';
  readonly when: Condition;
  /** Has to hold, too; it shows nothing of itself. */
  readonly only?: Condition;
  readonly says: string;
}

/** Servers that run applications; a reverse proxy would not call itself so, but may stand before it in one line. */
const APP_SERVERS =
  /(?:^|,\s*)(?:gunicorn|uvicorn|hypercorn|daphne|granian|waitress|werkzeug|kestrel|jetty|apache-coyote|tomcat|undertow|wildfly|jboss|glassfish|payara|weblogic|puma|unicorn|thin|webrick|mongrel|passenger|phusion passenger|cherrypy|tornadoserver|wsgiserver|uwsgi|aiohttp|sanic|eventlet|gevent|twistedweb|basehttp|simplehttp|php|express|node(?:\.?js)?|hapi|deno|bun|akka-http|pekko-http|ktor|netty|vert\.x|microprofile|rocket|actix|warp|swoole|roadrunner|mochiweb|yaws|plack|starman|hypnotoad|mojolicious)\b/i;

/** Python's aiohttp and wsgiref put the language first. */
const PYTHON_SERVER = /^(?:python\/|wsgiserver\/)/i;

/** How the names of cookies begin that edges and balancers set; every other cookie is an application's. */
const COOKIES_OF_GATEWAYS = [
  '__cf',
  'cf_',
  '_cfuvid',
  '__ddg',
  'awsalb',
  'awselb',
  'incap_',
  'visid_incap',
  'nlbi_',
  'reese84=',
  'bigip',
  'ts[0-9a-f]{6,8}=',
  'citrix_ns_id',
  'nsc_',
  'ak_bmsc',
  'bm_',
  '_abck',
  'acw_',
  'aliyungf_tc=',
  'arraffinity',
  'tipmix=',
  'x-ms-routing-name=',
  'applicationgatewayaffinity',
  'asm_',
  'gclb',
  'gcilb',
  'datadome=',
  'sucuri_',
  'srv(?:id|name)?=',
  'serverid=',
  'route(?:id)?=',
  'balanceid=',
  'x-oracle-bmc-lbs-route=',
  'ingresscookie',
  'heroku-session',
  'fly-',
  'aka_a2=',
  'aka(?:alb|as|cd|vpau)_',
  'aslbsa',
  'do-lb=',
  '_px',
  'hwwafses',
  '__uzm',
  '__utmvc',
  'rbz',
  'bnes_',
  'bni_',
  'fgtserver=',
  'x-mapping-',
  'al_(?:lb|sess)',
];

const OWN_COOKIE = new RegExp(`^(?!${COOKIES_OF_GATEWAYS.join('|')})[^=;]{1,100}=`, 'i');

export const APP_SIGNS: readonly AppSign[] = [
  {
    weight: 'plain',
    when: { kind: 'field', name: 'x-powered-by', value: /^(?!plesk|arr\/)/i },
    says: 'X-Powered-By is written by application frameworks.',
  },
  {
    weight: 'plain',
    when: { kind: 'field', name: 'server', value: APP_SERVERS },
    says: 'Server names an application server.',
  },
  {
    // The router of Heroku calls itself Cowboy on all that it sends, and adds itself to Via.
    weight: 'plain',
    when: { kind: 'field', name: 'server', value: /^cowboy\b/i },
    only: { kind: 'no-field', name: 'via' },
    says: 'Server names an application server.',
  },
  {
    weight: 'plain',
    when: { kind: 'field', name: 'server', value: PYTHON_SERVER },
    says: 'Server names an application server.',
  },
  {
    weight: 'plain',
    when: { kind: 'field', name: 'x-envoy-upstream-service-time' },
    says: 'Envoy timed an answer of the service behind it, so that service did answer.',
  },
  {
    weight: 'plain',
    when: { kind: 'field', name: 'x-render-origin-server' },
    says: 'Render names the server of the application that answered.',
  },
  {
    weight: 'plain',
    when: { kind: 'field', name: 'x-runtime' },
    says: 'X-Runtime is measured inside the application.',
  },
  {
    weight: 'plain',
    when: { kind: 'field', name: 'x-aspnet-version' },
    says: 'X-AspNet-Version is written by the application framework.',
  },
  { weight: 'plain', when: { kind: 'field', name: 'x-drupal-cache' }, says: 'Drupal wrote a field of its own.' },
  { weight: 'plain', when: { kind: 'field', name: 'x-generator' }, says: 'X-Generator is written by the application.' },
  {
    weight: 'plain',
    when: { kind: 'field', name: 'set-cookie', value: OWN_COOKIE },
    says: 'The response sets a cookie of the site.',
  },
  {
    weight: 'configured',
    when: { kind: 'field', name: 'access-control-allow-origin' },
    says: "The response has the site's CORS fields, which gateways' own pages lack.",
  },
  {
    weight: 'configured',
    when: { kind: 'field', name: 'content-security-policy' },
    says: "The response has the site's Content-Security-Policy, which gateways' own pages lack.",
  },
  {
    weight: 'plain',
    when: { kind: 'text', pattern: /^whitelabel error page\b/, quote: 'Whitelabel Error Page' },
    says: 'The content is the default error page of Spring Boot.',
  },
  {
    weight: 'slight',
    when: { kind: 'field', name: 'x-request-id' },
    says: 'X-Request-Id is often written by the application.',
  },
  {
    weight: 'slight',
    when: { kind: 'field', name: 'x-correlation-id' },
    says: 'X-Correlation-Id is often written by the application.',
  },
  {
    weight: 'slight',
    when: {
      kind: 'field',
      name: 'server-timing',
      value: /^(?!cf|cdn-|edge\b|origin\b|ak_p\b|fastly|time-(?:start|elapsed)|hit|miss)/i,
    },
    says: 'Server-Timing is usually measured inside the application.',
  },
  {
    weight: 'slight',
    when: { kind: 'field', name: 'x-frame-options' },
    says: 'X-Frame-Options is usually set by the site.',
  },
  {
    weight: 'slight',
    when: { kind: 'field', name: 'referrer-policy' },
    says: 'Referrer-Policy is usually set by the site.',
  },
  {
    weight: 'slight',
    when: { kind: 'field', name: 'cross-origin-opener-policy' },
    says: 'Cross-Origin-Opener-Policy is usually set by the application.',
  },
  {
    // Frameworks switch the filter off; what is configured in a proxy is older and switches it on.
    weight: 'slight',
    when: { kind: 'field', name: 'x-xss-protection', value: /^0\s*$/ },
    says: 'X-XSS-Protection: 0 is what frameworks write.',
  },
  {
    weight: 'slight',
    when: { kind: 'field', name: 'origin-agent-cluster' },
    says: 'Origin-Agent-Cluster is usually set by the application.',
  },
  {
    weight: 'slight',
    when: { kind: 'field', name: 'content-language' },
    says: 'Content-Language is usually set by the application.',
  },
];
