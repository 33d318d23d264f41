// Catalogue: the results follow words and choices at once, at the address that the form or link has anyway.
// The whole page is fetched and its parts are put in place; without this script everything works the same.
const WAIT = 350; // milliseconds after the last key
const FEWEST = 2; // letters; nothing at all also counts, as taking the words back
const form = document.querySelector("form[role=search]");
const words = form.elements.q;
let shown = location.href;
let isTyping = false; // a run of keys is one step back
let timer;
let running;

const parts = () => document.querySelectorAll("[data-live-part]");
const bare = (address) => address.split("#")[0];

function addressOf(asked) {
  const query = new URLSearchParams([...new FormData(asked)].filter(([, value]) => value)).toString();
  return bare(asked.action) + (query && `?${query}`);
}

async function pageAt(address) {
  clearTimeout(timer);
  running?.abort();
  running = new AbortController();
  const answer = await fetch(address, { signal: running.signal });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (!answer.ok || !page.getElementById("temuan")) throw new Error(answer.status);
  return page;
}

function put(page, focus) {
  const open = [...document.querySelectorAll("[data-live-part] details[open]")].map((fold) => fold.id);
  for (const part of parts()) {
    const fresh = page.getElementById(part.id);
    if (fresh) part.replaceWith(document.adoptNode(fresh));
  }
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  document.title = page.title;
  document.getElementById("kabar").textContent = document.getElementById("hasil").textContent;
  if (focus) (document.getElementById(focus) ?? document.getElementById("hasil")).focus();
}

async function show(address, { focus, step = "pushState", isQuiet = false } = {}) {
  try {
    const page = await pageAt(address);
    if (step) history[step](null, "", address);
    shown = address;
    put(page, focus);
    if (!isQuiet) words.value = page.querySelector("form[role=search]").elements.q.value;
  } catch (problem) {
    if (problem.name !== "AbortError" && !isQuiet) location.assign(address);
  }
}

function follow(address, focus) {
  isTyping = false;
  show(new URL(address, location.href).href, { focus });
}

words.addEventListener("input", () => {
  clearTimeout(timer);
  running?.abort();
  timer = setTimeout(() => {
    const length = words.value.trim().length;
    const address = addressOf(form);
    if ((length && length < FEWEST) || address === shown) return;
    show(address, { step: isTyping ? "replaceState" : "pushState", isQuiet: true });
    isTyping = true;
  }, WAIT);
});
words.addEventListener("blur", () => (isTyping = false));

document.addEventListener("submit", (event) => {
  if (bare(event.target.action).split("?")[0] !== location.origin + location.pathname) return;
  event.preventDefault();
  follow(addressOf(event.target), "hasil");
});

document.addEventListener("change", (event) => {
  const select = event.target.closest("[data-live-part] select");
  if (!select) return;
  if (select.id === "kecamatan" && select.form.elements.kelurahan) select.form.elements.kelurahan.value = "";
  follow(addressOf(select.form), select.id);
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-live-part] a[href]");
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  if (!link || !isPlain || link.origin !== location.origin || link.pathname !== location.pathname) return;
  event.preventDefault();
  follow(link.href, link.id || "hasil");
});

addEventListener("popstate", () => {
  if (bare(location.href) === bare(shown)) return;
  isTyping = false;
  show(location.href, { step: "" });
});
