/** What is true of one way in which a request ends without a usable response. */
interface NetErrorFacts {
  /** One sentence: what happened. */
  readonly meaning: string;
  /** Whole sentences, the likeliest first. */
  readonly causes: readonly [string, ...string[]];
  /** What to look at or do next; imperative sentences, first things first. */
  readonly check: readonly [string, ...string[]];
  /** Where the cause most likely lies. */
  readonly blame: 'network' | 'server' | 'client' | 'browser' | 'extension' | 'page';
  /** It failed before any byte of the request was sent, so the server cannot have acted on it. */
  readonly sentNothing: boolean;
  /**
   * `failure`: something went wrong, a response that may not be used included. `cancelled`: the page, the user or the
   * browser gave the request up. `blocked`: something kept it from being sent; `blame` tells who.
   */
  readonly kind: 'failure' | 'cancelled' | 'blocked';
}

/** One of the browsers' network errors. */
export interface NetError extends NetErrorFacts {
  /** As the browser writes it, without `net::`. */
  readonly name: string;
}

/** Facts and the names that browsers have for them: Chrome's, Firefox's, and NSS's for TLS in Firefox. */
interface NamedFacts extends NetErrorFacts {
  readonly names: readonly [string, ...string[]];
  /** What WebKit, which has no names, says instead. */
  readonly sentences?: readonly string[];
}

const beforeSending = { kind: 'failure', sentNothing: true } as const;
const afterSending = { kind: 'failure', sentNothing: false } as const;

const FACTS: readonly NamedFacts[] = [
  // Given up
  {
    names: ['ERR_ABORTED', 'NS_BINDING_ABORTED', 'NS_ERROR_DOM_ABORT_ERR'],
    sentences: ['cancelled', 'Load request cancelled'],
    meaning: 'The page or the user gave the request up before it ended.',
    causes: [
      'The user left the page, closed the tab or pressed Stop.',
      'A script called abort() on the request, for example for a newer search.',
      'The response became a download, or was a 204 to a navigation.',
    ],
    check: [
      'Nothing, if the page moved on; else look in the script for AbortController and its timeouts.',
      'If a form or link is involved, check that its click handler does not start a request that the navigation ends.',
    ],
    blame: 'page',
    sentNothing: false,
    kind: 'cancelled',
  },
  {
    names: [
      'NS_BINDING_REDIRECTED',
      'NS_BINDING_RETARGETED',
      'NS_BINDING_CANCELLED_OLD_LOAD',
      'NS_ERROR_PARSED_DATA_CACHED',
    ],
    meaning: 'Firefox ended this load because another one took its place.',
    causes: ['A redirect, a newer load of the same image or frame, or a download took over.'],
    check: ['Look at the request that follows it; this one needs nothing.'],
    blame: 'browser',
    sentNothing: false,
    kind: 'cancelled',
  },
  {
    names: ['ERR_CONTEXT_SHUT_DOWN', 'NS_ERROR_ILLEGAL_DURING_SHUTDOWN'],
    meaning: 'The browser or the profile was closed while the request was under way.',
    causes: ['The browser, the window or the profile was closed.'],
    check: [
      'Nothing; for data that must arrive when a page closes, use navigator.sendBeacon() or fetch() with keepalive.',
    ],
    blame: 'browser',
    sentNothing: false,
    kind: 'cancelled',
  },
  {
    names: ['ERR_WS_UPGRADE'],
    meaning: 'No failure: the connection became a WebSocket, and only the request that opened it ended.',
    causes: ['The server granted the switch to WebSocket.'],
    check: ['Look at the frames of the WebSocket; this request needs nothing.'],
    blame: 'browser',
    sentNothing: false,
    kind: 'cancelled',
  },

  // Forbidden
  {
    names: ['ERR_BLOCKED_BY_CLIENT', 'NS_ERROR_ABORT'],
    meaning: 'Something in the browser, mostly an extension, stopped the request.',
    causes: ['An ad or tracker blocker has a rule for this URL.', 'Another extension cancels requests to it.'],
    check: [
      'Repeat it in a window without extensions, then switch them back on one by one.',
      'Make the page work without the request: many users run blockers.',
    ],
    blame: 'extension',
    sentNothing: true,
    kind: 'blocked',
  },
  {
    names: ['ERR_BLOCKED_BY_ADMINISTRATOR', 'ERR_BLOCKED_IN_INCOGNITO_BY_ADMINISTRATOR'],
    meaning: 'A policy of whoever administers this browser forbids the URL.',
    causes: ['A list of blocked URLs is set in the browser’s policies.'],
    check: ['Look at chrome://policy, and ask the administrator to allow the URL.'],
    blame: 'client',
    sentNothing: true,
    kind: 'blocked',
  },
  {
    names: ['NS_ERROR_BLOCKED_BY_POLICY'],
    meaning: 'A policy of Firefox or of whoever administers it forbids the URL.',
    causes: ['An enterprise policy, or a protection built into Firefox, blocks the URL.'],
    check: ['Look at about:policies, and ask the administrator to allow the URL.'],
    blame: 'client',
    sentNothing: true,
    kind: 'blocked',
  },
  {
    names: [
      'NS_ERROR_TRACKING_URI',
      'NS_ERROR_SOCIALTRACKING_URI',
      'NS_ERROR_FINGERPRINTING_URI',
      'NS_ERROR_CRYPTOMINING_URI',
      'NS_ERROR_EMAILTRACKING_URI',
    ],
    meaning: 'Firefox’s tracking protection blocked the request.',
    causes: ['The host is on the list of trackers, fingerprinters or cryptominers.'],
    check: [
      'Switch the protection off for this site, at the shield in the address bar, to see whether it is the cause.',
      'Make the page work without the request.',
    ],
    blame: 'browser',
    sentNothing: true,
    kind: 'blocked',
  },
  {
    names: ['NS_ERROR_MALWARE_URI', 'NS_ERROR_PHISHING_URI', 'NS_ERROR_HARMFUL_URI', 'NS_ERROR_UNWANTED_URI'],
    meaning: 'The browser’s list of dangerous sites names this URL, so it was blocked.',
    causes: ['The site is reported for malware, phishing or unwanted software.'],
    check: ['If it is your site, look in Google’s Search Console at the security report; else stay away.'],
    blame: 'server',
    sentNothing: true,
    kind: 'blocked',
  },
  {
    names: ['ERR_BLOCKED_BY_CSP', 'NS_ERROR_CONTENT_BLOCKED'],
    meaning: 'A policy of the page forbids loading this resource.',
    causes: [
      'The Content-Security-Policy of the page does not list the source.',
      'In Firefox also: mixed content, or another content policy.',
    ],
    check: [
      'Read in the console which directive refused it, and add the source to that directive if it is meant to load.',
    ],
    blame: 'page',
    sentNothing: true,
    kind: 'blocked',
  },
  {
    names: ['NS_ERROR_CSP_FRAME_ANCESTOR_VIOLATION', 'NS_ERROR_XFO_VIOLATION'],
    meaning: 'The response forbids being shown in a frame of this page.',
    causes: ['It has X-Frame-Options, or frame-ancestors in its Content-Security-Policy, without the embedding site.'],
    check: ['If the frame is meant to work, let the framed site name the embedding one in frame-ancestors.'],
    blame: 'server',
    sentNothing: false,
    kind: 'failure',
  },
  {
    names: ['ERR_BLOCKED_BY_RESPONSE', 'NS_ERROR_DOM_CORP_FAILED', 'NS_ERROR_DOM_COEP_FAILED'],
    meaning: 'An answer came, and its header fields, or the page’s, forbid its use here.',
    causes: [
      'Cross-Origin-Resource-Policy of the response excludes this site.',
      'The page demands Cross-Origin-Embedder-Policy, and the response does not permit it.',
      'X-Frame-Options or frame-ancestors forbids the frame.',
    ],
    check: [
      'Let the answering server send Cross-Origin-Resource-Policy: cross-origin, or same-site, if this use is wanted.',
      'For a frame, add the embedding site to its frame-ancestors.',
    ],
    blame: 'server',
    sentNothing: false,
    kind: 'failure',
  },
  {
    names: ['ERR_BLOCKED_BY_ORB'],
    meaning: 'The browser withheld a cross-origin response whose type does not fit how the page loads it.',
    causes: ['An image, script or media URL answered with HTML or JSON, mostly an error or log-in page.'],
    check: ['Open the URL by itself: does it send the image or script, with the right Content-Type?'],
    blame: 'server',
    sentNothing: false,
    kind: 'failure',
  },
  {
    names: [
      'ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
      'ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS',
      'ERR_CACHED_IP_ADDRESS_SPACE_BLOCKED_BY_LOCAL_NETWORK_ACCESS_POLICY',
      'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED',
    ],
    meaning: 'A public page asked for an address in the local network, and that was not permitted.',
    causes: [
      'The user did not allow the site to reach devices on the local network.',
      'The host name resolves to a private or loopback address.',
    ],
    check: [
      'Allow local network access in the site’s permissions, if this is meant.',
      'Check where the name resolves to: a VPN or a hosts file may point it inwards.',
    ],
    blame: 'browser',
    sentNothing: true,
    kind: 'blocked',
  },
  {
    names: ['ERR_UNSAFE_PORT', 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED'],
    meaning: 'Browsers refuse this port, because it belongs to another protocol.',
    causes: ['The URL names a port of mail, FTP or the like, for example 25 or 6000.'],
    check: ['Run the server on another port; the list is in the Fetch standard under “port blocking”.'],
    blame: 'page',
    sentNothing: true,
    kind: 'blocked',
  },
  {
    names: ['ERR_CLEARTEXT_NOT_PERMITTED', 'NS_ERROR_HTTPS_ONLY'],
    meaning: 'Plain http is not permitted here.',
    causes: ['The app or the browser’s HTTPS-only mode refuses http.', 'The site has no https.'],
    check: ['Use https:// in the URL, and serve it with a valid certificate.'],
    blame: 'browser',
    sentNothing: true,
    kind: 'blocked',
  },
  {
    names: ['ERR_NETWORK_ACCESS_DENIED'],
    meaning: 'The operating system did not let the browser use the network.',
    causes: ['A firewall or security program on this computer forbids it.'],
    check: ['Allow the browser in the firewall and in the security program.'],
    blame: 'client',
    sentNothing: true,
    kind: 'failure',
  },
  {
    names: ['ERR_ACCESS_DENIED'],
    meaning: 'The system, or the browser itself, denied access to what was asked for.',
    causes: ['The page may not read this file or resource.', 'A security program interferes.'],
    check: ['For file: URLs, serve the file over http from localhost; else look at the security program.'],
    blame: 'client',
    sentNothing: true,
    kind: 'failure',
  },

  // Without a connection to the network
  {
    names: ['ERR_INTERNET_DISCONNECTED', 'NS_ERROR_OFFLINE'],
    sentences: ['The Internet connection appears to be offline.'],
    meaning: 'This computer is offline.',
    causes: ['The network is down or switched off.', 'DevTools simulates offline, or Firefox works offline.'],
    check: ['Check the connection, then the throttling in DevTools and “Work Offline” in Firefox.'],
    blame: 'network',
    ...beforeSending,
  },
  {
    names: ['ERR_NETWORK_CHANGED'],
    meaning: 'The network of this computer changed while the request was under way.',
    causes: ['Wi-Fi, cable or VPN was switched, or a container or virtual machine added a network.'],
    check: ['Repeat it; if it returns, look for a VPN or Docker that changes networks all the time.'],
    blame: 'network',
    ...afterSending,
  },
  {
    names: ['ERR_NETWORK_IO_SUSPENDED'],
    meaning: 'The computer went to sleep, or the browser froze the page, while the request was under way.',
    causes: ['The computer slept.', 'The page was in the background, and its network was suspended.'],
    check: ['Repeat the request when the page is visible again.'],
    blame: 'client',
    ...afterSending,
  },

  // DNS
  {
    names: ['ERR_NAME_NOT_RESOLVED', 'NS_ERROR_UNKNOWN_HOST', 'NS_ERROR_DEFINITIVE_UNKNOWN_HOST'],
    sentences: ['A server with the specified hostname could not be found.'],
    meaning: 'DNS knows no address for the host name.',
    causes: [
      'The host name is misspelt.',
      'The DNS record is missing, was changed just now, or the domain has expired.',
      'The name is known only inside a VPN or company network, or a filter blocks it.',
    ],
    check: [
      'Read the host name letter by letter, then ask DNS: dig +short HOST, or nslookup HOST.',
      'Compare with another resolver: dig +short HOST @1.1.1.1.',
    ],
    blame: 'network',
    ...beforeSending,
  },
  {
    names: ['ERR_NAME_RESOLUTION_FAILED', 'ERR_DNS_SERVER_FAILED', 'ERR_DNS_MALFORMED_RESPONSE', 'ERR_DNS_TIMED_OUT'],
    meaning: 'The DNS server gave no usable answer.',
    causes: ['The resolver is down, overloaded or cannot be reached.', 'DNSSEC of the domain is broken.'],
    check: ['Ask another resolver: dig HOST @1.1.1.1; if that works, the local resolver is at fault.'],
    blame: 'network',
    ...beforeSending,
  },
  {
    names: ['ERR_DNS_SECURE_RESOLVER_HOSTNAME_RESOLUTION_FAILED'],
    meaning: 'The secure DNS server that the browser is set to use could not be found itself.',
    causes: ['Secure DNS in the browser names a provider that this network does not reach.'],
    check: ['Switch secure DNS off in the browser’s settings, or choose another provider.'],
    blame: 'client',
    ...beforeSending,
  },
  {
    names: ['ERR_ICANN_NAME_COLLISION'],
    meaning: 'An internal host name clashes with a new public top-level domain.',
    causes: ['The name resolves to 127.0.53.53, the marker for such clashes.'],
    check: ['Use a name under a domain of your own, and check the VPN’s DNS.'],
    blame: 'network',
    ...beforeSending,
  },

  // Connecting
  {
    names: ['ERR_CONNECTION_REFUSED', 'NS_ERROR_CONNECTION_REFUSED', 'NS_ERROR_WEBSOCKET_CONNECTION_REFUSED'],
    meaning: 'The computer was reached, and nothing accepts connections on this port.',
    causes: [
      'The server does not run, or has crashed.',
      'It listens on another port or only on another address, such as 127.0.0.1 or ::1.',
      'A firewall rejects the connection.',
    ],
    check: [
      'Check that the server runs and where it listens: ss -ltnp, or docker ps for its ports.',
      'Try the port: nc -vz HOST PORT; for localhost, try 127.0.0.1 and [::1].',
    ],
    blame: 'server',
    ...beforeSending,
  },
  {
    names: ['ERR_CONNECTION_TIMED_OUT'],
    meaning: 'No connection was made in time: nothing answered at this address.',
    causes: [
      'A firewall or security group drops the packets.',
      'The server is down or the address is wrong.',
      'The server is so busy that it accepts no connection.',
    ],
    check: [
      'Try the port from here and from another network: nc -vz HOST PORT.',
      'Check firewalls and security groups.',
    ],
    blame: 'network',
    ...beforeSending,
  },
  {
    names: ['NS_ERROR_NET_TIMEOUT'],
    meaning: 'The host did not react in time, while connecting or while answering.',
    causes: [
      'A firewall or security group drops the packets.',
      'The server is down or the address is wrong.',
      'The server works on the request for too long.',
    ],
    check: [
      'Try the port from here and from another network: nc -vz HOST PORT.',
      'If it connects, time the request with curl -w and look at the server for slow work.',
    ],
    blame: 'network',
    ...afterSending,
  },
  {
    names: ['ERR_CONNECTION_FAILED'],
    sentences: ['Could not connect to the server.', 'Could not connect to server'],
    meaning: 'The connection could not be made, without a more exact reason.',
    causes: ['The network or the server refuses in an unusual way.', 'A security program or VPN interferes.'],
    check: ['Try curl -v URL from the same computer; its error is often more exact.'],
    blame: 'network',
    ...beforeSending,
  },
  {
    names: ['ERR_ADDRESS_UNREACHABLE', 'NS_ERROR_SOCKET_ADDRESS_NOT_SUPPORTED'],
    meaning: 'There is no route to the address of the host.',
    causes: [
      'The host has only an IPv6 address, and this network has none.',
      'The address is private, and the VPN is off.',
      'The host is down.',
    ],
    check: ['Look at the addresses: dig +short HOST A and AAAA, then ping or traceroute them.', 'Switch the VPN on.'],
    blame: 'network',
    ...beforeSending,
  },
  {
    names: ['ERR_ADDRESS_INVALID'],
    meaning: 'The address is not one that can be connected to.',
    causes: ['The host is or resolves to 0.0.0.0, a broadcast address or the like, perhaps by a blocker’s DNS.'],
    check: ['Use 127.0.0.1 or localhost instead of 0.0.0.0; check what the name resolves to.'],
    blame: 'page',
    ...beforeSending,
  },
  {
    names: ['ERR_ADDRESS_IN_USE', 'ERR_INSUFFICIENT_RESOURCES'],
    meaning: 'The browser has too many requests or connections open to start another one.',
    causes: ['The page starts thousands of requests at once.', 'Too few local ports are free.'],
    check: ['Limit how many requests the page has open at a time; bundle them or put them in a queue.'],
    blame: 'page',
    ...beforeSending,
  },
  {
    names: ['ERR_OUT_OF_MEMORY', 'ERR_NO_BUFFER_SPACE'],
    meaning: 'The browser or the system ran out of memory for the request.',
    causes: ['The page or the response is too large for the memory.', 'Other programs use up the memory.'],
    check: ['Watch the memory of the page in the browser’s task manager; stream large responses.'],
    blame: 'client',
    ...afterSending,
  },

  // The connection broke
  {
    names: ['ERR_CONNECTION_RESET', 'NS_ERROR_NET_RESET', 'PR_CONNECT_RESET_ERROR'],
    meaning: 'The other side, or something on the way, tore the connection down.',
    causes: [
      'The server process crashed or was restarted.',
      'A firewall, filter or proxy cut the connection.',
      'The server refused the upload by closing, for example for its size.',
    ],
    check: [
      'Look in the server’s log at that time for a crash or restart.',
      'Try it from another network; if it works there, something on the way cuts it.',
    ],
    blame: 'server',
    ...afterSending,
  },
  {
    names: ['ERR_CONNECTION_CLOSED', 'ERR_SOCKET_NOT_CONNECTED', 'NS_ERROR_NET_INTERRUPT', 'PR_END_OF_FILE_ERROR'],
    sentences: ['The network connection was lost.'],
    meaning: 'The connection was closed before the response was complete.',
    causes: [
      'The server closed it, for example after an idle time just when the request came.',
      'The process ended while answering.',
      'A TLS handshake was broken off by the server or something on the way.',
    ],
    check: [
      'Look in the server’s log at that time.',
      'Compare the idle times of server and proxy: the server’s has to be longer.',
    ],
    blame: 'server',
    ...afterSending,
  },
  {
    names: ['ERR_EMPTY_RESPONSE', 'NS_ERROR_NET_EMPTY_RESPONSE'],
    meaning: 'The server accepted the request and closed the connection without a single byte.',
    causes: [
      'The process crashed on this request.',
      'The server is told to close without an answer, such as nginx with return 444.',
      'Plain HTTP was sent to a port that expects something else.',
    ],
    check: ['Look in the server’s log for a crash at that time.', 'Try curl -v URL, and check scheme and port.'],
    blame: 'server',
    ...afterSending,
  },
  {
    names: ['ERR_CONNECTION_ABORTED'],
    meaning: 'The connection died: the other side never acknowledged what was sent.',
    causes: ['The network broke, or the computer changed its network or slept.', 'A firewall forgot the connection.'],
    check: ['Repeat it; if it returns, look for a firewall or NAT with a short idle time on the way.'],
    blame: 'network',
    ...afterSending,
  },
  {
    names: ['ERR_TIMED_OUT', 'NS_ERROR_NET_TIMEOUT_EXTERNAL', 'ERR_HTTP2_PING_FAILED'],
    sentences: ['The request timed out.'],
    meaning: 'The operation took too long, and the browser gave up.',
    causes: [
      'The server does not answer, or much too slowly.',
      'The connection died without a sign, for example after sleep.',
    ],
    check: ['Repeat it; then time it with curl -w and look at the server for slow work.'],
    blame: 'network',
    ...afterSending,
  },
  {
    names: ['NS_ERROR_NET_PARTIAL_TRANSFER', 'ERR_CONTENT_LENGTH_MISMATCH'],
    meaning: 'Fewer, or other, bytes came than Content-Length announced.',
    causes: [
      'The connection or the process ended in the middle of the response.',
      'The server computes Content-Length wrongly, often before compression or in characters instead of bytes.',
      'A proxy’s temporary disk or buffer is full.',
    ],
    check: [
      'Compare Content-Length with the size that curl receives.',
      'Look in the proxy’s error log for buffers and disk.',
    ],
    blame: 'server',
    ...afterSending,
  },
  {
    names: ['ERR_INCOMPLETE_CHUNKED_ENCODING', 'ERR_INVALID_CHUNKED_ENCODING'],
    meaning: 'The response, sent in chunks, broke off or is malformed.',
    causes: ['The application failed in the middle of streaming.', 'A proxy ran into its read timeout or a full disk.'],
    check: ['Look in the logs of application and proxy at that time.', 'For streams, raise the proxy’s read timeout.'],
    blame: 'server',
    ...afterSending,
  },
  {
    names: ['ERR_CONTENT_DECODING_FAILED', 'ERR_CONTENT_DECODING_INIT_FAILED', 'NS_ERROR_INVALID_CONTENT_ENCODING'],
    meaning: 'The content is not what Content-Encoding says.',
    causes: [
      'Content-Encoding names gzip or br, and the content is not compressed, or twice.',
      'The compressed content was cut off.',
    ],
    check: ['Compare with curl --compressed -v URL; let only one hop compress, and that one set the field.'],
    blame: 'server',
    ...afterSending,
  },
  {
    names: ['NS_ERROR_CORRUPTED_CONTENT'],
    meaning: 'Firefox found the content damaged, or of a type it may not use here.',
    causes: [
      'The content breaks off or contradicts its header fields.',
      'A script has a wrong Content-Type with nosniff.',
    ],
    check: ['Check Content-Type, Content-Length and Content-Encoding of the response with curl -v.'],
    blame: 'server',
    ...afterSending,
  },

  // HTTP itself
  {
    names: ['ERR_INVALID_HTTP_RESPONSE', 'ERR_INVALID_RESPONSE', 'NS_ERROR_NET_ERROR_RESPONSE'],
    meaning: 'What came back is not HTTP.',
    causes: [
      'Another protocol runs on this port.',
      'TLS answers on a port that was asked in plain HTTP, or the reverse.',
    ],
    check: ['Check scheme and port, then look at the first bytes: curl -v --http0.9 URL.'],
    blame: 'server',
    ...afterSending,
  },
  {
    names: ['ERR_RESPONSE_HEADERS_TOO_BIG'],
    meaning: 'The header section of the response is larger than the browser takes.',
    causes: ['The server sets too many or too large cookies, or a very long policy.'],
    check: ['Count the Set-Cookie lines and look for the longest field: curl -sD- -o /dev/null URL.'],
    blame: 'server',
    ...afterSending,
  },
  {
    names: [
      'ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH',
      'ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION',
      'ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION',
    ],
    meaning: 'The response has a field twice, with different values, that may occur only once.',
    causes: [
      'Application and proxy both set the field.',
      'A file name with a comma is not quoted in Content-Disposition.',
    ],
    check: ['Look for the repeated field: curl -sD- -o /dev/null URL; let only one place set it.'],
    blame: 'server',
    ...afterSending,
  },
  {
    names: ['ERR_RESPONSE_HEADERS_TRUNCATED'],
    meaning: 'The connection ended in the middle of the header section.',
    causes: ['The server process crashed, or a proxy cut the answer.'],
    check: ['Look in the server’s log at that time.'],
    blame: 'server',
    ...afterSending,
  },
  {
    names: ['ERR_TOO_MANY_REDIRECTS', 'NS_ERROR_REDIRECT_LOOP'],
    sentences: ['too many HTTP redirects', 'Load cannot follow more than 20 redirections'],
    meaning: 'The redirects did not end, and the browser stopped following them after about 20.',
    causes: [
      'Two rules contradict each other: http and https, with and without www or slash.',
      'A proxy ends TLS, and the application behind it redirects to https again.',
      'A cookie that should end the loop is not stored or not sent.',
    ],
    check: [
      'Follow the chain: curl -sIL URL, and look at which two URLs alternate.',
      'Behind a proxy, check that X-Forwarded-Proto arrives and is trusted.',
      'Delete the site’s cookies and try again.',
    ],
    blame: 'server',
    ...afterSending,
  },
  {
    names: ['ERR_UNSAFE_REDIRECT', 'ERR_INVALID_REDIRECT'],
    meaning: 'The server redirects to a URL that the browser may not follow.',
    causes: ['Location names a file:, data: or malformed URL, or a scheme that a request cannot go to.'],
    check: ['Look at Location of the last response: curl -sI URL.'],
    blame: 'server',
    ...afterSending,
  },
  {
    names: [
      'ERR_HTTP2_PROTOCOL_ERROR',
      'ERR_HTTP2_COMPRESSION_ERROR',
      'ERR_HTTP2_FRAME_SIZE_ERROR',
      'ERR_HTTP2_FLOW_CONTROL_ERROR',
      'ERR_HTTP2_STREAM_CLOSED',
    ],
    meaning: 'The HTTP/2 stream broke a rule of the protocol or was reset by the server.',
    causes: [
      'The application behind the proxy broke off; HTTP/2 has only this error for it.',
      'The response has a field that HTTP/2 forbids, such as Connection, or an invalid character.',
      'A proxy’s buffer or disk is full.',
    ],
    check: [
      'Try curl -v --http1.1 URL: if that works, compare the header fields.',
      'Look in the proxy’s error log at that time.',
    ],
    blame: 'server',
    ...afterSending,
  },
  {
    names: ['ERR_HTTP2_SERVER_REFUSED_STREAM', 'NS_ERROR_NET_HTTP2_SENT_GOAWAY'],
    meaning: 'The server closed the HTTP/2 connection or stream without working on the request.',
    causes: ['It restarts, or has reached its limit of requests or streams on a connection.'],
    check: ['Repeat it; if it returns, look at the server’s limits for streams and requests on one connection.'],
    blame: 'server',
    ...afterSending,
  },
  {
    names: ['ERR_HTTP2_INADEQUATE_TRANSPORT_SECURITY', 'NS_ERROR_NET_INADEQUATE_SECURITY'],
    meaning: 'HTTP/2 was agreed on over TLS settings that it forbids.',
    causes: ['The server offers HTTP/2 with an outdated cipher or TLS version.'],
    check: ['Enable TLS 1.2 with AEAD ciphers, or TLS 1.3, on the server.'],
    blame: 'server',
    ...beforeSending,
  },
  {
    names: ['ERR_HTTP_1_1_REQUIRED'],
    meaning: 'The server wants this request over HTTP/1.1 and not over HTTP/2.',
    causes: ['It needs a TLS client certificate or NTLM, which HTTP/2 does not carry.'],
    check: ['Switch HTTP/2 off for this host, or use another way to authenticate.'],
    blame: 'server',
    ...afterSending,
  },
  {
    names: ['ERR_QUIC_PROTOCOL_ERROR', 'NS_ERROR_NET_HTTP3_PROTOCOL_ERROR'],
    meaning: 'The HTTP/3 connection broke.',
    causes: ['A firewall or VPN interferes with UDP on port 443.', 'Server or CDN has a fault in HTTP/3.'],
    check: ['Switch QUIC off in the browser to compare; then check UDP 443 on the way.'],
    blame: 'network',
    ...afterSending,
  },
  {
    names: ['ERR_QUIC_HANDSHAKE_FAILED'],
    meaning: 'No HTTP/3 connection could be agreed on.',
    causes: ['UDP on port 443 is blocked.', 'Alt-Svc announces HTTP/3, and the server does not serve it.'],
    check: ['Check UDP 443 on the way, and that Alt-Svc tells the truth.'],
    blame: 'network',
    ...beforeSending,
  },
  {
    names: ['ERR_WS_PROTOCOL_ERROR'],
    meaning: 'The WebSocket broke the protocol, or could not be opened.',
    causes: ['A proxy does not pass Upgrade and Connection on.', 'The URL is no WebSocket endpoint.'],
    check: ['Look at the answer to the handshake: it has to be 101.', 'Check the proxy’s settings for WebSockets.'],
    blame: 'server',
    ...afterSending,
  },

  // TLS and certificates
  {
    names: ['ERR_SSL_PROTOCOL_ERROR', 'SSL_ERROR_RX_RECORD_TOO_LONG', 'SSL_ERROR_RX_MALFORMED_SERVER_HELLO'],
    sentences: ['An SSL error has occurred and a secure connection to the server cannot be made.'],
    meaning: 'The TLS handshake failed, because the other side did not speak proper TLS.',
    causes: [
      'The server speaks plain HTTP on this port, and the URL says https.',
      'A proxy or security program interferes with TLS.',
    ],
    check: [
      'Try http:// on this port, or look at what answers there (openssl s_client -connect HOST:PORT -servername HOST </dev/null).',
    ],
    blame: 'server',
    ...beforeSending,
  },
  {
    names: ['ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'SSL_ERROR_NO_CYPHER_OVERLAP', 'SSL_ERROR_UNSUPPORTED_VERSION'],
    meaning: 'Browser and server have no TLS version or cipher in common.',
    causes: ['The server offers only TLS 1.0 or 1.1.', 'The server or CDN has no certificate for this host name.'],
    check: ['Enable TLS 1.2 and 1.3, and check that a certificate covers the host name, sub-domains included.'],
    blame: 'server',
    ...beforeSending,
  },
  {
    names: ['ERR_SSL_UNRECOGNIZED_NAME_ALERT', 'SSL_ERROR_UNRECOGNIZED_NAME_ALERT'],
    meaning: 'The server does not know the host name that TLS announces.',
    causes: ['No virtual host or certificate is set up for the name.'],
    check: ['Set the name up on the server, or correct DNS if it points to the wrong one.'],
    blame: 'server',
    ...beforeSending,
  },
  {
    names: ['ERR_CERT_COMMON_NAME_INVALID', 'SSL_ERROR_BAD_CERT_DOMAIN'],
    meaning: 'The certificate belongs to another host name.',
    causes: ['The name is missing in the certificate.', 'DNS leads to another server, or www is not covered.'],
    check: ['Compare the host name with the names in the certificate, and issue one that lists it.'],
    blame: 'server',
    ...beforeSending,
  },
  {
    names: [
      'ERR_CERT_DATE_INVALID',
      'SEC_ERROR_EXPIRED_CERTIFICATE',
      'SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE',
      'MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE',
    ],
    meaning: 'The certificate has expired or is not valid yet.',
    causes: [
      'The certificate was not renewed, or the server was not reloaded afterwards.',
      'The clock of this computer is wrong.',
    ],
    check: ['Look at the dates of the certificate, then at the clock.', 'Renew it, and reload the server.'],
    blame: 'server',
    ...beforeSending,
  },
  {
    names: [
      'ERR_CERT_AUTHORITY_INVALID',
      'SEC_ERROR_UNKNOWN_ISSUER',
      'SEC_ERROR_UNTRUSTED_ISSUER',
      'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
      'SEC_ERROR_CA_CERT_INVALID',
    ],
    meaning: 'The browser does not trust whoever issued the certificate.',
    causes: [
      'The certificate is self-signed.',
      'The server does not send the intermediate certificate.',
      'A company proxy or security program puts in a certificate of its own.',
    ],
    check: [
      'Look at the chain (openssl s_client -connect HOST:443 -servername HOST -showcerts </dev/null).',
      'Install the full chain on the server; for development, trust the local authority.',
    ],
    blame: 'server',
    ...beforeSending,
  },
  {
    names: ['ERR_CERT_REVOKED', 'SEC_ERROR_REVOKED_CERTIFICATE'],
    meaning: 'The issuer has revoked the certificate.',
    causes: ['The key was compromised, or the certificate was replaced.'],
    check: ['Issue a new certificate and install it.'],
    blame: 'server',
    ...beforeSending,
  },
  {
    names: [
      'ERR_CERT_INVALID',
      'ERR_SSL_SERVER_CERT_BAD_FORMAT',
      'ERR_CERT_NAME_CONSTRAINT_VIOLATION',
      'ERR_SSL_KEY_USAGE_INCOMPATIBLE',
      'SEC_ERROR_BAD_DER',
    ],
    meaning: 'The certificate is malformed or breaks a rule.',
    causes: ['It was made with wrong extensions or key usages, or by an authority that may not issue this name.'],
    check: ['Read it with openssl x509 -text, and issue a new one.'],
    blame: 'server',
    ...beforeSending,
  },
  {
    names: [
      'ERR_CERT_WEAK_SIGNATURE_ALGORITHM',
      'ERR_CERT_WEAK_KEY',
      'SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED',
      'MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE',
    ],
    meaning: 'The certificate uses cryptography that browsers no longer accept.',
    causes: ['It is signed with SHA-1 or MD5, or its key is too short.'],
    check: ['Issue one with SHA-256 and an RSA key of 2048 bits or more, or an ECDSA key.'],
    blame: 'server',
    ...beforeSending,
  },
  {
    names: ['ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', 'MOZILLA_PKIX_ERROR_INSUFFICIENT_CERTIFICATE_TRANSPARENCY'],
    meaning: 'The certificate was not published in the public logs that browsers demand.',
    causes: ['The authority issued it without Certificate Transparency.'],
    check: ['Issue a new one from a public authority.'],
    blame: 'server',
    ...beforeSending,
  },
  {
    names: ['ERR_CERT_VALIDITY_TOO_LONG'],
    meaning: 'The certificate is valid for longer than browsers permit.',
    causes: ['A public certificate runs for more than 398 days, or more than a newer limit.'],
    check: ['Issue one with a shorter life.'],
    blame: 'server',
    ...beforeSending,
  },
  {
    names: ['ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN', 'MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE'],
    meaning: 'The certificate is not one of those that the browser has fixed for this site.',
    causes: ['Something between browser and site reads along with a certificate of its own.'],
    check: ['Look at who issued the certificate, and try from another network.'],
    blame: 'network',
    ...beforeSending,
  },
  {
    names: [
      'ERR_SSL_CLIENT_AUTH_CERT_NEEDED',
      'ERR_BAD_SSL_CLIENT_AUTH_CERT',
      'SSL_ERROR_BAD_CERT_ALERT',
      'SSL_ERROR_RX_CERTIFICATE_REQUIRED_ALERT',
    ],
    meaning: 'The server wants a client certificate, and none came, or one it does not accept.',
    causes: ['No certificate is installed or chosen, or it has expired.'],
    check: ['Install the client certificate and choose it when the browser asks.'],
    blame: 'client',
    ...afterSending,
  },
  {
    names: ['ERR_SSL_BAD_RECORD_MAC_ALERT', 'ERR_SSL_DECRYPT_ERROR_ALERT', 'SSL_ERROR_BAD_MAC_READ'],
    meaning: 'Encrypted data arrived changed.',
    causes: ['A proxy, router or security program damages the traffic.'],
    check: ['Try from another network, and without the security program.'],
    blame: 'network',
    ...afterSending,
  },

  // Proxies
  {
    names: ['ERR_PROXY_CONNECTION_FAILED', 'NS_ERROR_PROXY_CONNECTION_REFUSED', 'NS_ERROR_UNKNOWN_PROXY_HOST'],
    meaning: 'The proxy that this browser is set to use cannot be reached.',
    causes: ['The proxy is down, or its address is wrong.', 'A program set it and was then removed or stopped.'],
    check: ['Check the proxy settings of system and browser; switch the proxy off to compare.'],
    blame: 'client',
    ...beforeSending,
  },
  {
    names: [
      'ERR_TUNNEL_CONNECTION_FAILED',
      'NS_ERROR_PROXY_BAD_GATEWAY',
      'NS_ERROR_PROXY_FORBIDDEN',
      'NS_ERROR_PROXY_SERVICE_UNAVAILABLE',
      'NS_ERROR_PROXY_GATEWAY_TIMEOUT',
    ],
    meaning: 'The proxy did not open a tunnel to the host.',
    causes: ['The proxy forbids the host or the port.', 'The proxy cannot reach the host.'],
    check: ['Ask the proxy directly: curl -v -x PROXY URL shows its answer to CONNECT.'],
    blame: 'network',
    ...beforeSending,
  },
  {
    names: ['ERR_PROXY_AUTH_UNSUPPORTED', 'ERR_PROXY_AUTH_REQUESTED', 'NS_ERROR_PROXY_AUTHENTICATION_FAILED'],
    meaning: 'The proxy wants a log-in that did not succeed.',
    causes: [
      'The credentials for the proxy are missing or wrong.',
      'It asks for a scheme that the browser does not support.',
    ],
    check: ['Check user name and password of the proxy in the system or the browser.'],
    blame: 'client',
    ...beforeSending,
  },
  {
    names: ['ERR_PROXY_CERTIFICATE_INVALID'],
    meaning: 'The certificate of the proxy is not valid.',
    causes: ['An HTTPS proxy has an expired, wrong or untrusted certificate.'],
    check: ['Renew the certificate of the proxy, or trust its authority.'],
    blame: 'network',
    ...beforeSending,
  },
  {
    names: ['ERR_MANDATORY_PROXY_CONFIGURATION_FAILED', 'ERR_NO_SUPPORTED_PROXIES', 'ERR_PAC_SCRIPT_FAILED'],
    meaning: 'The browser could not find out which proxy to use.',
    causes: ['The configuration script (PAC) cannot be fetched, or has an error.'],
    check: ['Open the URL of the PAC script, and check the proxy settings.'],
    blame: 'client',
    ...beforeSending,
  },
  {
    names: ['ERR_SOCKS_CONNECTION_FAILED', 'ERR_SOCKS_CONNECTION_HOST_UNREACHABLE'],
    meaning: 'The SOCKS proxy did not connect to the host.',
    causes: ['The SOCKS proxy is down, or does not reach the host.', 'An SSH tunnel has ended.'],
    check: ['Check that the proxy or tunnel runs: curl -v --socks5-hostname PROXY URL.'],
    blame: 'network',
    ...beforeSending,
  },

  // The request itself
  {
    names: ['ERR_INVALID_URL', 'NS_ERROR_MALFORMED_URI'],
    meaning: 'The URL is not valid.',
    causes: ['A part of it was put together wrongly, for example an empty host or an undefined variable.'],
    check: ['Log the URL before the request, and build it with new URL() and URLSearchParams.'],
    blame: 'page',
    ...beforeSending,
  },
  {
    names: ['ERR_UNKNOWN_URL_SCHEME', 'ERR_DISALLOWED_URL_SCHEME', 'NS_ERROR_UNKNOWN_PROTOCOL'],
    meaning: 'The browser cannot load URLs of this scheme here.',
    causes: ['The scheme is misspelt, or belongs to an app that is not installed.'],
    check: ['Check the part before the colon.'],
    blame: 'page',
    ...beforeSending,
  },
  {
    names: ['ERR_INVALID_ARGUMENT', 'ERR_UNEXPECTED', 'NS_ERROR_UNEXPECTED'],
    meaning: 'The browser met something in its own network code that should not happen.',
    causes: ['A fault of the browser, or an extension that changed the request in an invalid way.'],
    check: ['Repeat it without extensions, then in an up-to-date browser.'],
    blame: 'browser',
    ...afterSending,
  },
  {
    names: ['ERR_FILE_NOT_FOUND', 'NS_ERROR_FILE_NOT_FOUND'],
    meaning: 'The local file does not exist.',
    causes: ['The path is wrong, or the file is not packed into the extension.'],
    check: ['Check the path, upper and lower case included.'],
    blame: 'page',
    ...beforeSending,
  },
  {
    names: ['ERR_UPLOAD_FILE_CHANGED'],
    meaning: 'A file to be uploaded was changed after it had been chosen.',
    causes: ['Another program wrote to the file, or a cloud drive synchronised it.'],
    check: ['Choose the file again; close the program that writes to it.'],
    blame: 'client',
    ...afterSending,
  },
  {
    names: ['ERR_CACHE_MISS'],
    meaning: 'The answer was to come from the cache alone, and it is not there.',
    causes: [
      'The page was the answer to a form, and going back does not send it again by itself.',
      'A script asked with cache: "only-if-cached".',
    ],
    check: ['Answer forms with a redirect (303), so that going back needs no second POST.'],
    blame: 'page',
    ...beforeSending,
  },
  {
    names: [
      'ERR_CACHE_READ_FAILURE',
      'ERR_CACHE_WRITE_FAILURE',
      'ERR_CACHE_OPERATION_NOT_SUPPORTED',
      'ERR_CACHE_CHECKSUM_MISMATCH',
    ],
    meaning: 'The browser’s own cache failed.',
    causes: ['The cache on disk is damaged, or the disk is full.'],
    check: ['Clear the browser’s cache, and check the free space.'],
    blame: 'browser',
    ...afterSending,
  },
  {
    names: ['ERR_INVALID_AUTH_CREDENTIALS', 'ERR_MISSING_AUTH_CREDENTIALS', 'ERR_UNSUPPORTED_AUTH_SCHEME'],
    meaning: 'The authentication that the server asks for could not be done.',
    causes: ['No usable credentials exist, for Kerberos or NTLM for example.', 'The scheme is not supported.'],
    check: ['Check the log-in to the domain, and which scheme WWW-Authenticate names.'],
    blame: 'client',
    ...afterSending,
  },
  {
    names: ['NS_ERROR_INTERCEPTION_FAILED'],
    meaning: 'The page’s service worker failed to answer the request.',
    causes: ['Its fetch handler threw an error, or passed something other than a Response to respondWith().'],
    check: ['Look at the service worker in the developer tools, or bypass it there, and read its console.'],
    blame: 'page',
    ...afterSending,
  },
  {
    names: ['ERR_FAILED', 'NS_ERROR_FAILURE', 'NS_ERROR_DOM_BAD_URI', 'NS_ERROR_DOM_NETWORK_ERR', 'NS_BINDING_FAILED'],
    meaning:
      'The request failed, and the browser gives no exact reason here; for cross-origin requests it is mostly CORS.',
    causes: [
      'The response, or the answer to the preflight, lacks Access-Control-Allow-Origin for this page.',
      'A service worker of the page answered with an error.',
      'An extension changed or ended the request.',
    ],
    check: [
      'Read the console of the page: it names the CORS field that is missing.',
      'Repeat it with curl -v and an Origin field; if that works, CORS, a service worker or an extension is the cause.',
    ],
    blame: 'server',
    ...afterSending,
  },
];

/** Every network error known here, one entry for each name. */
export const netErrors: readonly NetError[] = FACTS.flatMap(({ names, sentences, ...facts }) =>
  names.map((name) => ({ name, ...facts })),
);

const byName: ReadonlyMap<string, NetError> = new Map([
  ...netErrors.map((entry) => [entry.name, entry] as const),
  ...FACTS.flatMap(({ names: [name], sentences = [], ...facts }) =>
    sentences.map((sentence) => [sentence, { name, ...facts }] as const),
  ),
]);

/**
 * What a browser's error means: `net::ERR_X` and `ERR_X` of Chrome, also with a reason behind it (`ERR_X.Reason`),
 * `NS_ERROR_X` and the TLS errors of Firefox, sentences of WebKit. Undefined where it is not known.
 */
export function netError(error: string): NetError | undefined {
  const name = error.trim().replace(/^net::/, '');
  return byName.get(name) ?? byName.get(name.replace(/\.\w+$/, ''));
}
