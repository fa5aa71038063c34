// Brings the page on without a reload: when live figures move, and when a form marked data-swap is used.
const main = document.querySelector('main');
const status = document.querySelector('[data-announce]');
const all = (path) => [...main.querySelectorAll(path)];
const [SHORTEST, LONGEST] = [2000, 60000];
let pause = SHORTEST;
let asked, planned, typed;

// Where the focus is, in words that hold for the page to come.
const place = (element) => {
  for (const name of ['id', 'href', 'name']) {
    const value = element.getAttribute(name);
    if (value) return `${element.localName}[${name}="${CSS.escape(value)}"]`;
  }
  return null;
};

// Replaces all that stands around an element, which stays: a slider must not leave the hand that moves it.
const around = (old, next, kept, twin) => {
  const stays = [...old.children].find((child) => child.contains(kept));
  const fresh = [...next.childNodes];
  const at = fresh.findIndex((child) => child.contains(twin));
  [...old.childNodes].forEach((child) => child === stays || child.remove());
  stays.before(...fresh.slice(0, at));
  stays.after(...fresh.slice(at + 1));
  if (stays !== kept) around(stays, fresh[at], kept, twin);
};

const swap = async (address, form) => {
  asked?.abort();
  asked = new AbortController();
  const response = await fetch(address, { signal: asked.signal });
  if (!response.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const next = page.querySelector('main');
  document.title = page.title;
  main.dataset.revision = next.dataset.revision ?? '';
  if (next.innerHTML === main.innerHTML) return false;
  const focused = main.contains(document.activeElement) && document.activeElement;
  const path = focused && place(focused);
  const nth = path ? all(path).indexOf(focused) : -1;
  const scrolled = all('.scroll').map((region) => [region.scrollLeft, region.scrollTop]);
  const { scrollX, scrollY } = window;
  const twin = form && next.querySelectorAll('form')[all('form').indexOf(form)];
  if (twin) around(main, next, form, twin);
  else main.replaceChildren(...next.childNodes);
  all('.scroll').forEach((region, i) => region.scrollTo(...(scrolled[i] ?? [0, 0])));
  window.scrollTo(scrollX, scrollY);
  if (nth >= 0) all(path)[nth]?.focus({ preventScroll: true });
  return true;
};

// While a field is in use nothing moves under the reader's hands.
const busy = () => main.querySelector('input:focus, select:focus, textarea:focus');

const watch = async () => {
  try {
    const response = await fetch('/api/v1/revision', { cache: 'no-cache' });
    if (!response.ok) throw response;
    const { revision } = await response.json();
    pause = SHORTEST;
    if (revision > main.dataset.revision && !busy()) {
      if (await swap(location.href)) status.textContent = status.dataset.announce;
      else main.dataset.revision &&= revision;
    }
  } catch {
    pause = Math.min(2 * pause, LONGEST);
  }
  plan();
};

const plan = () => {
  clearTimeout(planned);
  if (!document.hidden && main.dataset.revision) planned = setTimeout(watch, pause);
};
document.addEventListener('visibilitychange', plan);
plan();

const answer = (form) => {
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form));
  history.replaceState(null, '', address);
  swap(address, form).catch(() => {});
};
main.addEventListener('input', ({ target: { form } }) => {
  if (!form?.matches('[data-swap]')) return;
  clearTimeout(typed);
  typed = setTimeout(answer, 150, form);
});
main.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-swap]')) return;
  event.preventDefault();
  answer(event.target);
});
