// Without internet: the page Praten thuis as it was kept, and nothing else of this website (decision 0034).
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== location.origin) return;
  if (mode === 'navigate' ? pathname !== '/praten-thuis' : !pathname.startsWith('/assets/')) return;
  event.respondWith(
    fetch(event.request).catch(async () => {
      const found = await caches.match(event.request);
      return found ?? (mode === 'navigate' ? caches.match('/praten-thuis') : Response.error());
    }),
  );
});
