/** A line of a stack trace, as one runtime writes it. */
export interface FrameMarker {
  readonly runtime: string;
  /** Plain parts of which every such line has one: the pattern is tried only where one occurs. */
  readonly hints: readonly string[];
  /** One frame; `g` is added. It matches within a line. */
  readonly frame: string;
}

/** Stack frames by runtime, in text and in JSON strings, where line ends are `\n`. */
export const FRAMES: readonly FrameMarker[] = [
  {
    runtime: 'JavaScript',
    hints: ['.js:', '.ts:', '.mjs:', '.cjs:', '.jsx:', '.tsx:', 'node:', '<anonymous>', 'webpack', 'file:', 'eval at '],
    frame:
      '(?:\\b|(?<=\\\\[nrt]))at (?:async |new )?(?:[\\w.$#<>[\\] ]{1,120} \\()?(?:(?:(?:file|node|ext|jsr|npm|webpack|webpack-internal|https?|app|bun):|[A-Za-z]:[\\\\/]|\\.{0,2}/|eval at )[^\\s()"\']{0,200}|[\\w\\-./@]{1,100}\\.[cm]?[jt]sx?):\\d{1,6}:\\d{1,6}\\)?|\\bat (?:async |new )?[\\w.$]{1,120} \\(<anonymous>\\)',
  },
  {
    runtime: 'JavaScript',
    hints: ['@http', '@file', '@webpack'],
    frame: '[\\w.$/<]{1,80}@(?:https?|file|webpack)://[^\\s"\'\\\\]{1,200}:\\d{1,6}:\\d{1,6}',
  },
  {
    runtime: 'Java',
    hints: ['.java', '.kt', '.scala', '.groovy', '.clj', 'Native Method', 'Unknown Source'],
    frame:
      '(?:(?:\\b|(?<=\\\\[nrt]))at |(?:[\\n\\r]|\\\\n)(?:\\t|\\\\t))(?:[\\w.\\-@]{1,80}//?)?[a-zA-Z_$][\\w$]{0,60}(?:\\.(?:[\\w$<>]|&lt;|&gt;){1,80}){1,15}\\((?:[\\w$]{1,80}\\.(?:java|kts?|scala|groovy|clj)(?::\\d{1,6})?|Native Method|Unknown Source)\\)',
  },
  {
    runtime: 'Python',
    hints: [', line '],
    frame:
      'File (?:\\\\?"|&quot;|&#34;)(?:[^"\\n&]{1,200}(?:\\\\?"|&quot;|&#34;), line \\d{1,6}(?=, in )|(?:[^"\\n&]{0,200}\\.pyx?|(?:<|&lt;)[^"\\n&<>]{1,80}(?:>|&gt;))(?:\\\\?"|&quot;|&#34;), line \\d{1,6})',
  },
  {
    runtime: '.NET',
    hints: [
      '  at ',
      '\\nat ',
      '\nat ',
      '\\tat ',
      '\tat ',
      '>at ',
      '  bei ',
      '  à ',
      '  en ',
      '  em ',
      '  в ',
      '  場所 ',
      '  在 ',
    ],
    frame:
      '(?:^|[\\n\\r">]|\\\\[nrt])[ \\t]{0,12}(?:at|bei|à|en|em|в|場所|在) (?:[A-Za-z_]\\w{0,80}(?:[.+][\\w<>`,[\\]|]{1,100}){1,15}|lambda_method\\d{0,6})\\([^()\\n"]{0,200}\\)(?: in [^\\n"]{1,200}?:(?:line|Zeile) \\d{1,6})?',
  },
  {
    runtime: 'PHP',
    hints: ['#1 ', '#0 '],
    frame: '#\\d{1,3} (?:\\{main\\}|[^\\s"(]{1,200}\\(\\d{1,6}\\): [\\w\\\\>:{}()-]{1,120}|\\[internal function\\]: )',
  },
  {
    runtime: 'PHP',
    hints: ['.php'],
    frame: '\\\\?"file\\\\?":\\s*\\\\?"[^"\\n]{1,200}\\.php\\\\?",\\s*\\\\?"line\\\\?":\\s*\\d{1,6}',
  },
  {
    runtime: 'Ruby',
    hints: ['.rb:'],
    frame: "[\\w./@\\-+]{1,160}\\.rb:\\d{1,6}:in (?:[`']|&#39;|&#x27;)[^'`\\n\"&]{1,100}",
  },
  {
    runtime: 'Go',
    hints: ['.go:'],
    frame:
      '(?:(?:\\n|\\\\n)(?:\\t|\\\\t| {2,8})(?:/|[A-Za-z]:)?[\\w./@\\-+]{1,160}\\.go:\\d{1,6}|[\\w./@\\-+]{1,160}\\.go:\\d{1,6} \\+0x[0-9a-f]{1,8})',
  },
  {
    runtime: 'Rust',
    hints: ['.rs:'],
    frame: '(?:\\b|(?<=\\\\[nrt]))at (?:/|\\./)?[\\w./@\\-]{1,160}\\.rs:\\d{1,6}(?::\\d{1,6})?',
  },
  {
    runtime: 'Elixir',
    hints: ['.ex:', '.exs:', '.erl:'],
    frame: '\\(\\w{1,40}(?: [\\d.]{1,12})?\\) [\\w./\\-]{1,120}\\.(?:exs?|erl):\\d{1,6}: :?[\\w.!?/]{1,120}',
  },
  {
    runtime: 'Lua',
    hints: ['.lua:'],
    frame: '[\\w./@\\-]{1,160}\\.lua:\\d{1,6}: in (?:(?:local |upvalue |global )?function|method|field|main chunk)',
  },
  {
    runtime: 'Dart',
    hints: ['.dart:'],
    frame: '#\\d{1,3} {2,8}[\\w.<> ]{1,120} \\((?:package|dart|file):[^\\s()"]{1,160}:\\d{1,6}(?::\\d{1,6})?\\)',
  },
];

/** A text that only one maker writes. */
export interface TextMarker {
  readonly name: string;
  /** A plain part of it, in lower case: the pattern is tried only where it occurs. */
  readonly hint: string;
  readonly pattern: string;
}

/** What database engines and their drivers say; matched without regard to case. */
export const DATABASE_ERRORS: readonly TextMarker[] = [
  { name: 'H2', hint: '; sql statement:', pattern: '[^\\n]{0,120}; SQL statement:[^\\n]{0,160}' },
  { name: 'MySQL', hint: 'sql syntax', pattern: 'You have an error in your SQL syntax[^\\n]{0,160}' },
  {
    name: 'MySQL',
    hint: 'er_',
    pattern:
      '\\bER_(?:PARSE_ERROR|DUP_ENTRY|NO_SUCH_TABLE|BAD_FIELD_ERROR|ACCESS_DENIED_ERROR|LOCK_DEADLOCK|CON_COUNT_ERROR|BAD_DB_ERROR|NO_REFERENCED_ROW\\w*|ROW_IS_REFERENCED\\w*|DATA_TOO_LONG|BAD_NULL_ERROR|LOCK_WAIT_TIMEOUT)\\b',
  },
  { name: 'MySQL', hint: 'unknown column', pattern: "Unknown column '[^'\\n]{1,80}' in '[^'\\n]{1,40}'" },
  { name: 'MySQL', hint: 'duplicate entry', pattern: "Duplicate entry '[^'\\n]{1,120}' for key '[^'\\n]{1,80}'" },
  { name: 'MySQL', hint: 'access denied for user', pattern: "Access denied for user '[^'\\n]{0,80}'@'[^'\\n]{1,80}'" },
  { name: 'MySQL', hint: 'mysqli_', pattern: '\\bmysqli?_[a-z_]{3,40}\\(\\)[^\\n]{0,80}' },
  { name: 'MySQL', hint: 'com.mysql', pattern: '\\bcom\\.mysql\\.(?:cj\\.)?jdbc\\b[^\\n]{0,80}' },
  { name: 'MySQL', hint: "doesn't exist", pattern: "Table '[\\w$-]{1,64}\\.[\\w$-]{1,64}' doesn't exist" },
  { name: 'PostgreSQL', hint: 'syntax error at', pattern: 'syntax error at or near \\\\?"[^"\\n]{1,60}"' },
  {
    name: 'PostgreSQL',
    hint: 'unique constraint',
    pattern: 'duplicate key value violates unique constraint[^\\n]{0,80}',
  },
  { name: 'PostgreSQL', hint: 'foreign key constraint', pattern: 'violates foreign key constraint[^\\n]{0,80}' },
  { name: 'PostgreSQL', hint: 'not-null constraint', pattern: 'violates not-null constraint[^\\n]{0,80}' },
  {
    name: 'PostgreSQL',
    hint: 'does not exist',
    pattern: '(?:relation|column) (?:\\\\?"[^"\\n]{1,80}"|\\w{1,40}\\.\\w{1,60}) does not exist',
  },
  { name: 'PostgreSQL', hint: 'pg::', pattern: '\\bPG::[A-Z]\\w{3,40}: ERROR[^\\n]{0,120}' },
  { name: 'PostgreSQL', hint: '(sqlstate', pattern: '[^\\n]{0,120}\\(SQLSTATE [0-9A-Z]{5}\\)' },
  {
    name: 'PostgreSQL',
    hint: 'for type',
    pattern: 'invalid input syntax for (?:type )?(?:integer|uuid|bigint|numeric|boolean|date|timestamp)[^\\n]{0,60}',
  },
  {
    name: 'PostgreSQL',
    hint: 'psql',
    pattern: '\\b(?:PSQLException|org\\.postgresql\\.util|psycopg2\\.[A-Za-z.]{3,60}|pg_query\\(\\))[^\\n]{0,80}',
  },
  { name: 'PostgreSQL', hint: 'psycopg', pattern: '\\bpsycopg[23]?\\.[A-Za-z.]{3,60}' },
  { name: 'PostgreSQL', hint: 'org.postgresql', pattern: '\\borg\\.postgresql\\.[\\w.]{3,60}' },
  { name: 'PostgreSQL', hint: 'pg_query', pattern: '\\bpg_(?:query|exec|connect)\\(\\)[^\\n]{0,80}' },
  { name: 'Oracle', hint: 'ora-', pattern: '\\bORA-\\d{5}\\b[^\\n]{0,80}' },
  { name: 'Oracle', hint: 'oracle.jdbc', pattern: '\\boracle\\.jdbc\\.[\\w.]{3,60}' },
  {
    name: 'SQL Server',
    hint: 'unclosed quotation',
    pattern: 'Unclosed quotation mark (?:after|before) the character string',
  },
  {
    name: 'SQL Server',
    hint: 'incorrect syntax near',
    pattern: "Incorrect syntax near (?:the keyword )?'[^'\\n]{1,60}'",
  },
  { name: 'SQL Server', hint: 'invalid object name', pattern: "Invalid (?:object|column) name '[^'\\n]{1,80}'" },
  { name: 'SQL Server', hint: 'invalid column name', pattern: "Invalid column name '[^'\\n]{1,80}'" },
  { name: 'SQL Server', hint: 'sqlclient', pattern: '\\b(?:System|Microsoft)\\.Data\\.SqlClient\\.[\\w.]{3,60}' },
  { name: 'SQL Server', hint: 'constraint', pattern: "Violation of (?:PRIMARY|UNIQUE) KEY constraint '[^'\\n]{1,80}'" },
  {
    name: 'SQL Server',
    hint: 'odbc',
    pattern: '\\[(?:Microsoft|FreeTDS|unixODBC)\\]\\[[^\\]\\n]{1,60}(?:ODBC|SQL Server)[^\\]\\n]{0,60}\\]',
  },
  {
    name: 'SQLite',
    hint: 'sqlite',
    pattern:
      '\\b(?:SQLITE_(?:ERROR|CONSTRAINT|BUSY|CORRUPT|READONLY|CANTOPEN|MISMATCH|FULL)\\w*|sqlite3?\\.(?:\\w+Error|SQLiteException)|SQLite(?:3::)?\\w*Exception)\\b[^\\n]{0,80}',
  },
  { name: 'SQLite', hint: 'no such', pattern: '\\bno such (?:table|column): [\\w.]{1,80}' },
  { name: 'SQLite', hint: 'unique constraint failed', pattern: 'UNIQUE constraint failed: [\\w.]{1,80}' },
  { name: 'a PDO driver', hint: 'sqlstate', pattern: '\\bSQLSTATE\\[[A-Z0-9]{5}\\][^\\n]{0,120}' },
  { name: 'a JDBC driver', hint: 'java.sql.', pattern: '\\bjava\\.sql\\.SQL\\w{0,60}Exception\\b[^\\n]{0,80}' },
  { name: 'Hibernate', hint: 'org.hibernate', pattern: '\\borg\\.hibernate\\.[\\w.]{3,80}(?:Exception|Error)\\b' },
  {
    name: 'Hibernate',
    hint: 'could not execute',
    pattern: 'could not execute (?:statement|query|batch)\\b;? ?(?:SQL|\\[|nested)[^\\n]{0,80}',
  },
  {
    name: 'SQLAlchemy',
    hint: 'sqlalchemy',
    pattern: '\\bsqlalchemy\\.exc\\.\\w{3,60}|https://sqlalche\\.me/e/[^\\s"]{1,30}',
  },
  {
    name: 'Sequelize',
    hint: 'sequelize',
    pattern: '\\bSequelize(?:Database|Connection|ForeignKeyConstraint)\\w*Error\\b',
  },
  {
    name: 'Prisma',
    hint: 'prisma',
    pattern: 'Invalid `prisma\\.[\\w.()]{1,80}` invocation|\\bPrismaClient\\w{3,40}Error\\b',
  },
  { name: 'MongoDB', hint: 'e11000', pattern: '\\bE11000 duplicate key error[^\\n]{0,120}' },
  {
    name: 'MongoDB',
    hint: 'mongo',
    pattern: '\\bMongo(?:Server|Network|DB|Timeout|ServerSelection)?(?:Error|Exception)\\b[^\\n]{0,80}',
  },
  { name: 'DB2', hint: 'db2 sql', pattern: 'DB2 SQL (?:error|Error): SQLCODE[^\\n]{0,80}' },
  {
    name: 'a statement',
    hint: 'select ',
    pattern:
      '\\\\?"(?:sql|query|statement|failedQuery)\\\\?":\\s*\\\\?"(?:SELECT .{1,200} FROM|INSERT INTO|UPDATE .{1,80} SET|DELETE FROM) [^"]{1,120}',
  },
  {
    name: 'a statement',
    hint: 'insert into',
    pattern: '\\\\?"(?:sql|query|statement|failedQuery)\\\\?":\\s*\\\\?"INSERT INTO [^"]{1,120}',
  },
  {
    name: 'Laravel',
    hint: '(connection:',
    pattern: '\\(Connection: \\w{1,40},(?: Host: [^,\\n]{1,80},)?[^\\n]{0,80} SQL: [^\\n]{1,80}',
  },
  {
    name: 'Access',
    hint: 'database engine',
    pattern: "Microsoft (?:JET|Access) Database Engine[^\\n]{0,20}error '[0-9a-fA-F]{8}'",
  },
  { name: 'ClickHouse', hint: 'db::exception', pattern: 'DB::Exception: [^\\n]{1,120}' },
  { name: 'Firebird', hint: 'sql error code', pattern: 'Dynamic SQL Error[^\\n]{0,20}SQL error code = -?\\d{1,6}' },
  { name: 'Sybase', hint: 'sybase', pattern: '\\b(?:com\\.sybase\\.jdbc|Sybase message:)[^\\n]{0,80}' },
  { name: 'Informix', hint: 'informix', pattern: '\\bcom\\.informix\\.jdbc\\b[^\\n]{0,80}' },
  { name: 'Cassandra', hint: 'com.datastax', pattern: '\\bcom\\.datastax\\.[\\w.]{3,100}Exception\\b' },
  { name: 'Neo4j', hint: 'neo.', pattern: '\\bNeo\\.(?:Client|Database|Transient)Error\\.\\w{1,40}\\.\\w{1,60}' },
  { name: 'Redis', hint: 'misconf redis', pattern: '\\bMISCONF Redis is configured[^\\n]{0,60}' },
  {
    name: 'Active Record',
    hint: 'activerecord::',
    pattern:
      '\\bActiveRecord::(?:StatementInvalid|ConnectionNotEstablished|NotNullViolation|RecordNotUnique)\\b[^\\n]{0,80}',
  },
  { name: 'Redis', hint: 'wrongtype', pattern: '\\bWRONGTYPE Operation against a key[^\\n]{0,60}' },
];

/** What only the debug page of a framework shows; matched without regard to case. */
export const DEBUG_PAGES: readonly TextMarker[] = [
  {
    name: "Django's debug page",
    hint: 'debug = true',
    pattern:
      '(?:seeing this error because you have )?(?:<code>)?DEBUG = True(?:</code>)?[^\\n]{0,40}(?:Django )?settings file',
  },
  { name: "Django's debug page", hint: 'django version', pattern: '<t[hd][^>]{0,40}>Django Version:?</t[hd]>' },
  {
    name: "Laravel's Ignition page",
    hint: 'ignition',
    pattern:
      'window\\.ignite\\b|_ignition/(?:execute-solution|health-check)|facade/ignition|flareapp\\.io|spatie/laravel-ignition',
  },
  { name: "Laravel's debug page", hint: 'laravel', pattern: 'vendor/laravel/framework/src/Illuminate/[\\w/]{1,80}' },
  {
    name: 'the Whoops page',
    hint: 'whoops',
    pattern: 'Whoops, looks like something went wrong|class="Whoops|Whoops\\\\+Run|<title>Whoops! There was an error',
  },
  {
    name: "Werkzeug's debugger",
    hint: 'werkzeug',
    pattern:
      '<title>[^<]{0,160}// Werkzeug Debugger</title>|The debugger caught an exception in your WSGI application|__debugger__=yes',
  },
  {
    name: "Symfony's exception page",
    hint: 'symfony',
    pattern: 'Symfony Exception|sf-toolbar|class="exception-(?:message|summary|hierarchy)',
  },
  {
    name: "Rails' debug page",
    hint: 'action controller: exception',
    pattern: '<title>Action Controller: Exception caught</title>',
  },
  { name: "Rails' debug page", hint: 'rails.root', pattern: 'Rails\\.root: [^<\\n]{1,120}' },
  { name: "Rails' debug page", hint: 'better errors', pattern: '<title>[^<]{0,120}Better Errors|BetterErrors' },
  { name: "ASP.NET's error page", hint: 'server error in', pattern: "Server Error in '[^'\\n]{0,80}' Application" },
  {
    name: "ASP.NET's error page",
    hint: 'developer exception page',
    pattern: 'An unhandled exception occurred while processing the request\\.',
  },
  {
    name: "ASP.NET's error page",
    hint: 'unhandled exception occurred',
    pattern:
      'An unhandled exception occurred (?:during the execution of the current web request|while processing the request)',
  },
  { name: 'phpinfo()', hint: 'phpinfo()', pattern: '<title>(?:PHP [\\d.]{1,12} - )?phpinfo\\(\\)</title>' },
  { name: "Xdebug's error table", hint: 'xdebug-error', pattern: '<table class=[\'"]xdebug-error' },
  {
    name: 'a PHP error message',
    hint: 'on line',
    pattern:
      '(?:<b>)?(?:PHP )?(?:Fatal error|Parse error|Warning|Notice|Deprecated)(?:</b>)?:\\s[^\\n]{1,200} in (?:<b>)?(?:/|[A-Z]:\\\\)[^\\n<]{1,160}\\.php(?:</b>)? on line (?:<b>)?\\d{1,6}',
  },
  {
    name: "Tomcat's error report",
    hint: 'root cause',
    pattern: '<b>(?:root cause|note)</b>[^\\n]{0,80}(?:full stack trace|<pre>)',
  },
  {
    name: 'the Phoenix debug page',
    hint: 'plug.debugger',
    pattern: 'Plug\\.Debugger|<title>[^<]{1,120} at (?:GET|POST|PUT|PATCH|DELETE) /[^<]{0,120}</title>',
  },
  { name: 'the ColdFusion debug page', hint: 'coldfusion', pattern: 'coldfusion\\.runtime\\.[\\w.]{3,60}' },
  { name: 'the Yii debug page', hint: 'yii framework', pattern: 'yii\\\\(?:base|web|db)\\\\\\w{1,40}Exception' },
  { name: 'the Play error page', hint: 'play-error-page', pattern: 'id="play-error-page"' },
  { name: 'the Next.js error overlay', hint: 'nextjs__container_errors', pattern: 'nextjs__container_errors' },
  {
    name: "Flask's traceback",
    hint: 'traceback (most recent',
    pattern: 'Traceback \\(most recent call last\\)[\\s\\S]{0,40}File',
  },
];

/** A path of the server's disk: absolute, in a place where programs live, with a source file at its end. */
export const SERVER_PATH =
  '(?:(?<=(?:\\bE[A-Z]{3,9}: [a-z ,]{1,60}|No such file or directory: )\\\\?[\'"])/[^\'"\\n]{2,200}|/(?:home|var/(?:www|task|app|lib|html|opt)|usr/(?:src|local|share|lib)|srv|opt|app|root|Users|data/www|workspace|code|build|mnt|etc)/(?:[\\w.@\\-+ ]{1,60}/){0,12}[\\w.@\\-+]{1,80}\\.(?:jsx?|mjs|cjs|tsx?|py|rb|php|java|kt|cs|go|rs|exs?|erl|pl|cfm|jsp|aspx?|ya?ml|conf|ini|env|sql|log|jar|dll|so)\\b|\\b[A-Za-z]:\\\\{1,2}(?:[\\w.@\\-+ ()]{1,60}\\\\{1,2}){1,12}[\\w.@\\-+]{1,80}\\.(?:jsx?|mjs|cjs|tsx?|py|rb|php|java|cs|vb|cshtml|aspx?|config|dll|exe|go|rs|sql|log)\\b)';
