/** What an error message or code says went wrong. */
export type Meaning =
  | 'rate-limited'
  | 'unauthenticated'
  | 'forbidden'
  | 'method-not-allowed'
  | 'duplicate'
  | 'not-found'
  | 'invalid'
  | 'unsupported-media'
  | 'too-large'
  | 'database'
  | 'upstream'
  | 'timeout'
  | 'overloaded'
  | 'crash';

/** How one meaning is put into words and codes. */
export interface MeaningPhrases {
  readonly meaning: Meaning;
  /** The status code that says it. */
  readonly status: number;
  /** Patterns of readable sentences, in several languages; matched without regard to case. */
  readonly phrases: readonly string[];
  /** Patterns of machine codes, of which the words are in upper case and joined with `_`. */
  readonly codes: readonly string[];
}

/** The meanings, the more specific first. */
export const MEANINGS: readonly MeaningPhrases[] = [
  {
    meaning: 'rate-limited',
    status: 429,
    phrases: [
      'too many (?:requests|attempts|calls|tries|login)',
      '(?:rate|request|api|call|usage|query|daily|monthly) ?(?:limit|quota)s? (?:has been |was |is )?(?:exceeded|reached|hit)',
      'rate[- ]limit(?:ed|ing)?\\b',
      '(?:exceeded|reached|over) (?:your |the |its |allowed )*(?:[a-z]+ ){0,2}(?:quota|limit of (?:requests|calls)|rate|request limit)',
      'quota (?:exceeded|exhausted)',
      'spike arrest',
      'throttl(?:ed|ing)',
      'slow down',
      '(?:请求|访问|操作|调用)(?:过于|太|次数|过)?(?:频繁|过多|超限|超过)',
      '频率超限|限流|频次|稍后再试.{0,4}频繁',
      'zu viele anfragen|trop de requêtes|demasiadas (?:solicitudes|peticiones)|muitas (?:requisições|solicitações)|troppe richieste',
      'リクエストが多すぎ|요청이 너무 많|слишком много (?:запросов|попыток)',
    ],
    codes: [
      'TOO_MANY_(?:REQUESTS|ATTEMPTS|CALLS)',
      'RATE_?LIMIT(?:ED|_EXCEEDED|_REACHED)?',
      'RATE_EXCEEDED',
      'THROTTL(?:ED|ING)(?:_EXCEPTION)?',
      '(?:REQUEST|CALL|QUERY)_LIMIT',
      'OVER_QUERY_LIMIT|OVER_DAILY_LIMIT',
      'SPIKE_ARREST_VIOLATION',
      'RESOURCE_EXHAUSTED',
    ],
  },
  {
    meaning: 'unauthenticated',
    status: 401,
    phrases: [
      '(?:not|un|isn.t) ?(?:log(?:ged)?|sign(?:ed)?) ?in\\b',
      '(?:please |must |need to |required? to |have to )(?:log|sign)[ -]?in',
      '(?:log|sign)[ -]?in (?:is )?required|(?:login|sign-in|signin) (?:has )?expired',
      '(?:un|not )authenticated',
      'authentication (?:is )?(?:required|failed|needed|failure|error)|authentication credentials|(?:could not|failed to|unable to) authenticate',
      '(?:invalid|expired|missing|wrong|incorrect|bad|revoked|malformed|unknown) (?:or (?:expired|missing|invalid) )?(?:access |auth(?:entication|orization)? |api[- _]?|bearer |refresh |session |security |jwt )*(?:token|key|session|credentials?|signature|password|jwt|api-?key|login|cookie)\\b',
      '(?:token|session|credentials?|api[- _]?key|jwt|signature|password|cookie|authorization header)(?: provided| you provided| supplied)? (?:(?:has|have|is|was|are|were) )?(?:been )?(?:no longer valid|not valid|invalid|expired|revoked|missing|incorrect|wrong|not provided|required|malformed)',
      'session (?:timed out|timeout|time-out)',
      'no (?:access |api |auth )?(?:token|credentials|api ?key) (?:was |were )?(?:provided|supplied|found|sent)?',
      'unauthori[sz]ed',
      '(?:未|没有|尚未|还未)(?:登录|登陆|认证|授权登录)|请(?:先|重新)?登[录陆]|登[录陆](?:已|状态)?(?:过期|失效|超时)|(?:令牌|token|会话|身份|凭证|签名|密钥|登录态).{0,6}(?:无效|过期|失效|错误|失败|不正确)|认证失败|身份验证失败|鉴权失败|密码错误|验签失败',
      'nicht (?:angemeldet|authentifiziert|eingeloggt)|sitzung (?:ist )?abgelaufen|anmeldung erforderlich|(?:ungültige|falsche)[rs]? (?:token|passwort|zugangsdaten|anmeldedaten|api-schlüssel)',
      'non authentifié|session expirée|veuillez vous connecter|mot de passe (?:incorrect|invalide)|jeton (?:invalide|expiré)|identifiants (?:invalides|incorrects)',
      'no autenticado|sesión (?:ha )?(?:expirado|caducado|expirada|caducada)|inici(?:e|a) sesión|contraseña incorrecta|token (?:inválido|caducado|expirado)|no autorizado',
      'não autenticado|sessão expir(?:ada|ou)|senha incorreta|não autorizado|faça login',
      'non autenticato|sessione scaduta|non autorizzato|effettua(?:re)? (?:il|l.) ?(?:login|accesso)',
      'ログイン(?:して|が必要)|認証(?:に失敗|エラー|が必要)|セッション.{0,6}(?:切れ|期限)',
      '로그인이? ?(?:필요|하세요|해주세요)|인증(?:에|이|에 )? ?(?:실패|필요|만료)|세션이? ?만료',
      'не авторизован|необходима авторизация|требуется авторизация|сессия истекла|неверный (?:токен|пароль|ключ)',
    ],
    codes: [
      'UN_?AUTHENTICATED|NOT_AUTHENTICATED|AUTHENTICATION_(?:REQUIRED|FAILED|FAILURE|ERROR)',
      'UN_?AUTHORI[SZ]ED(?:_(?:ACCESS|REQUEST|USER|CLIENT|OPERATION))?',
      'AUTH_(?:REQUIRED|FAILED|FAILURE|ERROR)|NOT_AUTHED|NO_AUTH|NOT_LOGGED_IN|LOGIN_REQUIRED|LOGIN_FAIL(?:ED)?',
      'JSON_WEB_TOKEN',
      '(?:INVALID|EXPIRED|MISSING|BAD|WRONG|REVOKED|NO|MALFORMED)_(?:[A-Z]+_){0,2}(?:TOKEN|SESSION|CREDENTIALS?|SIGNATURE|PASSWORD|JWT|API_?KEY|USER_KEY|APP_?KEY|AUTH|ACCESS_?KEY(?:_ID)?)',
      '(?:TOKEN|SESSION|CREDENTIALS?|SIGNATURE|PASSWORD|JWT|API_?KEY|ACCESS_?KEY(?:_ID)?|ACCESS_TOKEN|SIGN)_(?:[A-Z]+_){0,2}(?:INVALID|EXPIRED|MISSING|MISMATCH|FAILURE|FAILED|REVOKED|INCORRECT|REQUIRED|ERROR|WRONG|(?:DOES_)?NOT_MATCH)',
      'AUTH_FAILURE',
      'BAD_VERIFICATION_CODE|INVALID_GRANT|INVALID_CLIENT',
      'SERVICE_KEY_IS_NOT_REGISTERED',
    ],
  },
  {
    meaning: 'forbidden',
    status: 403,
    phrases: [
      'forbidden',
      '(?:access|permission|authori[sz]ation|request) (?:is |was |has been )?(?:denied|refused)',
      '(?:do|does|did)(?: not|n.t) have (?:the |any |a |sufficient |enough |required |necessary )*(?:permissions?|access|rights?|privileges?|roles?|scopes?)',
      '(?:not|in|un)[ -]?(?:allowed|permitted|authori[sz]ed|entitled) to',
      '(?:insufficient|missing|no|lacks?(?: the)?|requires?(?: the)?) (?:[a-z_-]+ )?(?:permissions?|privileges?|scopes?|rights|access rights)',
      'role .{1,40} (?:is )?required',
      '(?:没有|无|缺少|暂无|权限).{0,4}(?:权限|不足|访问权)|权限不足|无权|禁止访问|拒绝访问',
      'zugriff verweigert|keine berechtigung|nicht berechtigt|accès (?:refusé|interdit)|acceso denegado|sin permisos?|acesso negado|sem permissão|accesso negato|permessi insufficienti',
      'アクセスが拒否|権限がありません|접근(?:이)? ?(?:거부|권한)|권한이 없|доступ запрещ|нет прав|недостаточно прав',
    ],
    codes: [
      'FORBIDDEN',
      '(?:ACCESS|PERMISSION|AUTHORIZATION|REQUEST)_DENIED',
      'NOT_ALLOWED_TO|NOT_PERMITTED|NO_PERMISSIONS?|MISSING_SCOPE|INSUFFICIENT_(?:SCOPE|PERMISSIONS?|PRIVILEGES?|RIGHTS)',
      '(?:PERMISSION|ROLE|SCOPE)S?_(?:REQUIRED|MISSING)',
    ],
  },
  {
    meaning: 'method-not-allowed',
    status: 405,
    phrases: ['method (?:is )?not (?:allowed|supported)', '(?:请求方法|请求方式)不(?:支持|允许|正确)'],
    codes: ['METHOD_NOT_(?:ALLOWED|SUPPORTED)'],
  },
  {
    meaning: 'duplicate',
    status: 409,
    phrases: [
      '(?:already|yet) (?:exists?|taken|registered|in use|been (?:taken|used|registered))',
      'duplicate (?:entry|key|record|value|name|request|submission|email|order|entity)',
      '(?:is|was) a duplicate',
      'must be unique|violates? (?:a |the )?uniqu',
      '(?:版本|数据|状态)冲突|已(?:经)?(?:存在|注册|被占用|被使用|被注册)|重复(?:提交|数据|键|记录)',
      'bereits (?:vorhanden|vergeben|registriert|verwendet)|existiert bereits|existe déjà|déjà (?:utilisé|pris|existant)|ya (?:existe|está registrad[oa]|está en uso)|já (?:existe|cadastrad[oa]|está em uso)|esiste già|già (?:esistente|registrat[oa]|in uso)',
      'すでに(?:存在|使用|登録)|既に(?:存在|使用|登録)|이미 (?:존재|사용|등록)|уже (?:существует|занят|зарегистрирован)',
    ],
    codes: [
      '(?:[A-Z]+_)*ALREADY_(?:[A-Z]+_)?(?:EXISTS?|TAKEN|REGISTERED|IN_USE|USED)',
      '(?:[A-Z]+_)?(?:EXISTS|TAKEN)',
      'DUPLICATED?(?:_[A-Z]+)*|[A-Z_]*_DUPLICATE',
      'CONFLICT|(?:VERSION|EDIT|STATE)_CONFLICT',
      'UNIQUE_(?:CONSTRAINT|VIOLATION)(?:_[A-Z]+)*',
      'P2002|E?11000|23505|ER_DUP_ENTRY',
    ],
  },
  {
    meaning: 'not-found',
    status: 404,
    phrases: [
      '(?:not|cannot be|can.t be|couldn.t be|could not be|wasn.t|never) (?:be )?found',
      '(?:does|do|did)(?: not|n.t) exist',
      '(?:no|unknown|nonexistent) (?:such |matching )?(?:[a-z]+ ){0,2}(?:record|user|order|item|object|entity|resource|document|page|row|account|product|file|route|model|matching query)s?\\b(?:.{0,40}(?:found|exists?|matches|has the id|with (?:the )?id))?',
      'no (?:[a-z_-]+ )?(?:has the id|with (?:the )?id|found (?:for|with)|exists? (?:for|with))',
      'there is no |\\bnon-?existent\\b',
      '(?:cannot|can.t|could not|couldn.t|unable to|failed to) (?:find|locate) ',
      '(?:不存在|未找到|找不到|没有找到|查无|无此|没有该)',
      '(?:wurde )?nicht gefunden|existiert nicht|introuvable|non trouvé|n.existe pas|no encontrad[oa]|no existe|não encontrad[oa]|não existe|non trovat[oa]|non esiste|niet gevonden|nie znaleziono|bulunamadı',
      '見つかりません|存在しません|찾을 수 없|존재하지 않|не найден|не существует',
    ],
    codes: [
      '(?:[A-Z0-9]+_)*NOT_FOUND(?:_[A-Z]+)*',
      'NO_SUCH_[A-Z_]+',
      '(?:[A-Z]+_)*DOES_NOT_EXIST|(?:[A-Z]+_)*NOT_EXISTS?',
      'UNKNOWN_(?!ERROR|EXCEPTION|FAILURE)[A-Z_]+',
      'P2025|PGRST116',
      '(?:[A-Z]+_)*NOTFOUND',
      '(?:[A-Z]+_)*(?:NICHT_GEFUNDEN|NO_ENCONTRAD[OA]|NON_TROUVEE?|INTROUVABLE|NAO_ENCONTRAD[OA]|NON_TROVAT[OA])',
    ],
  },
  {
    meaning: 'unsupported-media',
    status: 415,
    phrases: ['unsupported (?:media|content)[ -]type', '(?:media|content)[ -]type .{0,60}(?:not|un)[ -]?supported'],
    codes: ['UNSUPPORTED_(?:MEDIA|CONTENT)_TYPE'],
  },
  {
    meaning: 'too-large',
    status: 413,
    phrases: [
      '(?:file|payload|content|request|body|upload|entity|image)(?: size)?(?: is)? (?:too (?:large|big|long)|exceeds)',
      '文件(?:过大|太大|大小超)',
    ],
    codes: ['(?:FILE|PAYLOAD|CONTENT|REQUEST|BODY|ENTITY|UPLOAD)_TOO_(?:LARGE|BIG|LONG)'],
  },
  {
    meaning: 'invalid',
    status: 422,
    phrases: [
      'validation (?:failed|error|errors|exception|failure)|(?:request|schema|input|model|data|form|parameter|payload|body)s? (?:validation|did not validate)',
      'did not validate|failed validation',
      '(?:given|supplied|provided|submitted|request|input) (?:data|parameters?|values?|payload|fields?|input|body) (?:was|were|is|are) (?:invalid|not valid|incorrect)',
      '(?:invalid|illegal|malformed|missing|incorrect|bad|wrong|unsupported|unexpected) (?:or missing )?(?:required )?(?:[a-z_\'"`-]+ ){0,3}(?:parameters?|params?|arguments?|fields?|values?|input|inputs|data|format|request|property|properties|e-?mail(?: address)?|date|phone(?: number)?|json|payload|body|symbol|id|type|option|query|syntax)\\b',
      '(?:is|are|was|field|value|parameter|it) (?:a )?(?:required|mandatory|missing|invalid|not valid|not a valid|empty|too (?:short|long|small|big))\\b',
      '(?:is|are) not (?:a )?valid|isn.t (?:a )?valid|^not a valid\\b',
      'n.est pas valide|no es v[áa]lid[oa]|não é válid[oa]|non è valid[oa]|(?:ist nicht|kein) gültig',
      'must (?:not )?(?:be|have|contain|match|start|end|consist|include)\\b',
      "(?:can(?:no|')t|can not|may not|should not|must not|cannot) be (?:blank|null|empty|negative|longer|shorter|in the past|greater|less)",
      'please (?:enter|provide|choose|select|specify|check) (?:a|an|the|your)\\b',
      'required (?:field|parameter|property|argument|value)',
      'expected .{1,40} (?:but )?(?:got|received|found)',
      '(?:参数|格式|字段|数据|输入|校验|验证|手机号|邮箱|验证码|类型)[^。]{0,12}(?:错误|不正确|有误|不合法|无效|非法|失败|异常|缺失|为空|不能为空|不对)|不能为空|缺少(?:必填)?参数|必填|非法(?:参数|请求)',
      '(?:ist|sind|war|waren) (?:erforderlich|ungültig|pflicht)|pflichtfeld|muss (?:ausgefüllt|angegeben|[^.]{1,40} (?:sein|enthalten|haben))|darf nicht (?:leer|größer|kleiner|länger)|ungültige[rsn]? (?:eingabe|wert|format|parameter|e-mail)',
      '(?:est|sont) (?:obligatoires?|requise?s?|invalides?)|champ (?:obligatoire|requis|invalide)|(?:ne (?:peut|doit) pas|doit) (?:être|contenir|comporter)',
      '(?:es|son) (?:obligatori[oa]s?|requerid[oa]s?|inválid[oa]s?)|(?:no puede|no debe|debe) (?:estar|ser|tener|contener)|campo (?:requerido|obligatorio|inválido)|parámetros? (?:inválid|incorrect)',
      '(?:é|são) (?:obrigatóri[oa]s?|inválid[oa]s?)|(?:não pode|deve) (?:ser|estar|ficar|ter|conter)|campo (?:obrigatório|inválido)|(?:è|sono) (?:obbligatori[oa]?|richiest[oa]|non valid[oa])|campo obbligatorio|(?:non può|deve) (?:essere|contenere)|is verplicht|mag niet leeg|jest wymagan[aey]|zorunlu',
      '必須です|入力してください|無効な|正しくありません|입력(?:해|하세요|값)|유효하지 않|올바르지 않|필수|обязательн|недопустим|некорректн|не может быть пустым|неверн(?:ый|ое) (?:формат|значение|параметр)',
    ],
    codes: [
      '(?:[A-Z]+_)*VALIDATION(?:_(?:ERRORS?|FAILED|FAILURE|EXCEPTION))?',
      'INVALID_(?:PARAM(?:ETER)?S?|ARGUMENTS?|INPUT|FIELDS?|REQUEST|VALUE|DATA|FORMAT|BODY|PAYLOAD|EMAIL|DATE|QUERY|SYMBOL|JSON|ID|REQUEST_ERROR)(?:_[A-Z]+)*',
      '(?:PARAM(?:ETER)?|ARGUMENT|FIELD|INPUT|FORMAT)S?_(?:ERROR|INVALID|MISSING|REQUIRED|ILLEGAL)',
      '(?:MISSING|ILLEGAL|BAD|WRONG)_(?:REQUIRED_)?(?:PARAM(?:ETER)?|ARGUMENT|FIELD|REQUEST|INPUT)S?(?:_[A-Z]+)*',
      'BAD_REQUEST|UNPROCESSABLE_(?:ENTITY|CONTENT)|SCHEMA_VIOLATION|CONSTRAINT_VIOLATION(?:_EXCEPTION)?|METHOD_ARGUMENT_NOT_VALID(?:_EXCEPTION)?|MODEL_STATE_INVALID|ZOD_ERROR|BINDING_ERROR',
      '[A-Z]+_(?:IS_)?REQUIRED',
    ],
  },
  {
    meaning: 'database',
    status: 500,
    phrases: [
      'sqlstate\\[|\\bora-\\d{5}\\b|\\bdb2 sql error|pdoexception|queryexception|mongo(?:server|network)?error|sqlexception|operationalerror|programmingerror|databaseerror',
      '(?:error in your|invalid|wrong) sql|sql syntax|sql (?:error|exception)|syntax error at or near',
      '(?:database|db|sql|mysql|postgres(?:ql)?|mongo(?:db)?|redis|oracle|mssql) (?:server |query |connection |access )*(?:error|failure|failed|is down|is unavailable|unavailable|unreachable|refused|timed out|timeout|exception|lost|locked|gone away|is locked)',
      '(?:could not|cannot|can.t|failed to|unable to|error) (?:connect(?:ing)?|connection|reach|access|open)[a-z ]* to (?:the )?(?:database|db|mysql|postgres(?:ql)?|mongo(?:db)?|redis|sql server)',
      '(?:unknown column|no such table|table .{1,64} doesn.t exist|relation .{1,64} does not exist|deadlock found|deadlock detected|lock wait timeout|too many connections|server has gone away|connection pool (?:exhausted|timeout)|remaining connection slots)',
      '数据库(?:连接)?(?:错误|异常|失败|超时)|datenbankfehler|erreur de base de données|error de base de datos|erro (?:de|no) banco de dados|errore del database|データベースエラー|데이터베이스 오류|ошибка базы данных',
    ],
    codes: [
      '(?:DATABASE|DB|SQL|MYSQL|POSTGRES|MONGO|REDIS)_(?:[A-Z]+_)?(?:ERROR|FAILURE|FAILED|EXCEPTION|UNAVAILABLE|TIMEOUT|DOWN)',
      'PDO_EXCEPTION|QUERY_EXCEPTION|SQL_EXCEPTION|MONGO_(?:SERVER_|NETWORK_)?ERROR',
      'ER_[A-Z_]+',
      'SEQUELIZE_(?:CONNECTION|DATABASE)_(?:[A-Z]+_)?ERROR|OPERATIONAL_ERROR|PROGRAMMING_ERROR',
    ],
  },
  {
    meaning: 'upstream',
    status: 502,
    phrases: [
      'econn(?:refused|reset|aborted)|enotfound|eai_again|ehostunreach|socket hang ?up|getaddrinfo',
      '(?:connection|connect) (?:was )?(?:refused|reset by peer)|connection reset',
      'bad gateway|upstream (?:[a-z]+ )?(?:error|failure|failed|unavailable|returned|responded|connect error|refused|server|sent|timed out|timeout)',
      '(?:error|failure|problem|invalid response|bad response|unexpected response|no response) (?:from|in|at|calling|contacting|while calling) (?:the |an? |our )?(?:upstream|backend|back end|downstream|remote (?:server|service)|payment provider|[a-z-]+ service|third[- ]party)',
      '(?:could not|cannot|can.t|failed to|unable to) (?:reach|contact|connect to|call|communicate with) (?:the |an? |our )?(?:upstream|backend|back end|downstream|remote|[a-z-]+ (?:service|server|provider|api|backend|gateway))',
      '(?:payment provider|downstream|backend|upstream|remote server|dependency|[a-z-]+ service) (?:is )?(?:down|unavailable|unreachable|not responding|did not respond|failed|returned (?:an error|5\\d\\d|status 5\\d\\d))',
      '(?:上游|下游|第三方)(?:服务)?[^。]{0,6}(?:错误|异常|失败|超时|不可用)',
    ],
    codes: [
      'BAD_GATEWAY',
      '(?:UPSTREAM|DOWNSTREAM|BACKEND|REMOTE|DEPENDENCY|GATEWAY|PROVIDER|INTEGRATION)_(?:[A-Z]+_)?(?:ERROR|FAILURE|FAILED|UNAVAILABLE|UNREACHABLE|EXCEPTION|DOWN|REFUSED)',
      'E_?CONN_?(?:REFUSED|RESET|ABORTED)|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ESOCKETTIMEDOUT',
    ],
  },
  {
    meaning: 'timeout',
    status: 504,
    phrases: [
      '(?:gateway|upstream|backend|server|query|service|operation|connection|read|execution|database) (?:request )?(?:timed out|time-?out)',
      'timed out (?:waiting|while|connecting|after|reading)|deadline exceeded|etimedout|timeout of \\d+ ?ms exceeded',
      '(?:请求|服务|处理|连接)超时|zeitüberschreitung|délai dépassé|tiempo de espera (?:agotado|excedido)|tempo limite (?:excedido|esgotado)|タイムアウト|시간 ?초과|время ожидания истекло',
    ],
    codes: [
      '(?:GATEWAY|UPSTREAM|BACKEND|SERVER|QUERY|SERVICE|CONNECTION|EXECUTION)_TIME_?OUT',
      'E?TIMEDOUT|DEADLINE_EXCEEDED',
      'TIME_?OUT(?:_(?:ERROR|EXCEPTION))?',
    ],
  },
  {
    meaning: 'overloaded',
    status: 503,
    phrases: [
      '(?:service|server|system|site) (?:is )?(?:currently |temporarily )*(?:unavailable|overloaded|busy|down|under maintenance|not available|undergoing maintenance)',
      'temporarily unavailable|(?:over|at) capacity|under maintenance|maintenance mode|circuit (?:breaker )?(?:is )?open|overloaded',
      '(?:系统|服务器?|网络)(?:正?在?)?(?:繁忙|忙|维护|不可用|暂不可用|拥堵)|wartungsarbeiten|en maintenance|en mantenimiento|em manutenção|in manutenzione|メンテナンス中|混み合って|점검 ?중|техническ(?:ие|их) работ',
    ],
    codes: [
      '(?:SERVICE|SERVER|SYSTEM)_(?:TEMPORARILY_)?(?:UNAVAILABLE|BUSY|OVERLOADED|ERROR_BUSY)',
      'TEMPORARILY_UNAVAILABLE|OVERLOADED(?:_ERROR)?|MAINTENANCE(?:_MODE)?|SLOW_DOWN|CIRCUIT_(?:BREAKER_)?OPEN',
    ],
  },
  {
    meaning: 'crash',
    status: 500,
    phrases: [
      'internal (?:server )?error|server error|unhandled (?:exception|error|rejection)|uncaught (?:exception|error|typeerror|referenceerror)|runtime error|fatal error|panic(?:ked)?\\b',
      'null ?(?:pointer|reference)|nullreferenceexception|nullpointerexception|undefined (?:method|index|variable|offset|function|array key)|cannot read propert(?:y|ies) of|is not a function|is not defined|nonetype|object reference not set|index ?out ?of ?(?:range|bounds)|segmentation fault|out of memory|stack overflow|division by zero|divide by zero|no such file or directory|array index out|unsupported operand|attributeerror|typeerror|referenceerror|illegalstateexception|keyerror',
      '(?:系统|服务器?|服务端?|内部|未知|程序)(?:内部|处理)?(?:错误|异常|出错|故障|开小差)|interner (?:server)?fehler|serverfehler|erreur interne|erreur (?:du )?serveur|error interno|error del servidor|erro interno|errore interno|errore del server|サーバーエラー|内部エラー|서버 ?오류|внутренняя ошибка|ошибка сервера',
    ],
    codes: [
      'INTERNAL(?:_SERVER)?(?:_ERROR|_FAILURE|_EXCEPTION)?',
      'SERVER_ERROR|SYSTEM_ERROR|UNKNOWN_(?:ERROR|EXCEPTION)|UNHANDLED_(?:ERROR|EXCEPTION|REJECTION)|RUNTIME_(?:ERROR|EXCEPTION)|FATAL(?:_ERROR)?|PANIC',
      'NULL_(?:POINTER|REFERENCE)_EXCEPTION|TYPE_ERROR|REFERENCE_ERROR|ATTRIBUTE_ERROR|KEY_ERROR|INDEX_ERROR|ILLEGAL_STATE_EXCEPTION|OUT_OF_MEMORY(?:_ERROR|_EXCEPTION)?|STACK_OVERFLOW_ERROR|NAME_ERROR|NO_METHOD_ERROR|RANGE_ERROR',
    ],
  },
];

/** Words of failure that do not say what went wrong. */
export const FAILURE_WORDS: readonly string[] = [
  '\\berrors?\\b|\\bfail(?:ed|ure|s)?\\b|\\bexception\\b|\\bfault\\b|\\bwrong\\b|\\binvalid\\b|\\bdenied\\b|\\brejected\\b|\\bunsuccessful(?:ly)?\\b|\\bunable to\\b|\\bcould ?n.t\\b|\\bcould not\\b|\\bcan ?not\\b|\\bcan.t\\b|\\bdeclined\\b|\\bexpired\\b|\\bexceeded\\b|\\bunknown\\b|\\bmissing\\b|\\bunsupported\\b|\\bsorry\\b|\\boops\\b|\\bnotok\\b|\\bunexpected\\b|\\bmalfunction\\b|\\billegal\\b|\\binsufficient\\b|\\bnot (?:allowed|available|supported|valid|found|exists?|enough|permitted|registered|enabled|active|possible|accepted|successful)\\b|\\b(?:is|are|was|were|has|have|did|does) ?n.t\\b|\\bmust\\b',
  '錯誤|無效|不正確|過期|逾時|無法|拒絕|未登入|請先|失败|错误|出错|故障|异常|无效|不存在|不正确|过期|失效|不足|不能|无法|非法|拒绝|不支持|不允许|有误|未(?:登录|授权|找到|通过|知)|请(?:先|重新|检查|稍后|输入)|超时|超出|频繁|不成功|已被|不可|禁用',
  'fehler|fehlgeschlagen|ungültig|nicht (?:gefunden|möglich|erlaubt|verfügbar|gültig)|abgelehnt|abgelaufen|konnten? nicht',
  'erreur|échec|échoué|invalide|impossible|introuvable|refusé|expiré|incorrect|(?:n.a|ne) (?:pas|peut)',
  'fall(?:ó|o|ido)|inválid|no (?:se )?(?:pudo|encontr|existe|puede|es v[áa]lid|autorizad)|denegad|caducad|incorrect',
  'falh(?:a|ou)|\\berro\\b|não (?:foi|encontrad|existe|pode|autorizad|é)|negad[oa]|expirad',
  'errore|fallit[oa]|non (?:è|trovat|valid|autorizzat|riuscit)|scadut[oa]|impossibile',
  'エラー|失敗|できません|ません(?:でした)?|無効|タイムアウト|期限切れ|拒否され|超過|오류|실패|없습니다|않습니다|잘못|만료|누락|거부|초과|차단',
  'ошибк|не (?:удалось|найден|существует|авторизован|может)|неверн|недопустим|запрещ|истек',
  'mislukt|fout\\b|niet (?:gevonden|toegestaan|geldig)|błąd|nie (?:udało|znaleziono)|hata|başarısız|geçersiz|bulunamadı|lỗi|thất bại|gagal|kesalahan',
];

/** Words that say that all went well. */
export const SUCCESS_WORDS: readonly string[] = [
  '^(?:ok|okay|success|succes|successful(?:ly)?|succeeded|succeed|succ|done|complete[d]?|accepted|created|saved|updated|deleted|passed|approved|normal(?: service\\.?| code\\.?)?|no ?errors?|none|all good|good|true|yes|0|200|200 ok|y|fine|got it|pong|healthy|up|ack|成功|正常|ok\\.|success\\.|erfolg|erfolgreich|succès|éxito|exito|sucesso|successo|成功しました|성공|정상|успех|успешно)[!.]?$',
  '\\bsuccess(?:ful(?:ly)?)?\\b|\\bcompleted\\b|\\bno errors?\\b|\\bhas been (?:saved|sent|created|updated|deleted|added|removed)\\b|\\bwas (?:saved|sent|created|updated|deleted|added|removed)\\b',
  '成功|完成|正常|erfolgreich|avec succès|con éxito|correctamente|com sucesso|con successo|しました|성공|되었습니다|успешно',
];

/** Those of them that tell of the call itself, not of something that happened before it. */
export const SURE_SUCCESS_WORDS: readonly string[] = [
  '^(?:ok|okay|success|succeeded|done|completed?|accepted|created|saved|updated|200|200 ok|all good|pong|healthy)[!.]?$',
  '\\bsuccess(?:ful(?:ly)?)?\\b|成功|erfolgreich|avec succès|con éxito|correctamente|com sucesso|con successo|успешно|성공',
];

/** Words of a sentence that tells what happened before, or has to happen first: the reason of a refusal. */
export const EARLIER_SUCCESS_WORDS: readonly string[] = [
  '\\b(?:already|before|earlier|previously|another|someone|meantime|meanwhile|only|must|requires?|required|needs?|first|until|unless|since|again|twice)\\b',
  'bereits|schon\\b|zuvor|\\bnur\\b|\\berst\\b|déjà|ne (?:peut|peuvent) (?:pas|plus)|auparavant|\\bya (?:ha|han|fue|está)|anteriormente|\\bjá\\b|\\bgià\\b|уже|ранее|已经?|无法|不能|不可|すでに|既に|이미',
];

/** Words that turn a sentence of success around. */
export const NOT_SUCCESS_WORDS: readonly string[] = [
  '\\b(?:un|not |in)success|\\bno success|\\bwithout success|\\bnot (?:be )?(?:completed|successful)|不成功|未成功|没有成功|失败|未完成|nicht erfolgreich|sin éxito|sem sucesso|senza successo|sans succès|не успешно|неуспешно|エラー|失敗|できません|ません|タイムアウト|期限切れ|拒否され|超過|실패|오류|누락|만료|거부|초과|차단|\\b(?:error|fail(?:ed|ure)?|invalid|denied|unable|cannot|could not|but|already|closed|no longer|not (?:allowed|found|available|permitted))\\b',
];

/** Sentences that tell nothing beyond that something failed; the whole text, without regard to case. */
export const VAGUE_SENTENCES: readonly string[] = [
  '(?:an? )?(?:unknown|unexpected|internal|general|generic|unspecified|server|system|application|fatal|unhandled)? ?(?:server )?(?:error|exception|failure|problem)(?: has)?(?: occurr?ed| happened| encountered)?(?: (?:while|when|during) (?:processing|handling) (?:your|the|this) request)?',
  '(?:an? )?(?:error|exception|failure|problem)',
  '(?:oops|whoops|uh oh|sorry)?[,!. …]*(?:something|somethings?) (?:went|has gone|is) wrong(?: on our (?:end|side))?',
  '(?:your |the |this )?(?:request|operation|action|call|transaction|command|process|query) (?:has |was |is )?(?:failed|unsuccessful|failure|invalid|rejected|not successful|could not be (?:completed|processed|handled))',
  '(?:we (?:are|were) |we.re )?(?:unable|not able) to (?:process|complete|handle|fulfil+) (?:your|the|this) request(?: at this time)?',
  '(?:we |the server )?(?:could ?n.t|could not|cannot|can.t|failed to) (?:process|complete|handle|fulfil+) (?:your|the|this) request',
  '(?:failed|failure|fail|bad|invalid|wrong|ko|nok|unsuccessful|sorry|oops|whoops|oh no|no message available|ups|hoppla)',
  '(?:invalid|bad) (?:request|input|data|parameters?)',
  '(?:please )?(?:try|retry)(?: it)? ?again(?: later| soon)?|please contact (?:support|(?:the|your|an) administrator|us)|contact support|come back later',
  '(?:系統|伺服器|內部|未知|請求|操作|網路)(?:內部)?(?:錯誤|異常|失敗|繁忙)|失敗|錯誤|請稍後再?試',
  '(?:系统|服务器?|内部|未知|请求|操作|网络|程序)(?:内部)?(?:错误|异常|失败|出错|繁忙|开小差了?)|失败|错误|出错了|请稍后再?(?:重)?试',
  '(?:es ist )?ein (?:unbekannter |unerwarteter |interner )?fehler (?:ist )?(?:aufgetreten)?|(?:interner )?(?:server)?fehler|bitte versuchen sie es (?:später )?(?:noch einmal|erneut)',
  '(?:une )?erreur (?:est survenue|inconnue|interne|s.est produite|inattendue)?|veuillez réessayer(?: plus tard)?|(?:ha ocurrido|se ha producido|se produjo) un error(?: inesperado| interno)?|error (?:interno|desconocido|inesperado)(?: del servidor)?|inténtelo (?:de nuevo|más tarde)|(?:ocorreu um )?erro(?: interno| inesperado| desconhecido)?(?: do servidor)?|tente novamente(?: mais tarde)?|(?:si è verificato un )?errore(?: interno| imprevisto| sconosciuto)?(?: del server)?|riprova(?: più tardi)?',
  '(?:予期(?:しない|せぬ)|不明な|内部|システム|サーバー?)?(?:の)?エラー(?:が発生しました)?|(?:しばらく(?:して|経って)から)?(?:もう一度|再度)?(?:お試し|やり直し)ください|잠시 후 다시 시도해 ?주세요|(?:알 수 없는|시스템|서버) ?오류(?:가 발생했습니다)?|попробуйте (?:(?:ещё|еще) раз(?: позже)?|позже|снова)|повторите попытку(?: позже)?|произошла (?:неизвестная|непредвиденная|внутренняя) ошибка|неизвестная ошибка|er is (?:iets|een fout) (?:mis|op)[ ]?(?:gegaan|getreden)|wystąpił (?:nieznany |nieoczekiwany )?błąd|bir hata oluştu|ett fel (?:har )?(?:inträffade|uppstod)|오류가 발생했습니다|произошла ошибка|внутренняя ошибка(?: сервера)?|что-то пошло не так',
  'حدث خطأ(?: ما| غير متوقع| داخلي)?|đã (?:xảy ra|có) lỗi(?: xảy ra)?|terjadi kesalahan|เกิดข้อผิดพลาด|कुछ गलत हो गया|сталася помилка|παρουσιάστηκε σφάλμα|a apărut o eroare|hiba történt|tapahtui virhe|der opstod en fejl|det oppsto en feil|došlo k chybě',
];

/** Phrases that are the whole title or heading of a page that stands for an error. */
export const ERROR_PAGE_TITLES: readonly string[] = [
  '(?:(?:http )?(?:error|status|code|fehler|erreur|errore|erro|ошибка|fout|błąd)(?: code)? )?[45]\\d\\d(?: error| fehler)?',
  "(?:oops|whoops|sorry|hoppla|uups|ups)?[,!. …:-]*(?:the |this |your |requested |that )*(?:page|content|resource|document|file|url|site|article|item|product|post|entry|job|listing|offer|vacancy|position|auction|video|deal) ?(?:you (?:have )?(?:requested|are looking for|were looking for|'re looking for) )?(?:(?:was |is |could |can )?not (?:be )?(?:found|available)|(?:cannot|can't|couldn't|wasn't|isn't) (?:be )?(?:found|available)|(?:is )?(?:missing|gone|unavailable|no longer available))",
  "(?:[\\p{L}'-]{2,20} ){1,2}not found|(?:video|page|content|item|site) unavailable",
  '(?:this |the |that |requested )*(?:page|content|file|url|resource|document) (?:(?:you )?(?:are|were).{0,3} looking for )?(?:(?:does|do)(?: not|n.t)|no longer) exists?|(?:the )?requested (?:url|page|resource) was not found(?: on this server)?|(?:we )?(?:can.t|cannot|could ?n.t|could not) find (?:what you.re looking for|(?:that|the|this|your) page(?: you.{0,5} (?:are )?looking for)?)|nothing (?:was )?found(?: here)?|no longer (?:available|exists)|(?:this |the )?page (?:is |has )?(?:gone|been (?:removed|deleted|moved))',
  'not ?found|file not found|nothing here|does not exist|object not found|page missing',
  '(?:internal )?server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|forbidden|access denied|unauthori[sz]ed|bad request|error|(?:an )?(?:unexpected )?error (?:has )?occurr?ed|application error|unexpected error|(?:looks like )?something went wrong(?: on our (?:end|side))?|runtime error|we.ll be back soon|a client-side exception has occurred(?: .{1,40})?|fatal error|(?:site )?under maintenance|site (?:is )?(?:temporarily )?(?:unavailable|down)|too many requests',
  '(?:(?:die|der|das|dieser?) )?(?:(?:angeforderte|gesuchte|gewünschte)[rs]? )?(?:seite|artikel|produkt|beitrag|inhalt|datei|angebot|stelle) (?:(?:wurde|konnte) )?(?:leider )?nicht gefunden(?: werden)?|nicht gefunden|(?:diese )?seite (?:existiert nicht|gibt es nicht|ist (?:leider )?nicht (?:mehr )?verfügbar)|ein fehler ist aufgetreten|fehler|zugriff verweigert',
  'az oldal nem található|pagina nu (?:a fost găsită|există)|η σελίδα δεν (?:βρέθηκε|υπάρχει)|(?:عذراً، )?(?:لم يتم العثور على الصفحة|(?:هذه )?الصفحة غير (?:موجودة|متوفرة))|(?:הדף|העמוד) לא נמצא|không tìm thấy trang|trang không tồn tại|halaman tidak (?:ditemukan|ada)|ไม่พบหน้า(?:ที่คุณ(?:ต้องการ|ค้นหา))?|पेज नहीं मिला|صفحه (?:مورد نظر )?(?:یافت|پیدا) نشد',
  '(?:la )?page (?:demandée )?(?:est )?(?:introuvable|non trouvée)|(?:cette )?page n.existe pas|erreur|accès (?:refusé|interdit)|une erreur est survenue',
  '(?:¡?(?:vaya|ups)!? ?)?(?:la )?página (?:solicitada )?no (?:se ha )?(?:encontrada|encontrado|existe|fue encontrada)|no encontrad[oa]|acceso denegado|error (?:interno )?del servidor|error interno|(?:se ha producido|ha ocurrido) un error(?: inesperado)?|erro interno(?: do servidor)?|ocorreu um erro(?: inesperado)?|si è verificato un errore|errore interno(?: del server)?',
  '(?:a )?página (?:solicitada )?não (?:foi )?(?:encontrada|existe)|não encontrad[oa]|pagina (?:richiesta )?non (?:è stata )?trovata|non trovat[oa]|(?:deze )?pagina (?:is )?niet (?:gevonden|beschikbaar)|(?:deze )?pagina bestaat niet|nie znaleziono strony|strona nie (?:istnieje|została znaleziona)|sayfa bulunamadı|sidan (?:kunde inte hittas|hittades inte)|sidan finns inte|siden (?:blev |ble )?ikke (?:fundet|funnet)|siden (?:findes|finnes) ikke|fant ikke siden|sivua ei löyt?ynyt|stránka (?:nenalezena|nebyla nalezena|neexistuje|sa nenašla|nebola nájdená)|stranica nije pronađena',
  '(?:您?(?:访问|请求|查找)的)?(?:页面|网页)(?:不存在|未找到|找不到了?|已被删除|无法找到)|找不到(?:您要的|该)?(?:页面|网页|頁面|網頁)|(?:頁面|網頁)(?:不存在|未找到|找不到)|(?:系统|系統|服务器|伺服器)(?:内部|內部)?(?:错误|錯誤|异常|異常)|エラーが発生しました|ページが(?:見つかりません(?:でした)?|存在しません)|お探しのページは見つかりません(?:でした)?|(?:요청하신 )?페이지를 찾을 수 없습니다|страница не (?:найдена|существует)|сторінку не знайдено|服务器错误|サーバーエラー|ошибка(?: сервера)?',
];
