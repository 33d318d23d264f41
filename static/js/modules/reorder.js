// Drags the lines of a list by their handles, with mouse, pen or finger, and sends the new order.
// <ol data-module="reorder" data-order="<address>"> of <li data-key> with a [data-drag-handle].
// The buttons Naikkan and Turunkan do the same by keyboard and without JavaScript.
export default function reorder(list) {
  let dragged = null;
  let before = "";

  list.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest("[data-drag-handle]");
    if (!handle || event.button !== 0) return;
    event.preventDefault();
    dragged = handle.closest("[data-key]");
    before = keys(list).join();
    dragged.classList.add("is-dragged");
    list.setPointerCapture(event.pointerId);
  });
  list.addEventListener("pointermove", (event) => {
    if (!dragged) return;
    const below = [...list.querySelectorAll("[data-key]")].find((line) => line !== dragged && covers(line, event.clientY));
    if (!below) return;
    const isAfter = below.compareDocumentPosition(dragged) & Node.DOCUMENT_POSITION_PRECEDING;
    if (isAfter) below.after(dragged);
    else below.before(dragged);
  });
  const drop = () => {
    if (!dragged) return;
    dragged.classList.remove("is-dragged");
    dragged = null;
    if (keys(list).join() !== before) send(list);
  };
  list.addEventListener("pointerup", drop);
  list.addEventListener("pointercancel", drop);
}

function covers(line, y) {
  const box = line.getBoundingClientRect();
  const middle = box.top + box.height / 2;
  return Math.abs(y - middle) < box.height / 4;
}

function keys(list) {
  return [...list.querySelectorAll("[data-key]")].map((line) => line.dataset.key);
}

async function send(list) {
  const form = list.closest("form");
  const data = new FormData();
  data.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  for (const key of keys(list)) data.append("urutan", key);
  const news = form.querySelector("#berkas-tersimpan");
  try {
    const answer = await fetch(list.dataset.order, { method: "POST", body: data });
    news.textContent = answer.ok ? "Urutan tersimpan." : await answer.text();
  } catch {
    news.textContent = "Urutan belum tersimpan. Periksa sambungan internet, lalu coba lagi.";
  }
}
