/**
 * How cookies that carry a session or a log-in are named: frameworks' defaults, and the words that people choose.
 * Names are compared in lower case, without a `__Host-` or `__Secure-` prefix.
 */
export const SESSION_COOKIE_NAMES: readonly RegExp[] = [
  /^(?:connect\.|express[._:]?|koa[.:]?|php|jsession|j|aspsession|asp\.net_|cf|beaker\.|rack\.|django_?|flask_?|symfony_?|laravel_?|yii_?|ci_?|wc_?|gitlab_?|_gitlab_|_?gh_?|_?mastodon_|_?t_?|_?)?(?:sess(?:ion)?|sid)(?:[._-]?(?:id|ids|key|token|cookie|data|v?\d+))?(?:[._-]sig)?$/,
  /^(?:aspsessionid[a-z]+|phpsessid|jsessionid|asp\.net_sessionid|sessionid|session_id|cfid|cftoken|jsessionidsso)$/,
  /^\.aspxauth$|^\.aspnet(?:core)?\.|^\.roblosecurity$/,
  /^(?:[a-z0-9]+[._-])+(?:sess(?:ion)?|sid|sessionid|session[._-]token|session[._-]id)$/,
  /^(?:wordpress_logged_in|wordpress_sec|wp-postpass|s?sess[0-9a-f]{16,}|mediawiki_session|phpbb3_.*_sid|xf_(?:session|user))/,
  /^(?:[a-z0-9]+[._-])*(?:auth|jwt|access|refresh|id|login|bearer|sso|user|api|session)[._-]?tokens?$/,
  /^(?:[a-z0-9]+[._-])*(?:auth|authentication|authorization|jwt|sso|login|logged[._-]?in|credentials?)$/,
  /^(?:token|remember[._-]?(?:me|user|token|web.*)|user_session|logged_in_user|sb-.*-auth-token(?:\.\d)?|cloudfront-signature|cf_authorization|_oauth2_proxy(?:_\d+)?|authelia_session|keycloak_(?:identity|session)|kc_(?:restart|identity)|appsession|d[._]?session|li_at|c_user|sapisid|hsid|ssid|apisid)$/,
  /^next-auth\.session-token(?:\.\d)?$|^authjs\.session-token(?:\.\d)?$/,
];

/** Names that look like a session's but are not: cross-site request forgery tokens, analytics, counters, consent. */
export const NO_SESSION_COOKIE_NAMES: readonly RegExp[] = [
  /[cx]srf|antiforgery|requestverificationtoken|authenticity_token/,
  /^_?(?:ga|gid|gat|gcl|fbp|fbc|hj|pk|mp|ajs|dd|uet|clck|clsk|tt|pin|scid|hubspot|hs|vis|vwo|optimizely|amplitude|amp|mixpanel|intercom|ai|utm|sp|tracking|analytics|stats?|ab|abtest|consent|cookie|locale|lang|theme)(?:[._-]|session|$)/,
  /(?:count|counter|depth|start|started|expiry|expires|expiration|timeout|views?|length|duration|seen|visited)$/,
];
