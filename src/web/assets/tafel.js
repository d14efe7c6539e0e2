// Arrow keys at the table: the next or the one before. Only adds: the same are two links on the page.
// Whoever types, chooses or scrolls inside something keeps the keys.
addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.target.closest('input, textarea, select, dialog, [role=region]')) return;
  const to = { ArrowRight: 'next', ArrowLeft: 'prev' }[event.key];
  if (to) document.querySelector(`a[rel~=${to}]`)?.click();
});
