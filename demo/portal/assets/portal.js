/* global CSS, document, fetch, location */
// The portal's part: it vouches for who is signed in, and keeps its own menu in step with the view in the frame.

async function token() {
  const response = await fetch('/pana/token', {method: 'POST'});
  if (!response.ok) throw new Error('signed out');
  return (await response.json()).token;
}

for (const frame of document.querySelectorAll('pana-frame')) {
  if ('token' in frame.dataset) frame.token = token;
  frame.addEventListener('pana-navigate', goThere);
}

// A view that has a page of its own here is shown there; a single case or pupil stays in the frame.
function goThere(event) {
  const {view, id} = event.detail;
  const link = document.querySelector(`.menu a[data-view="${CSS.escape(view)}"]`);
  if (id || !link || link.href === location.href) return;
  event.preventDefault();
  location.assign(link.href);
}
