/** Segments of paths, in lower case, that lead to a log-in page. */
export const LOGIN_SEGMENT =
  /^(?:(?:user|users|account|auth|admin|member|customer|wp|do|go|sso|my)?[-_]?(?:log[-_]?in|log[-_]?on|sign[-_]?in|signin|servicelogin)(?:[-_](?:form|page|required|redirect|user|start|identifier))?(?:\.(?:html?|php|aspx?|jsp|do|action|cgi))?|sso|saml2?|cas|authorize|oidc|openid-connect|session-expired|anmelden|anmeldung|einloggen|connexion|se-connecter|iniciar-sesion|inicio-sesion|acceso|entrar|accedi|inloggen|logowanie|zaloguj|logga-in|log-ind|kirjaudu|giris|vhod)$/;

/** Segments that are a log-in page only before another one: `/session/new`, `/oauth2/authorize`. */
export const LOGIN_PATH =
  /\/(?:sessions?\/new|oauth2?\/(?:v\d(?:\.\d)?\/)?auth(?:orize)?|auth\/realms\/|protocol\/openid-connect\/auth|adfs\/ls|idp\/|identity\/(?:account|connect)|connect\/authorize|o\/oauth2|saml2?\/|sso\/)/;

/** Host names that serve log-ins. */
export const LOGIN_HOST = /^(?:log-?in|sign-?in|auth|sso|idp|accounts?|identity|id|passport|cas|adfs|saml)\d*[.-]/;

/** The title or heading of a log-in page, in many languages; without regard to case. */
export const LOGIN_TITLE =
  /\b(?:log|sign)[ -]?(?:in|on)\b|\blog[io]n\b|\banmeld(?:en|ung)\b|\beinloggen\b|connexion|se connecter|identifi(?:ez|cation)|authentification|iniciar sesi[óo]n|inicio de sesi[óo]n|\bacceder\b|\bacceso\b|\bentrar\b|fazer login|iniciar sess[ãa]o|\baccedi\b|\baccesso\b|inloggen|aanmelden|logowanie|zaloguj|logga in|log ind|logg inn|kirjaudu|přihlášení|přihlásit|bejelentkezés|autentificare|giriş yap|oturum aç|σύνδεση|вход|войти|авторизация|увійти|вхід|登录|登入|登錄|登陆|ログイン|サインイン|로그인|đăng nhập|masuk|تسجيل الدخول|התחברות|single sign-on|session (?:has )?(?:expired|timed out)/i;

/** Titles of articles about logging in. */
export const ABOUT_LOGIN =
  /\b(?:how|why|docs?|documentation|api|guide|help|tutorial|reference|problems?|about|with)\b/i;
