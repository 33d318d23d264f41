// Asks before a form is sent: <form data-module="confirm" data-confirm="Hapus berkas ini?"
// data-confirm-note="…" data-confirm-button="Ya, hapus">. Without JavaScript the form is sent at once.
export default function confirmDialog(form) {
  let agreed = false;
  form.addEventListener("submit", (event) => {
    if (agreed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const dialog = build(form.dataset);
    document.body.append(dialog);
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (dialog.returnValue !== "yes") return;
      agreed = true;
      form.requestSubmit(event.submitter ?? undefined);
      agreed = false;
    });
    dialog.showModal();
  }, { capture: true });
}

function build({ confirm, confirmNote, confirmButton }) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  const title = document.createElement("h2");
  title.textContent = confirm;
  const note = document.createElement("p");
  note.textContent = confirmNote ?? "";
  note.hidden = !confirmNote;
  const choice = document.createElement("form");
  choice.method = "dialog";
  choice.className = "toolbar";
  choice.append(button("no", "Batal", "btn"), button("yes", confirmButton ?? "Ya, lanjutkan", "btn btn-primary"));
  dialog.append(title, note, choice);
  return dialog;
}

function button(value, text, look) {
  const element = document.createElement("button");
  element.value = value;
  element.textContent = text;
  element.className = look;
  return element;
}
