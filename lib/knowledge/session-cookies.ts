/*
 * How cookies that carry a session or a log-in are named. Names are read in lower case, without a `__Host-` or
 * `__Secure-` prefix, and as words: `mySessionId` is my, session, id.
 */

/** A word that makes a session's name by itself. */
export const SESSION_WORD =
  /^(?:(?:php|j|asp|app|user|web|my|admin|client|s|cf|ci|http)?(?:sess|session)(?:id|key|token|cookie)?|(?:[a-z]{0,3})sid|auth|authn|authentication|authorization|(?:auth|access|refresh|id|login|bearer|session|user)token|jwt|sso|saml|oidc|oauth2?|credentials?|aspxauth|s?sess[0-9a-f]{16,}|aspsessionid[a-z]+)$/;

/** Words that say whose token it is; `token` beside one of them, or alone, is a log-in. */
export const TOKEN_OWNERS: ReadonlySet<string> = new Set([
  'access',
  'api',
  'auth',
  'bearer',
  'id',
  'identity',
  'login',
  'refresh',
  'remember',
  'user',
]);

/** Names that follow no pattern, of frameworks and well-known services; a trailing number (a chunk) is ignored. */
export const SESSION_NAMES: ReadonlySet<string> = new Set([
  '.aspnetcore.cookies',
  '.aspnetcore.identity.application',
  '.roblosecurity',
  'appsession',
  'be_typo_user',
  'c_user',
  'cakephp',
  'cf_authorization',
  'cfid',
  'cftoken',
  'fe_typo_user',

  'kc_restart',
  'keycloak_identity',
  'li_at',
  'logged_in',
  'login',
  'remember_me',
  'rememberme',

  'sapisid',
  'user_session',
  'wordpress_logged_in',
  'wordpress_sec',
  'xs',
]);

/** Words that turn a session's name into something else: forgery tokens, counters, moments, consent, experiments. */
export const OTHER_WORDS: ReadonlySet<string> = new Set([
  'analytics',
  'antiforgery',
  'consent',
  'correlation',
  'count',
  'counter',
  'csrf',
  'csrftoken',
  'depth',
  'device',
  'duration',
  'expiration',
  'expires',
  'expiry',
  'length',
  'nonce',
  'push',
  'referrer',
  'requestverificationtoken',
  'seen',
  'start',
  'started',
  'state',
  'stats',
  'time',
  'timeout',
  'tracking',
  'utm',
  'verifier',
  'viewed',
  'views',
  'visit',
  'visitor',
  'visits',
  'xsrf',
  'xsrftoken',
]);

/** First words of the cookies of analytics, experiments and chat widgets, whose sessions are visits. */
export const ANALYTICS_WORDS: ReadonlySet<string> = new Set([
  'ab',
  'ai',
  'ajs',
  'amp',
  'amplitude',
  'clck',
  'clsk',
  'cookie',
  'cookielawinfo',
  'dd',
  'fbp',
  'ga',
  'gcl',
  'gid',
  'hj',
  'hjsession',
  'hs',
  'hubspot',
  'intercom',
  'matomo',
  'mixpanel',
  'mp',
  'optimizely',
  'pk',
  'scid',
  'snowplow',
  'sp',
  'tt',
  'uet',
  'uetsid',
  'vis',
  'vwo',
]);
