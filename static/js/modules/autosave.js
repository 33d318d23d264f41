// Saves a section two seconds after the last key, or when a field is left. The form says by hx-*
// where to; the answer is a line for #tersimpan and new fingerprints in #dasar. Only one save is
// under way at a time, and a pressed button waits for it. Leaving warns only about unsaved words.
// Other requests from inside the form (the hint beside the title) are none of its business.
const PAUSE = 2000;
const RETRY = 10000;

export default function autosave(form) {
  const line = document.getElementById("tersimpan");
  let timer = 0;
  let typed = 0; // grows with every change
  let sent = 0; // the change up to which the last save reached
  let kept = 0; // the change up to which the server has answered
  let busy = false;
  let pressed = null; // a button that waits for the save under way
  let leaving = false;

  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };
  const save = () => {
    clearTimeout(timer);
    if (busy || leaving || kept === typed) return;
    form.dispatchEvent(new CustomEvent("autosave"));
  };

  const isOwn = (event) => event.detail.requestConfig?.elt === form;

  form.addEventListener("input", (event) => {
    if (!event.target.name || event.target.name.startsWith("catatan_")) return;
    typed += 1;
    line.textContent = "Belum tersimpan …";
    later(PAUSE);
  });
  form.addEventListener("focusout", () => later(50));
  form.addEventListener("submit", (event) => {
    if (busy) {
      event.preventDefault();
      pressed = event.submitter;
      return;
    }
    leaving = true;
    clearTimeout(timer);
  });

  form.addEventListener("htmx:beforeRequest", (event) => {
    if (!isOwn(event)) return;
    busy = true;
    sent = typed;
  });
  form.addEventListener("htmx:beforeSwap", (event) => {
    if (!isOwn(event)) return;
    // A sign-in page, or anything else that is not the answer of a save, must not land in the line.
    if (!event.detail.xhr.responseText.includes('id="dasar"') && event.detail.xhr.responseURL !== location.href.split("#")[0]) {
      event.detail.shouldSwap = false;
    }
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    if (!isOwn(event)) return;
    busy = false;
    const answered = event.detail.successful && event.detail.xhr.responseText.includes('id="dasar"');
    if (answered) kept = sent;
    if (!answered) explain(event.detail.xhr);
    if (pressed) {
      form.requestSubmit(pressed);
      pressed = null;
    } else if (kept !== typed) {
      later(answered ? PAUSE : RETRY);
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && kept !== typed) event.preventDefault();
  });

  async function explain(xhr) {
    const isHere = xhr.responseURL === location.href.split("#")[0];
    if (isHere && (xhr.status === 200 || xhr.status === 401)) return; // the server's own words stand in the line
    line.textContent = "Belum tersimpan: sambungan terputus. Tulisan Anda tetap di halaman ini; kami coba lagi.";
    if (xhr.status === 403) await renewToken();
  }

  // Signing in again changes the form's token; the page of the same address has the new one.
  async function renewToken() {
    const answer = await fetch(location.href, { credentials: "same-origin" }).catch(() => null);
    if (!answer || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const token = page.querySelector("input[name=csrfmiddlewaretoken]")?.value;
    if (token) document.querySelectorAll("input[name=csrfmiddlewaretoken]").forEach((field) => { field.value = token; });
  }
}
