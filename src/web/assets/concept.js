// Keeps what is typed while somebody types. Without script the buttons of the form keep it too.
for (const form of document.querySelectorAll('form[data-concept]')) {
  const said = form.querySelector('[data-said]');
  const typed = () => new URLSearchParams(new FormData(form)).toString();
  let kept = typed();
  let sent = false;
  let timer;
  const keep = async () => {
    clearTimeout(timer);
    timer = undefined;
    const now = typed();
    if (sent || now === kept) return;
    try {
      const body = new URLSearchParams(now + '&stil=ja');
      const answer = await fetch(form.dataset.concept, { method: 'POST', body, redirect: 'manual', keepalive: true });
      if (answer.type === 'opaqueredirect') {
        kept = now;
        dispatchEvent(new Event('gezien')); // assets/sessie.js: the server heard of us
        const time = new Date().toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
        said.textContent = `Concept bewaard om ${time.replace(':', '.')}.`;
      } else if (answer.status === 422) said.textContent = form.dataset.refused;
      else said.textContent = form.dataset.failed;
    } catch {
      said.textContent = form.dataset.failed;
    }
  };
  form.addEventListener('input', () => {
    timer ??= setTimeout(() => void keep(), 15000);
  });
  form.addEventListener('submit', () => {
    sent = true;
  });
  addEventListener('pagehide', () => void keep());
  document.addEventListener('visibilitychange', () => document.hidden && void keep());
}
