// Brings the page on without a reload: when the live figures move, and when a form marked data-swap is used.
const main = document.querySelector('main');
const status = document.querySelector('[data-announce]');
const SHORTEST = 2000;
const LONGEST = 60000;
let pause = SHORTEST;
let asked;

// Where the focus is, in words that hold for the page to come.
const place = (element) => {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute('href');
  if (href) return `${element.tagName.toLowerCase()}[href="${CSS.escape(href)}"]`;
  return element.name ? `[name="${CSS.escape(element.name)}"]` : null;
};

const swap = async (address) => {
  asked?.abort();
  asked = new AbortController();
  const response = await fetch(address, { signal: asked.signal });
  if (!response.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const next = page.querySelector('main');
  document.title = page.title;
  main.dataset.revision = next.dataset.revision ?? '';
  if (next.innerHTML === main.innerHTML) return false;
  const focused = main.contains(document.activeElement) ? document.activeElement : null;
  const path = focused && place(focused);
  const nth = path ? [...main.querySelectorAll(path)].indexOf(focused) : -1;
  const regions = [...main.querySelectorAll('.scroll')].map((r) => [r.scrollLeft, r.scrollTop]);
  const open = [...main.querySelectorAll('details')].map((d) => d.open);
  const { scrollX, scrollY } = window;
  main.replaceChildren(...next.childNodes);
  main.querySelectorAll('.scroll').forEach((r, i) => regions[i] && r.scrollTo(...regions[i]));
  main.querySelectorAll('details').forEach((d, i) => { if (i in open) d.open = open[i]; });
  window.scrollTo(scrollX, scrollY);
  if (nth >= 0) main.querySelectorAll(path)[nth]?.focus({ preventScroll: true });
  return true;
};

// While a field is in use nothing moves under the reader's hands.
const busy = () => main.contains(document.activeElement) && document.activeElement.matches('input, select, textarea');

const watch = async () => {
  try {
    const response = await fetch('/api/v1/revision', { cache: 'no-cache' });
    const { revision } = await response.json();
    pause = response.ok ? SHORTEST : Math.min(2 * pause, LONGEST);
    if (response.ok && revision > Number(main.dataset.revision) && !busy() && (await swap(location.href))) {
      status.textContent = status.dataset.announce;
    }
  } catch {
    pause = Math.min(2 * pause, LONGEST);
  }
  plan();
};

let planned;
const plan = () => {
  clearTimeout(planned);
  if (!document.hidden && main.dataset.revision) planned = setTimeout(watch, pause);
};
document.addEventListener('visibilitychange', plan);
plan();

let typed;
const answer = (form) => {
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form));
  history.replaceState(null, '', address);
  swap(address).catch(() => {});
};
main.addEventListener('input', (event) => {
  const form = event.target.form;
  if (!form?.matches('[data-swap]')) return;
  clearTimeout(typed);
  typed = setTimeout(() => answer(form), 150);
});
main.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-swap]')) return;
  event.preventDefault();
  answer(event.target);
});
