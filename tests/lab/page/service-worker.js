self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (new URL(event.request.url).pathname !== '/service-worker/synthetic') return;
  event.respondWith(new Response('offline', { status: 503, headers: { 'Content-Type': 'text/plain' } }));
});
