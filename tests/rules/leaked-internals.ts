import { answer, post } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const failed = { status: '500 Internal Server Error' };
const text = (content: string) => answer(content, { ...failed, as: 'text/plain' });
const page = (content: string) =>
  answer(`<!doctype html><html>${content}</html>`, { ...failed, as: 'text/html', type: 'document' });

export default defineCases({
  reports: {
    'JavaScript in JSON': answer(
      { message: 'x', stack: 'TypeError: x\n    at load (/srv/app/a.js:1:2)\n    at async /srv/app/b.js:3:4' },
      failed,
    ),
    H2: answer({ message: 'Table "ORDERS_2" not found; SQL statement: select * from ORDERS_2 [42102-214]' }, failed),
    'Python without the names of functions': answer(
      { error: 'File "/srv/app/a.py", line 3\n    x =\nFile "<string>", line 1\n    y =' },
      failed,
    ),
    'Python programs without an ending': answer(
      { error: 'File "/usr/bin/gunicorn", line 8, in <module>\n  File "/usr/bin/app", line 3, in main' },
      failed,
    ),
    'Deno, with a private method and an extension': answer(
      { error: 'TypeError: x\n    at file:///src/main.ts:3:9\n    at async Server.#respond (ext:runtime/http.ts:1:2)' },
      failed,
    ),
    'a compiled lambda of .NET': answer(
      {
        detail:
          'System.Exception: x\n   at A.B.Get(Int32 id) in /src/B.cs:line 12\n   at lambda_method1(Closure, Object)',
      },
      failed,
    ),
    Lua: text("stack traceback:\n\t/etc/nginx/lua/a.lua:12: in function 'f'\n\t/etc/nginx/lua/b.lua:3: in main chunk"),
    Dart: text('#0      load (package:app/main.dart:12:3)\n#1      main (package:app/main.dart:3:1)'),
    'JavaScript modules': answer(
      { stack: 'Error: x\n    at file:///app/dist/x.mjs:10:5\n    at node:internal/process/task_queues:95:5' },
      failed,
    ),
    'Express in HTML': page(
      '<pre>Error: x<br> &nbsp; &nbsp;at Layer.handle (/app/node_modules/express/lib/router/layer.js:95:5)<br> &nbsp; &nbsp;at next (/app/node_modules/express/lib/router/route.js:144:13)</pre>',
    ),
    Java: text(
      'java.lang.IllegalStateException: x\n\tat com.acme.A.run(A.java:10)\n\tat java.base/java.lang.Thread.run(Thread.java:833)',
    ),
    'Java in JSON': answer(
      { trace: 'java.lang.X\n\tat com.acme.A.run(A.java:10)\n\tat com.acme.B.run(B.kt:3)' },
      failed,
    ),
    Python: text(
      'Traceback (most recent call last):\n  File "/app/a.py", line 3, in f\n  File "/app/b.py", line 9, in g\nKeyError: 1',
    ),
    'Python in JSON': answer({ traceback: 'File "/app/a.py", line 3, in f\n  File "/app/b.py", line 9, in g' }, failed),
    '.NET': answer(
      {
        StackTrace:
          '   at Acme.Lager.Get(Int32 id) in C:\\agent\\Lager.cs:line 52\r\n   at System.Web.Http.Execute(Object o)',
      },
      failed,
    ),
    '.NET in German': answer(
      {
        detail:
          'Fehler.\r\n   bei Acme.Lager.Get(Int32 id) in C:\\agent\\Lager.cs:Zeile 52\r\n   bei System.Web.Http.Execute(Object o)',
      },
      failed,
    ),
    PHP: text('PHP Fatal error: x\n#0 /var/www/html/a.php(12): Acme\\A->run()\n#1 {main}'),
    'PHP in JSON, Laravel': answer(
      {
        message: 'x',
        trace: [
          { file: '/var/www/a.php', line: 3 },
          { file: '/var/www/b.php', line: 9 },
        ],
      },
      failed,
    ),
    Ruby: answer({ traces: "app/models/a.rb:3:in `x'\napp/models/b.rb:9:in `y'" }, failed),
    Go: text(
      'panic: x\n\ngoroutine 1 [running]:\nmain.f()\n\t/app/main.go:10 +0x1d\nmain.main()\n\t/app/main.go:20 +0x2f',
    ),
    Rust: text(
      'thread panicked\n   1: core::x\n             at /rustc/abc/library/core/src/panicking.rs:72:14\n   2: app::main\n             at ./src/main.rs:4:5',
    ),
    Elixir: text(
      '** (X) y\n    (app 0.1.0) lib/app/a.ex:3: App.A.run/1\n    (phoenix 1.7.0) lib/phoenix/router.ex:9: Phoenix.Router.call/2',
    ),
    MySQL: answer({ error: "You have an error in your SQL syntax; check the manual near '''' at line 1" }, failed),
    PostgreSQL: answer(
      { error: 'duplicate key value violates unique constraint "users_email_key"' },
      { status: '400 Bad Request' },
    ),
    'PostgreSQL in words': answer({ error: 'relation "users" does not exist' }, failed),
    Oracle: text('ORA-00942: table or view does not exist'),
    'SQL Server': text('Unclosed quotation mark after the character string'),
    SQLite: answer({ error: 'SQLITE_CONSTRAINT: UNIQUE constraint failed: users.email' }, failed),
    PDO: answer({ message: 'SQLSTATE[42S02]: Base table or view not found' }, failed),
    MongoDB: answer({ message: 'E11000 duplicate key error collection: app.users index: email_1' }, failed),
    Django: page(
      '<title>ValueError at /plot</title><p>You’re seeing this error because you have <code>DEBUG = True</code> in your Django settings file.</p>',
    ),
    Ignition: page('<script>window.ignite({"x":1})</script><!-- ignition -->'),
    Werkzeug: page('<title>KeyError: 1 // Werkzeug Debugger</title>'),
    Rails: page('<title>Action Controller: Exception caught</title>'),
    'ASP.NET': page("<title>x</title><h1>Server Error in '/' Application.</h1>"),
    phpinfo: page('<title>PHP 8.3.1 - phpinfo()</title>'),
    'a PHP message': page('<b>Warning</b>:  include(x): failed in <b>/var/www/a.php</b> on line <b>3</b>'),
    'a stack under a success': answer({
      success: false,
      error: 'x',
      stack: 'Error: x\n    at a (/srv/a.js:1:2)\n    at b (/srv/b.js:1:2)',
    }),
    'a database error under a success': answer({ success: false, error: "Unknown column 'x' in 'where clause'" }),
    'under 404 too': answer(
      { stack: 'Error\n    at a (/srv/a.js:1:2)\n    at b (/srv/b.js:1:2)' },
      { status: '404 Not Found' },
    ),
    "Tomcat's frames, which have no at": page(
      '<body><h1>HTTP Status 500</h1><pre>java.lang.NullPointerException\n\torg.acme.A.b(A.java:12)\n\torg.acme.C.d(C.java:33)\n</pre></body>',
    ),
    "Ruby's driver of PostgreSQL": answer(
      { error: 'PG::UndefinedColumn: ERROR:  column users.x does not exist' },
      failed,
    ),
    'a state of SQL in brackets': answer({ error: 'ERROR: permission denied (SQLSTATE 42501)' }, failed),
    'a stack as Firefox writes it': answer(
      { stack: 'getUser@https://x.example/app.js:1:2\nrun@https://x.example/b.js:3:4' },
      failed,
    ),
  },
  reportsAt: {
    error: { 'two frames': answer({ stack: 'E\n    at a (/srv/a.js:1:2)\n    at b (/srv/b.js:1:2)' }, failed) },
    info: {
      'a lone path': answer({ error: 'Cannot open /var/www/shop/config/app.php' }, failed),
      'a lone Windows path': answer({ error: 'Could not load C:\\inetpub\\wwwroot\\bin\\Acme.dll' }, failed),
      'one frame': answer({ error: 'x at a (/srv/app/a.js:1:2)' }, failed),
      'on loopback': answer(
        { stack: 'E\n    at a (/srv/a.js:1:2)\n    at b (/srv/b.js:1:2)' },
        { ...failed, origin: 'http://localhost:3000' },
      ),
      'the path of a missing file': answer(
        { error: "ENOENT: no such file or directory, open '/var/www/app/config.json'" },
        failed,
      ),
    },
  },
  passes: {
    'lines of a file that the client sent': answer(
      { code: 'IMPORT', errors: ['File "a.csv", line 3: bad date', 'File "a.csv", line 9: bad date'] },
      { status: '422 Unprocessable Content', ...post('/import') },
    ),
    'the class of an exception and nothing else of it': answer(
      { message: 'Access Denied', exception: 'Symfony\\Component\\HttpKernel\\Exception\\AccessDeniedHttpException' },
      failed,
    ),
    'an example in the description of an API': answer(
      {
        openapi: '3.1.0',
        paths: {},
        examples: { e: { stack: 'x\n    at a (/srv/a.js:1:2)\n    at b (/srv/b.js:3:4)' } },
      },
      { call: 'GET /v3/description' },
    ),
    'an error without internals': answer({ code: 'X', message: 'The store is full' }, failed),
    'a path of a URL': page('<pre>Cannot GET /home/settings</pre>'),
    'a path that was asked for': answer(
      { error: 'No /app/main.js' },
      { status: '404 Not Found', call: 'GET /app/main.js' },
    ),
    'a URL': answer({ docs: 'https://acme.example/srv/docs/errors.py' }, failed),
    'sentences with at': answer(
      { message: 'Delays\n  at Central (platform 3)\n  at Harbour (platform 4)\n  until 10:15' },
      { status: '409 Conflict' },
    ),
    'times of day': answer({ message: 'Closed at 10:15:30 and at 11:20:10' }, failed),
    'a script with frames in a comment': answer('/*\n    at a (/home/a/a.js:1:2)\n    at b (/home/a/b.js:3:4)\n*/', {
      type: 'script',
      as: 'text/javascript',
    }),
    'a script that was fetched': answer('// at a (/home/a/a.js:1:2)\n// at b (/home/a/b.js:3:4)', {
      as: 'text/javascript',
    }),
    'a log that was fetched': answer('at a (/home/a/a.js:1:2)\nat b (/home/a/b.js:3:4)', {
      call: 'GET /ci/log.txt',
      as: 'text/plain',
    }),
    'an error tracker': answer(
      { id: '1', title: 'TypeError', stacktrace: 'at a (/srv/a.js:1:2)\nat b (/srv/b.js:1:2)' },
      { call: 'GET /api/0/issues/1/' },
    ),
    'an answer of a chat': answer({ choices: [{ message: { content: 'at a (/x/b.js:1:2)\nat c (/x/d.js:3:4)' } }] }),
    'the beginning of a list of crashes': http({
      content: {
        text: '[{"message":"x","stack":"at a (/srv/a.js:1:2)\\nat b (/srv/b.js:1:2)"},{"mess',
        truncated: true,
      },
    })`
      HTTP/1.1 200 OK
      Content-Type: application/json`,
    'what a database says of the statement that was sent': answer(
      { code: 'SQL_SYNTAX', message: 'syntax error at or near "FORM"' },
      { status: '400 Bad Request', ...post('/v1/query') },
    ),
    'a list of crashes': answer([{ message: 'x', stack: 'at a (/srv/a.js:1:2)\nat b (/srv/b.js:1:2)' }]),
    'a question about SQL': answer({ title: 'Fix "You have an error in your SQL syntax"' }),
    'a page about stacks': answer('<pre>at a (/srv/a.js:1:2)\nat b (/srv/b.js:1:2)</pre>', {
      as: 'text/html',
      type: 'document',
    }),
    'compiler messages': answer(
      { errors: ['main.go:3: undefined: x', 'main.go:9: undefined: y'] },
      { status: '422 Unprocessable Content' },
    ),
    'a script of the error page': page('<script src="/opt/app.js"></script><h1>Not found</h1>'),
  },
});
