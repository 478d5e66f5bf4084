const controlled = new Promise((resolve) => {
  if (navigator.serviceWorker.controller) resolve();
  else navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
});
await navigator.serviceWorker.register('/service-worker/worker.js', { scope: '/service-worker/' });
await controlled;
const ask = new URL(location.href).searchParams.get('ask') ?? '/service-worker/synthetic';
const { status } = await fetch(ask);
document.querySelector('#state').textContent = `The answer was ${status}.`;
document.documentElement.dataset.state = 'done';
if (parent !== window) parent.postMessage(status, location.origin);
