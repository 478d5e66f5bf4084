/**
 * What a refusal may say. Every list holds sources of regular expressions, without regard to case. Sentences are read
 * with straight apostrophes and single spaces; machine codes as words (`TOKEN_EXPIRED` and `TokenExpired` are
 * `token expired`).
 */
export interface AccessPhrases {
  readonly sentences: readonly string[];
  readonly codes: readonly string[];
}

/** The client is known but lacks a right: 403. */
export const LACKS_RIGHT: AccessPhrases = {
  sentences: [
    // English
    "(?:do(?:es)? not|don't|doesn't|without|lacks?|lacking|missing|insufficient|inadequate|not enough)(?: \\S+){0,6} (?:permissions?|privileges?|scopes?|roles?|(?:access |user |admin )?rights|authority|clearance)\\b",
    '\\bno (?:\\S+ )?(?:permissions?|privileges?|rights)\\b',
    '\\b(?:permissions?|privileges?|scopes?|roles?|rights) (?:\\S+ ){0,5}?(?:denied|required|missing|insufficient|needed|not granted|not sufficient)\\b',
    '\\b(?:requires?|needs?|must have|need to have|must be|has to be|reserved (?:for|to)|restricted to|limited to|only available to|only)(?: \\S+){0,5} (?:role|permissions?|privileges?|scope|authority|admin(?:istrator)?s?|superusers?|owners?|managers?|moderators?|editors?)\\b',
    "\\b(?:not|isn't|aren't|never) (?:allowed|permitted|entitled|eligible) to \\S+",
    '\\bnot authori[sz]ed to (?:perform|delete|remove|edit|modify|change|update|create|write|publish|manage|approve|cancel|invite|assign|export|execute|invoke|call|administer)\\b',
    '\\b(?:belongs to|is owned by) (?:another|a different|someone|somebody|other)\\b',
    "\\b(?:not|isn't|aren't) (?:a member|an? owner|the owner|an? admin(?:istrator)?|part) of\\b|\\bnot (?:the |an? )(?:owner|admin(?:istrator)?)\\b",
    '\\baccess (?:\\S+ ){0,4}(?:is )?forbidden\\b|\\bforbidden (?:for|to) (?:your|this|the)\\b|\\bidentity (?:is )?(?:known|verified),? but\\b',
    "\\b(?:admin(?:istrator)?s?|owners?|managers?|staff|members|editors) (?:access )?only\\b|\\bnot (?:permitted|allowed|available) (?:for|to) (?:\\S+ ){0,2}roles?\\b|\\b(?:admin(?:istrator)?|owner|manager|moderator|editor|staff|superuser) (?:access|account|status) (?:is )?(?:required|needed)\\b|\\brole\\b(?: \\S+){0,4} (?:cannot|can't|may not|does not|doesn't|is not|isn't|lacks)\\b|\\bread[- ]only (?:token|key|access|user|account|role)\\b|\\b(?:unauthori[sz]ed|insufficient|not valid|invalid) for (?:your|this|the) role\\b|\\b(?:do(?:es)? not|don't|doesn't) (?:have|grant) (?:\\S+ )?access\\b|\\bscopes?(?: \\S+){0,3} (?:does not|do not|doesn't|don't) (?:allow|permit|include|cover|grant)|\\bnot (?:been )?granted(?: \\S+){0,3} (?:scopes?|permissions?|roles?|access)\\b|\\bwrong (?:scope|role)\\b|\\bmust be (?:an? |the )?(?:\\S+ )?(?:member|owner)\\b|\\bonly (?:\\S+ )?members\\b(?: \\S+){0,6} (?:may|can|are (?:allowed|permitted))\\b",
    // German
    '(?:fehlende|keine|nicht die|nicht über die|unzureichende|ungenügende|nicht genügend|nicht ausreichende|nicht die nötigen)(?: \\S+){0,3} (?:berechtigung(?:en)?|(?:zugriffs)?rechte|rolle|befugnis)',
    '(?:berechtigung(?:en)?|rechte|rolle)(?: \\S+){0,4} (?:erforderlich|benötigt|notwendig|fehlt|fehlen|reichen nicht|nicht ausreichend)|nicht (?:berechtigt|befugt)|erfordert (?:die|eine) (?:rolle|berechtigung)|nur (?:für )?administrator|fehl(?:t|en)(?: \\S+){0,2} (?:berechtigung|rechte|rolle)',
    // French
    '(?:pas|sans|aucun|aucune|manque de|ne dispose\\S*)(?: \\S+){0,5} (?:droits?|permissions?|privilèges?|autorisations?|rôle|accès|habilitations?)\\b',
    '(?:droits?|permissions?|privilèges?|autorisations?|rôle)(?: \\S+){0,4} (?:insuffisante?s?|requise?s?|manquante?s?|nécessaires?|refusée?s?)|pas (?:autorisée?s?|habilitée?s?) à|réservé(?:e)? aux',
    // Spanish
    '(?:no (?:tiene[ns]?|posee[ns]?|cuenta[ns]? con|dispone[ns]? de)|sin|faltan?|carece[ns]? de)(?: \\S+){0,5} (?:permisos?|privilegios?|rol|derechos|acceso|autorización)\\b',
    '(?:permisos?|privilegios?|derechos|rol)(?: \\S+){0,4} (?:insuficientes?|denegad[oa]s?|requerid[oa]s?|necesari[oa]s?)|no (?:est[áa]s?|tiene) (?:autorizad[oa]|permitid[oa]) (?:para|a)|se requiere el (?:rol|permiso)|requiere el rol',
    // Portuguese
    '(?:não (?:tem|têm|possui|dispõe de)|sem|faltam?)(?: \\S+){0,5} (?:permiss(?:ão|ões)|privilégios?|perfil|direitos?|acesso|autorização)',
    '(?:permiss(?:ão|ões)|privilégios?)(?: \\S+){0,4} (?:insuficientes?|negadas?|necessári[oa]s?|requerid[oa]s?)|não (?:está )?autorizad[oa] a|requer o perfil',
    // Italian
    '(?:non (?:hai|ha|avete|dispone|possiede|possiedi)|senza|mancano|priv[oa] d)(?: \\S+){0,5} (?:permess[oi]|privilegi|ruolo|diritti|accesso|autorizzazion[ei])',
    '(?:permess[oi]|privilegi|diritti|ruolo)(?: \\S+){0,4} (?:insufficient[ei]|negat[oi]|richiest[oi]|necessari[oe]?|mancant[ei])|non (?:sei |è )?autorizzat[oa] a',
    // Dutch, Swedish, Danish, Norwegian, Finnish
    '(?:geen|onvoldoende|niet de juiste|niet genoeg)(?: \\S+){0,3} (?:rechten|machtiging(?:en)?|toestemming|bevoegdheid|rol)\\b|niet bevoegd',
    '(?:saknar|inte|ej)(?: \\S+){0,2} (?:behörighet|rättighet)|behörighet saknas|(?:ikke|mangler)(?: \\S+){0,3} (?:tilladelse|rettighed|tillatelse|rettighet|tilgang til)|ei (?:ole )?(?:tarvittavia )?(?:käyttö)?oikeu',
    // Polish, Czech, Hungarian, Romanian, Turkish, Greek
    '(?:brak|nie masz|nie posiadasz|niewystarczające)(?: \\S+){0,3} (?:uprawnie\\S*|roli)|niewystarczające uprawnienia|(?:nemáte|chybí)(?: \\S+){0,3} (?:oprávnění|práva)|nedostatečná (?:oprávnění|práva)',
    'nincs (?:\\S+ )?jogosults|nu ave(?:ți|ti) (?:\\S+ )?(?:permisiun|drept)|(?:yetki|izin)(?:niz|niz bulunmuyor|n)? (?:yok|yetersiz|bulunmuyor|bulunmamaktadır)|δεν έχετε (?:\\S+ )?(?:δικαίωμα|άδεια)',
    // Russian, Ukrainian
    '(?:нет|недостаточно|отсутству\\S+|не хватает)(?: \\S+){0,3} (?:прав|полномочий|разрешени\\S*)|требуется роль|(?:немає|недостатньо)(?: \\S+){0,3} (?:прав|дозвол\\S*)',
    // Chinese, Japanese, Korean
    '(?:没有|沒有|无|無|缺少|不具备).{0,10}(?:权限|權限)|(?:权限|權限)(?:不足|不够|不夠|受限)|无权|無權|权限被拒|仅限管理员',
    '権限(?:が|を|は).{0,8}(?:ありません|ない|不足|必要|持っていません|付与されていません)|権限不足|許可されていません|권한이? ?(?:없|부족|필요)',
    // Indonesian, Vietnamese, Arabic, Hebrew, Hindi
    'tidak (?:memiliki|punya|mempunyai) (?:\\S+ )?(?:izin|akses|hak)|không có (?:đủ )?quyền|ليس لديك (?:\\S+ )?(?:صلاحي|إذن)|אין לך (?:\\S+ )?(?:הרשא|רשות)|अनुमति नहीं',
  ],
  codes: [
    '\\b(?:insufficient|missing|lacks?|no|not enough|inadequate|requires?|required|invalid) (?:\\w+ ){0,2}(?:scopes?|permissions?|privileges?|rights?|roles?|authorities|authority|entitlements?)\\b',
    '\\b(?:scopes?|permissions?|privileges?|rights?|roles?|entitlements?) (?:\\w+ )?(?:denied|required|missing|insufficient|error|mismatch|not (?:allowed|granted|sufficient)|exception)\\b',
    '\\binsufficient (?:access|authorization|authorisation)\\b|\\bnot permitted\\b|\\b(?:action|operation|user|role) not allowed\\b|\\bnot authorized (?:for|to)\\b|\\b(?:admin|owner|staff|superuser) (?:only|required|access required)\\b|\\bnot (?:an? |the )?(?:owner|admin|member)\\b|\\bpermission denied\\b|\\bno permission\\b',
  ],
};

/** The name of 403 itself; it says something only on another code. */
export const FORBIDDEN_WORD: AccessPhrases = {
  sentences: ['^(?:error:? ?|403:? ?)?forbidden\\b[.!]?'],
  codes: ['\\bforbidden\\b(?! (?:token|session|credentials))'],
};

/** The client has to log in, or is not logged in: 401. */
export const NOT_LOGGED_IN: AccessPhrases = {
  sentences: [
    // English
    '\\b(?:please|must|need to|needs to|have to|has to|required to|first|should)(?: (?!not\\b)\\S+){0,3} (?:log|sign)(?: back)?[ -]?(?:in|on)\\b',
    "\\b(?:not|isn't|aren't|never|neither|(?:must|need to|needs to|have to|has to|should) be) (?:currently )?(?:logged|signed)[ -]?(?:in|on)\\b",
    '\\b(?:log|sign)[ -]?(?:in|on) (?:is )?(?:required|needed|necessary|first|again|to (?:continue|proceed|access|view|see|use|your))',
    '\\b(?:user )?auth(?:entication)? (?:is )?(?:required|needed|necessary|missing)\\b|\\brequires? (?:full |user |an? )?(?:authentication|login|log-in|sign-in|authenticated)\\b',
    "\\b(?:not|isn't|aren't|un|wasn't|weren't|(?:must|need to|needs to|have to|has to) be) ?authenticated\\b(?! (?:as|users? (?:with|who)))|\\bplease (?:re-?)?authenticate\\b|\\bunauthenticated\\b",
    '\\banonymous (?:access|users?|requests?|callers?|clients?|roles?)(?: \\S+){0,3} (?:not|denied|forbidden|disabled|cannot|prohibited)|\\b(?:denied|forbidden|prohibited|not allowed) (?:for|to) (?:an |the )?anonymous (?:access|users?|requests?|callers?|clients?|visitors?)\\b|\\bno (?:active |valid |current )?(?:session|login)\\b|\\bwho are you\\b',
    // German
    '(?:bitte|müssen|musst)(?: \\S+){0,4} (?:anmelden|einloggen|authentifizieren)|(?:melden sie|melde dich|loggen sie|logge dich)(?: \\S+){0,4} (?:an|ein)\\b|nicht (?:angemeldet|eingeloggt|authentifiziert)|(?:anmeldung|authentifizierung|login)(?: \\S+)? (?:erforderlich|notwendig|nötig|benötigt)',
    // French
    '(?:veuillez|devez|merci de|vous faut)(?: \\S+){0,3} (?:vous )?(?:reconnecter|connecter|identifier|authentifier)|(?:non|pas)(?: \\S+)? (?:connectée?s?|authentifiée?s?|identifiée?s?)|(?:connexion|authentification|identification)(?: \\S+)? (?:requise|nécessaire|obligatoire)|connectez-vous|identifiez-vous|(?:devez|faut) être (?:connecté|authentifié|identifié)',
    // Spanish
    '(?:deb(?:e|es|en)|por favor|tienen? que|tienes que|necesitas?)(?: \\S+){0,3} (?:iniciar (?:la )?sesi[óo]n|autenticar\\S*|identificar\\S*)|inici[ae] sesi[óo]n|no (?:\\S+ )?(?:iniciado sesi[óo]n|autenticad[oa]|identificad[oa])|autenticaci[óo]n (?:\\S+ )?(?:requerida|necesaria|obligatoria)|se requiere autenticaci[óo]n',
    // Portuguese
    '(?:faça|efetue|realize|fazer|efetuar)(?: \\S+)? login|não (?:está )?(?:autenticad[oa]|logad[oa]|conectad[oa])|autenticação (?:\\S+ )?(?:necessária|obrigatória|requerida)|inicie (?:a )?sessão|iniciar sessão|login (?:necessário|obrigatório)',
    // Italian
    "(?:effettua|effettuare|esegui|eseguire|devi|necessario)(?: \\S+){0,2} (?:login|l'accesso|accedere|autenticar\\S*)|accedi per|non (?:sei |è )?(?:autenticat[oa]|conness[oa]|loggat[oa])|autenticazione (?:\\S+ )?(?:richiesta|necessaria|obbligatoria)|login richiesto",
    // Dutch, Swedish, Danish, Norwegian, Finnish
    'niet (?:ingelogd|aangemeld|geauthenticeerd)|inloggen (?:\\S+ )?(?:vereist|verplicht|nodig)|(?:gelieve|moet|dient)(?: \\S+){0,3} (?:in te loggen|inloggen|aanmelden)|log (?:eerst |opnieuw )?in om|(?:logga|loggar) in|inte inloggad|inloggning krävs|log(?:g)? (?:venligst )?(?:ind|inn)\\b|ikke (?:logget )?(?:ind|inn)logget|ikke logget (?:ind|inn)|(?:skal|må) logge (?:ind|inn)|kirjaudu(?:ttava)? sisään|et ole kirjautunut',
    // Polish, Czech, Hungarian, Romanian, Turkish, Greek
    'zaloguj się|musisz(?: \\S+){0,2} zalogow|nie (?:jesteś |został\\S* )?zalogowan|niezalogowan|wymagane (?:jest )?(?:logowanie|zalogowanie|uwierzytelnienie)|přihlaste se|musíte se přihlásit|nejste přihlášen|vyžadováno přihlášení|jelentkezzen be|bejelentkezés szükséges|(?:autentificați|conectați)-vă|(?:giriş yap|oturum aç)\\S*|συνδεθείτε|απαιτείται σύνδεση',
    // Russian, Ukrainian
    '(?:войдите|авторизуйтесь|необходимо (?:войти|авторизоваться|выполнить вход)|требуется (?:авторизация|аутентификация|вход)|не (?:авторизован|аутентифицирован|выполнен вход)|вы не вошли|увійдіть|(?:потрібно|необхідно) (?:увійти|авторизуватися)|потрібна авторизація)',
    // Chinese, Japanese, Korean
    '请(?:您)?(?:先|重新)?(?:登录|登陆|登入)|請(?:您)?(?:先|重新)?登[入錄]|(?:未|尚未|还未|没有|沒有)(?:登录|登陆|登入|登錄|认证|認證)|(?:需要|必须|需)(?:先)?(?:登录|登陆|登入)',
    '(?:ログイン|サインイン|認証)(?:して|が必要|を行|していません|されていません)|未ログイン|未認証|로그인(?: ?후|이 ?필요|을? ?해 ?주|하세요|하지 ?않|해야)|인증이 ?필요',
    // Indonesian, Vietnamese, Arabic, Hebrew, Hindi
    'silakan (?:login|masuk)|belum (?:login|masuk)|(?:vui lòng|cần|phải|chưa) đăng nhập|(?:يرجى|يجب) (?:\\S+ )?تسجيل الدخول|יש להתחבר|כניסה נדרשת|लॉग ?इन कर',
  ],
  codes: [
    '\\b(?:login|log in|signin|sign in|logon|authentication|auth|authn|session) (?:is )?(?:required|needed|necessary)\\b|\\bunauthenticated\\b|\\bnot (?:authenticated|logged in|signed in|logged|login|signin)\\b',
    '\\b(?:requires?|needs?|must|please) (?:login|log in|signin|sign in|authentication|auth|authenticate)\\b|\\bno (?:auth|session|login|active session)\\b|\\banonymous (?:access|user|not allowed|denied|forbidden)\\b|\\bnot authenticated\\b',
  ],
};

/** The server says that no credentials came. */
export const NOTHING_SENT: AccessPhrases = {
  sentences: [
    '\\buser:? anonymous is not authori[sz]ed\\b',
    '\\b(?:as an? |for |the |is )?anonymous (?:user|caller|request|client|access)s?\\b(?: \\S+){0,4} (?:not|denied|forbidden|disabled|cannot|prohibited)',
    "\\b(?:no|missing|without(?: an?)?|lacks? (?:an?|the)|did not (?:include|contain|provide|send)(?: an?)?|didn't (?:include|contain|provide|send)(?: an?)?) (?:(?!permissions?|scopes?|roles?|privileges?|rights?|access\\b(?! tokens?))\\S+ ){0,3}?(?:token|credentials?|api[ -]?key|authorization(?: header| field)?|authentication|bearer|jwt|auth header)\\b",
    '\\b(?:token|credentials?|api[ -]?key|authorization(?: header| field)?|auth header|jwt|bearer)(?: \\S+){0,2}? (?:(?:was|were|is|are|has|have) )?(?:not (?:been )?(?:provided|supplied|sent|found|present|included|given|received|set|specified)|missing(?! (?:\\S+ ){0,3}(?:scopes?|permissions?|roles?|claims?|privileges?|rights))|absent|empty)\\b|\\b(?:token|credentials?|api[ -]?key|authorization(?: header)?|jwt) (?:is |are )?required\\b|\\bprovide an? (?:\\S+ ){0,2}(?:token|credentials|api[ -]?key|session)\\b',
    '(?:kein(?:e|en)?|fehlende[rs]?|ohne)(?: \\S+){0,2} (?:\\S*token|zugangsdaten|anmeldedaten|api-schlüssel|authorization\\S*)|(?:token|zugangsdaten|anmeldedaten)(?: \\S+){0,2} (?:fehlt|fehlen|nicht übermittelt|nicht angegeben)',
    '(?:aucun|jeton|identifiants?|token|en-tête)(?: \\S+){0,4} (?:manquants?|absents?|fournis?|requis)\\b|(?:falta(?:n)?|no se (?:proporcion|envi|recibi)\\S+)(?: \\S+){0,3} (?:token|credenciales|cabecera|clave)|(?:token|credenciales)(?: \\S+)? (?:no (?:proporcionad|enviad)\\S+|ausentes?)',
    '(?:token|credenciais)(?: \\S+)? (?:não (?:fornecid|informad|enviad)\\S+|ausentes?)|(?:token|credenziali)(?: \\S+)? (?:mancant[ei]|non (?:fornit|present|inviat)\\S+)|(?:geen|ontbrekend\\S*) (?:\\S+ )?token|brak (?:\\S+ )?tokena?',
    '(?:токен|уч[её]тные данные|заголовок)(?: \\S+){0,2} (?:не (?:предоставлен|передан|указан)\\S*|отсутству\\S+)',
    '(?:缺少|未提供|没有提供|未携带|未传).{0,8}(?:token|令牌|凭证|凭据|认证|授权)|(?:token|令牌)(?:不能)?(?:为空|缺失)|(?:トークン|認証情報|apiキー)が(?:ありません|指定されていません|提供されていません|必要)|토큰이? ?(?:없|누락|필요)',
  ],
  codes: [
    '\\b(?:missing|no|absent|empty) (?:\\w+ ){0,2}?(?:token|credentials?|authorization|authentication|auth|api key|apikey|jwt|bearer)\\b(?! scope)',
    '\\b(?:token|credentials?|authorization|api key|apikey|jwt|bearer|auth header|authorization header) (?:is |was |were )?(?:missing|required|absent|empty|not (?:provided|found|supplied|present|sent|given))\\b',
  ],
};

/** A session or a token has ended, or was never good: 401. */
export const BAD_SESSION: AccessPhrases = {
  sentences: [
    '\\b(?:token|jwt|session|bearer|log-?in)\\b(?: \\S+){0,4}? (?:(?:has |have |is |was |already )*)(?:been )?(?:expired|invalid(?! (?:scopes?|permissions?|roles?))|revoked|malformed|timed? ?out|ended|terminated|rejected|unknown|corrupt(?:ed)?|blacklisted|inactive|not (?:valid(?! (?:for|in|on)\\b)|recogni[sz]ed|accepted|active)|no longer valid|invalidated|lapsed)\\b',
    '\\b(?:invalid|expired|bad|revoked|malformed|unknown|unrecogni[sz]ed|outdated|stale)(?: (?!link|csrf|url|scopes?|permissions?|roles?)\\S+){0,2} (?:token|jwt|session|bearer)\\b',
    "\\b(?:log|sign) ?(?:in|on) again\\b|\\bjwt (?:expired|malformed)\\b|\\bjsonwebtokenerror\\b|\\bsession (?:not found|does not exist|is gone|expired|timeout|timed out)\\b|\\b(?:could not|cannot|can't|unable to|failed to) (?:validate|verify|decode) (?:the |your |access |jwt )*(?:token|session)\\b|\\b(?:been|were|are) (?:logged|signed) out\\b",
    '(?:sitzung|session|token|\\S*token|anmeldung)(?: \\S+){0,3} (?:abgelaufen|ungültig|beendet|widerrufen|nicht mehr gültig)|(?:abgelaufene?[rs]?|ungültige?[rs]?)(?: \\S+)? (?:sitzung|session|\\S*token)',
    "(?:session|jeton|token)(?: \\S+){0,4} (?:expirée?|invalides?|révoquée?|n'est (?:pas|plus) valide|terminée?)|(?:sesi[óo]n|token)(?: \\S+){0,4} (?:expirad[oa]|caducad[oa]|caducó|expiró|vencid[oa]|inv[áa]lid[oa]|no (?:es )?v[áa]lid[oa]|finalizad[oa])|ha (?:expirado|caducado)(?: \\S+){0,2} (?:sesi[óo]n|token)",
    '(?:sess[ãa]o|token)(?: \\S+){0,4} (?:expirad[oa]|expirou|inv[áa]lid[oa]|revogad[oa]|encerrada)|(?:sessione|token)(?: \\S+){0,4} (?:scadut[oa]|non valid[oa]|revocat[oa]|terminata)|(?:sessie|token)(?: \\S+){0,3} (?:verlopen|ongeldig)|(?:verlopen|ongeldige?) (?:sessie|token)',
    '(?:sesja|token)(?: \\S+){0,3} (?:wygas\\S+|nieprawidłow\\S+|nieważn\\S+)|(?:nieprawidłowy|nieważny|niepoprawny) token|(?:sessionen|token)(?: \\S+){0,3} (?:gått ut|ogiltig|udløbet|utløpt|ugyldig)|oturum(?:unuz|un)? (?:süre\\S* )?(?:dol|sona er)(?:du|di|muş|miş)|(?:relace|platnost)(?: \\S+){0,3} (?:vypršela|skončila)',
    '(?:сесси[яию]|сеанс\\S*|токен\\S*)(?: \\S+){0,4} (?:ист[её]к\\S*|недействител\\S+|просрочен\\S*|заверш\\S+|неверн\\S+)|(?:недействительный|неверный|просроченный|истекший) токен|(?:сесія|сеанс|токен)(?: \\S+){0,3} (?:закінчи\\S+|недійсн\\S+)',
    '(?:登录|登錄|登入|会话|會話|token|令牌|凭证|session|身份)(?:信息|状态|狀態|认证|認證|验证)?(?:已|已经|已經)?(?:过期|過期|失效|无效|無效|超时|逾時|到期)|(?:无效|無效|过期|過期)的?(?:token|令牌|凭证|会话)',
    '(?:セッション|トークン|ログイン)(?:が|の有効期限が|は)?(?:切れ|期限切れ|無効|タイムアウト|失効|終了)|(?:無効な|期限切れの)(?:セッション|トークン)|(?:세션|토큰)(?:이|의)? ?(?:유효 ?기간이 ?)?(?:만료|유효하지|잘못)|유효하지 않은 (?:세션|토큰)',
    '(?:sesi|token)(?: \\S+){0,3} (?:berakhir|kedaluwarsa|tidak valid)|phiên(?: \\S+){0,3} hết hạn|انتهت (?:صلاحية )?(?:الجلسة|الرمز)|(?:ההפעלה|הטוקן)(?: \\S+){0,2} פג',
  ],
  codes: [
    '\\b(?:invalid|expired|bad|revoked|malformed|unknown|unrecognized|stale) (?:\\w+ ){0,2}?(?:tokens?|session|jwt|bearer)\\b',
    '\\b(?:tokens?|session|jwt|bearer|login) (?:is |has |was )?(?:\\w+ )?(?:invalid|expired|revoked|malformed|not valid|timeout|timed out|ended|not found|unknown|error|inactive|validation failed|verification failed|expiration|terminated)\\b',
    '\\bexpired token exception\\b|\\binvalid grant\\b|^json web token$',
  ],
};

/** Credentials that were sent are wrong: 401. */
export const BAD_CREDENTIALS: AccessPhrases = {
  sentences: [
    '\\b(?:invalid|bad|wrong|incorrect|unknown|unrecogni[sz]ed|expired|revoked)(?: \\S+){0,2} (?:credentials?|api[ -]?key|username|password|authentication)\\b',
    '\\b(?:credentials?|api[ -]?key|password)(?: \\S+){0,4}? (?:(?:has|have|is|are|was|were) )?(?:been )?(?:invalid|incorrect|wrong|expired|revoked|rejected|not (?:valid(?! (?:for|in|on)\\b)|recogni[sz]ed|accepted|correct)|unknown)\\b',
    '\\b(?:could not|cannot|unable to|failed to) (?:validate|verify|authenticate)\\b|\\bauthentication (?:has )?failed\\b|\\bauthentication failure\\b|\\bbad credentials\\b',
    '(?:ungültige|falsche) (?:zugangsdaten|anmeldedaten)|identifiants (?:invalides|incorrects)|credenciales (?:inv[áa]lidas|incorrectas)|credenciais inv[áa]lidas|credenziali (?:non valide|errate)|неверн\\S+ (?:логин|пароль|уч[её]тн\\S+)|(?:用户名或密码|密码|账号或密码)(?:错误|不正确)|認証に失敗',
  ],
  codes: [
    '\\b(?:invalid|bad|wrong|incorrect|unknown|expired|revoked) (?:\\w+ )?(?:credentials?|api key|apikey|password|login|auth|authentication|access key(?: id)?|key)\\b',
    '\\b(?:credentials?|api key|apikey|auth|authentication) (?:\\w+ )?(?:invalid|expired|revoked|failed|failure|error|incorrect|rejected|mismatch)\\b|\\bsignature does not match\\b',
  ],
};

/** Reasons for a refusal that are neither missing log-in nor missing rights, or that only look like them. */
export const OTHER_REASONS: Readonly<Record<OtherReason, AccessPhrases>> = {
  forgery: {
    sentences: [
      '[cx]srf|anti-?forgery|forgery|authenticity token|request verification token|verification token|page (?:has )?expired|cross-site|(?:origin|referer|referrer)(?: header)? (?:check|mismatch|invalid|does not match|not allowed|missing)|(?:bad|invalid|untrusted|missing) (?:origin|referer)|\\bnonce\\b|跨站|form (?:has )?expired|form token|formular(?:token| abgelaufen)',
    ],
    codes: [
      '[cx]srf|antiforgery|anti forgery|forgery|authenticity token|bad origin|invalid origin|\\bnonce\\b|page expired',
    ],
  },
  rate: {
    sentences: [
      'rate[ -]?limit|\\blimit\\b(?: \\S+){0,3} (?:exceeded|reached|hit)|(?:exceeded|reached|hit)(?: \\S+){0,5} limit|higher limits?|too many|throttl|quota|slow down|try again (?:later|(?:in|after) \\d)|wait (?:\\d+|a few|some|until)|requests per|attempts|zu viele|trop de|demasiad[oa]s|muitas|troppi|troppe|te veel|för många|zbyt wiele|слишком много|频繁|頻繁|过多|過多|次数|回数|リクエストが多|너무 많',
    ],
    codes: ['rate limit|ratelimit|too many|throttl|quota|limit exceeded|slow down'],
  },
  robot: {
    sentences: [
      "captcha|turnstile|(?:not|are you|you are|you're) (?:an? )?(?:human|robot|bot)\\b|\\bbots?\\b|\\brobots?\\b|automated|unusual (?:traffic|activity)|cloudflare|checking your browser|just a moment|attention required|ddos|\\bwaf\\b|firewall|incapsula|imperva|akamai|datadome|perimeterx|security (?:check|service|policy|solution|rules?)|suspicious|has been blocked|request (?:was |is )?blocked|blocked by|you (?:have been|are|were) blocked|enable javascript|reference #|incident id|event id|support id|roboter|robot\\b|机器人|人机|ロボット|로봇",
    ],
    codes: ['captcha|turnstile|\\bbot\\b|robot|challenge|\\bwaf\\b|firewall|blocked|suspicious|fraud'],
  },
  account: {
    sentences: [
      '\\b(?:account|user|profile|e-?mail(?: address)?|tenant|organi[sz]ation|workspace|member|phone(?: number)?)\\b(?: (?!tokens?|sessions?|log|sign)\\S+){0,3}? (?:lock(?:ed)?|disabled|suspended|deactivated|blocked|banned|inactive|frozen|closed|deleted|terminated|on hold|under review|pending|unverified|unconfirmed|not (?:yet )?(?:been )?(?:active|activated|verified|confirmed|approved|enabled|validated|registered))\\b|\\b(?:account|password)(?: \\S+){0,2} (?:expired|must be changed|needs to be changed)',
      '(?:locked|disabled|suspended|deactivated|banned|inactive|unverified|unconfirmed|blocked) (?:account|user|e-?mail)|(?:verify|confirm|activate|validate) your (?:e-?mail|account|phone|identity|address)|change your password|password (?:change|reset) (?:is )?required|email verification|account (?:lock|verification|activation)',
      '(?:konto|benutzer|account|zugang)(?: \\S+){0,4} (?:gesperrt|deaktiviert|nicht (?:bestätigt|aktiviert|freigeschaltet))|compte(?: \\S+){0,4} (?:bloqué|désactivé|suspendu|verrouillé|inactif)|cuenta(?: \\S+){0,4} (?:bloquead|suspendid|desactivad|deshabilitad|inactiv)|conta(?: \\S+){0,4} (?:bloquead|suspens|desativad|inativ)|(?:account|utente|profilo)(?: \\S+){0,4} (?:sospes|bloccat|disattivat|disabilitat)|konto(?: \\S+){0,4} (?:zablokowan|zawieszon|nieaktywn|spärrat|spærret|sperret)|geblokkeerd|geschorst',
      '(?:аккаунт|учетн\\S+|учётн\\S+|пользовател\\S+)(?: \\S+){0,3} (?:заблокирован|отключ|приостанов|не подтвержд)|(?:账[号户]|帳[號戶]|用户|用戶).{0,8}(?:锁定|鎖定|禁用|停用|冻结|凍結|封|未激活|未验证)|アカウント.{0,10}(?:ロック|無効|停止|凍結)|계정.{0,8}(?:잠|정지|비활성)',
    ],
    codes: [
      '\\b(?:account|user|email|tenant|organization|password|profile) (?:\\w+ )?(?:locked|lock|disabled|suspended|deactivated|blocked|banned|inactive|frozen|closed|expired|unverified|unconfirmed|pending|not (?:active|activated|verified|confirmed|approved)|verification|change required)\\b|\\b(?:locked|disabled|suspended|banned|inactive|unverified) (?:account|user)\\b|\\bverify email\\b',
    ],
  },
  subscription: {
    sentences: [
      '\\b(?:subscription|trial|licen[cs]e|plan|membership|contract|credits?)\\b(?: \\S+){0,5} (?:expired|ended|required|inactive|lapsed|cancel\\S*|exhausted|over|up|include\\S*|allow\\S*|not active|invalid)\\b',
      '\\b(?:no|active|expired|valid|invalid|requires?|need|without|upgrade|renew)(?: \\S+){0,4} (?:subscription|licen[cs]e|plan|membership)\\b|payment (?:required|failed|overdue|is due|method)|(?:billing|invoices?) (?:problem|issue|overdue|unpaid|is due|required)|unpaid|paywall|premium|out of credits|free tier|upgrade (?:your|to)\\b',
      'abonn?ement|\\babo\\b|suscripci|assinatura|abbonamento|prenumeration|подписк|订阅|訂閱|会员|會員|套餐|サブスク|ライセンス|プラン|구독|lizenz|licencia|licença|licenza',
    ],
    codes: ['subscription|\\btrial\\b|licen[cs]e|\\bplan\\b|payment|billing|premium|membership|credits'],
  },
  link: {
    sentences: [
      '\\b(?:invit\\S*|reset|verification|activation|confirmation|magic|shar(?:e|ed|ing)|download|upload|unsubscribe|registration|enrol+ment|signup|sign-up|device|upload|preview|guest)[ -](?:link|token|code|url|key)s?\\b|\\blinks?\\b(?: \\S+){0,6} (?:expired|invalid|no longer|valid|revoked|used)|\\b(?:expired|invalid|broken)(?: \\S+){0,2} (?:link|url|invit\\S*)|pre-?signed|signed (?:url|link|request|cookie)|\\burl\\b(?: \\S+){0,4} (?:expired|invalid|signature)|request has expired|\\binvitation\\b|one[- ]time|\\botp\\b|\\bpasscode\\b|coupon|voucher|promo|policy (?:has )?expired|\\bhotlink|\\b(?:conference|webinar|meeting|form|vot(?:e|ing)|payment|checkout|cart|shopping|booking|exam|quiz|game|chat|upload|download|edit(?:ing)?|trial|training|demo|preview|push|fcm|apns|device|pairing|signing|onboarding|kyc|scan(?:ning)?|qr)[ -](?:session|token)s?\\b|ticket (?:has )?expired|\\bexpired? (?:on|at) the (?:link|url)',
      '\\blinks?\\b(?: \\S+){0,5} (?:abgelaufen|ungültig|scadut\\S+|non (?:è )?valid\\S+|verlopen|ongeldig|wygas\\S+|nieważn\\S+|udløbet|utløpt|gått|expir\\S+|inválid\\S+)|\\blien\\b|\\benlace\\b|ссылк|链接|鏈接|連結|リンク|링크|einladung|convite|\\binvito\\b|invitación|einmal(?:code|passwort)|验证码|驗證碼|認証コード|確認コード|인증 ?(?:코드|번호)',
    ],
    codes: [
      '\\b(?:link|url|invite|invitation|reset|verification|activation|confirmation|magic|share|otp|coupon|voucher|one time|presigned|signed url|download|upload|checkout|payment|conference|form|voting|cart|booking|exam|chat|push|fcm|device) (?:\\w+ ){0,2}(?:expired|invalid|code|token|session|link|revoked|not valid)\\b|\\b(?:expired|invalid) (?:\\w+ )?(?:link|url|invite|invitation|otp|code|coupon|signature)\\b|request expired',
    ],
  },
  stepUp: {
    sentences: [
      'two[- ]factor|multi[- ]?factor|second factor|\\bmfa\\b|\\b2fa\\b|step[- ]?up|re-?authenticat|confirm your (?:password|identity)|sudo mode|recent(?:ly)? (?:log|sign|authenticat)|authentication (?:level|context|strength)|stronger authentication|\\bacr\\b|security key|fresh (?:login|authentication|token)|insufficient user authentication|different authentication|zwei-?faktor|deux facteurs|dos factores|dois fatores|due fattori|двухфакторн|双因素|雙重|二段階|2단계',
    ],
    codes: [
      '\\bmfa\\b|\\b2fa\\b|two factor|multi factor|second factor|step up|stepup|reauth|re auth|insufficient user authentication|unmet authentication|sudo',
    ],
  },
  network: {
    sentences: [
      '\\bip(?: address)?\\b|\\bcountry\\b|\\bregion\\b|geo(?:-| )?(?:block|restrict|location)|\\bvpn\\b|\\bproxy\\b|(?:white|allow|black|block)-?list|not available in your|domain (?:is )?not|(?:terms|conditions) of|accept the (?:terms|policy|agreement)|consent|\\bage\\b|maintenance',
    ],
    codes: ['\\bip\\b|geo|country|region|whitelist|allowlist|blocklist|terms|consent|maintenance'],
  },
  anotherAccount: {
    sentences: [
      '(?:another|different|other|right|correct|authori[sz]ed|appropriate|suitable|privileged) (?:account|user|login)|with an? (?:account|user) (?:that|which|who|with)|switch (?:accounts?|users?)|(?:log|sign) ?in as|(?:as|with) an? (?:admin\\S*|owner|manager|staff)\\b|anderen (?:konto|benutzer)|autre compte|otra cuenta|outra conta|altro account|другой аккаунт|其他账[号户]|別のアカウント|다른 계정',
    ],
    codes: ['wrong account|another account|account mismatch'],
  },
};

/** The reasons of `OTHER_REASONS`. */
export type OtherReason =
  | 'forgery'
  | 'rate'
  | 'robot'
  | 'account'
  | 'subscription'
  | 'link'
  | 'stepUp'
  | 'network'
  | 'anotherAccount';

/** Response fields of services that keep robots and attacks out; names in lower case. */
export const ROBOT_FIELDS: ReadonlySet<string> = new Set([
  'cf-mitigated',
  'x-datadome',
  'x-dd-b',
  'x-px-blocked',
  'x-perimeterx',
  'x-sucuri-block',
  'x-amzn-waf-action',
  'x-akamai-bot',
  'x-kasada-challenge',
]);

/** What the scripts and forms of such services leave in a page. */
export const ROBOT_MARKER = /captcha|turnstile|challenge-platform|datadome|perimeterx|_incapsula_|px-block/i;

/** Members that repeat the request, address something or hold data: what they say is no reason. */
export const SILENT_MEMBERS =
  /^(?:path|url|uri|href|links?|instance|self|help(?:_?url)?|docs?|documentation(?:_?url)?|more_?info|request(?:_?(?:id|url|uri|path|method))?|trace(?:_?id|parent)?|correlation_?id|timestamp|time|date|method|host|ip|user_?agent|e?-?mail|input|value|id|uuid|resource|server|version|stack(?:trace)?|redirect(?:_?(?:url|to|uri))?|login_?url|return_?url|hostid|requestid|scopes?|audience|realm)$/i;

/** Members whose very name says that a right is missing. Required scopes, like a challenge's, say only what is needed. */
export const RIGHT_MEMBERS =
  /^(?:(?:missing|lacking|insufficient)[_-]?(?:roles?|permissions?|privileges?|rights?|scopes?|authorit(?:y|ies))|(?:required|needed)[_-]?(?:roles?|permissions?|privileges?|rights?|authorit(?:y|ies)))$/i;

/** Paths under which a token stands for a link, an invitation or a code, not for a log-in. */
export const LINK_PATH =
  /(?:^|[/_.-])(?:reset|verif(?:y|ication)|confirm(?:ation)?|activat(?:e|ion)|invit(?:e|es|ation|ations)|unsubscribe|shared?|magic|otp|coupons?|vouchers?|redeem|download|preview|guest|public|signed|webhooks?|hooks?|embed)(?:[/_.-]|$)/i;
