// The section of pictures and documents: a chosen or dropped file is sent at once, one after the
// other, each with its own progress, its own answer, and a second try after a broken connection.
// <form data-module="upload" data-upload="<address>" data-limit="<bytes>"> with [data-drop="foto|dokumen"].
const STALE = new Set([401, 403, 404]); // signed out, submitted meanwhile, or gone
let returnFocus = false; // a button's answer replaces the form, and the button with it

export default function upload(form) {
  const news = form.querySelector("[data-upload-news]");
  const saved = () => form.querySelector("#berkas-tersimpan");
  let queue = Promise.resolve();
  let waiting = 0;

  form.querySelectorAll("[data-without-script]").forEach((part) => part.remove());
  form.querySelectorAll("[data-drop]").forEach((box) => {
    const input = box.querySelector("input[type=file]");
    box.addEventListener("input", (event) => event.target === input && event.stopPropagation());
    box.addEventListener("change", (event) => {
      if (event.target !== input) return;
      event.stopPropagation();
      takeAll([...input.files], box);
      input.value = "";
    });
    allowDrop(box, (files) => takeAll(files, box));
  });

  function takeAll(files, box) {
    box.querySelector("[data-upload-errors]").replaceChildren();
    const list = form.querySelector(`#daftar-${box.dataset.drop}`);
    for (const file of files) {
      const line = pendingLine(file);
      list.append(line.element);
      waiting += 1;
      queue = queue.then(() => send(file, box.dataset.drop, line)).finally(() => (waiting -= 1));
    }
  }

  async function send(file, kind, line) {
    if (file.size > Number(form.dataset.limit)) {
      const megabytes = Math.round(Number(form.dataset.limit) / 1048576);
      return refuse(line, `“${file.name}” lebih besar dari ${megabytes} MB. Perkecil dulu, lalu pilih lagi.`);
    }
    const data = new FormData();
    data.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    data.append(kind, file);
    const answer = await post(form.dataset.upload, data, line.progress);
    if (answer.status === 200) return accept(line, answer.text, kind, file.name);
    if (answer.status === 422) return refuse(line, answer.text);
    if (STALE.has(answer.status)) {
      return refuse(line, `“${file.name}” belum terkirim: halaman ini sudah usang. Muat ulang, lalu pilih lagi.`);
    }
    return offerRetry(line, file, kind);
  }

  function accept(line, html, kind, name) {
    window.htmx.swap(line.element, html, { swapStyle: "outerHTML" });
    news.textContent = `${kind === "foto" ? "Foto" : "Dokumen"} diterima: ${name}`;
  }

  function refuse(line, sentence) {
    line.say(sentence, button("Tutup", () => line.element.remove()));
    news.textContent = sentence;
  }

  function offerRetry(line, file, kind) {
    const again = button("Coba lagi", () => {
      line.restart();
      waiting += 1;
      queue = queue.then(() => send(file, kind, line)).finally(() => (waiting -= 1));
    });
    line.say(`“${file.name}” belum terkirim. Periksa sambungan internet, lalu coba lagi.`, again);
    news.textContent = `${file.name} belum terkirim.`;
  }

  form.addEventListener("submit", (event) => {
    if (!waiting) return;
    event.preventDefault();
    saved().textContent = "Menunggu unggahan selesai …";
    queue.then(() => form.requestSubmit(event.submitter));
  });
  form.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.name !== "langkah") return;
    if (waiting) {
      event.preventDefault();
      saved().textContent = "Tunggu sampai unggahan selesai.";
    } else {
      returnFocus = true;
    }
  });
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    form.addEventListener(failure, () => (saved().textContent = "Belum tersimpan. Tekan Simpan."));
  }
  if (returnFocus && document.activeElement === document.body) {
    (form.querySelector(".file-undo button") ?? form.querySelector("input[type=file]")).focus();
  }
  returnFocus = false;
}

function allowDrop(box, take) {
  let depth = 0;
  const mark = (change) => {
    depth = Math.max(0, depth + change);
    box.classList.toggle("is-over", depth > 0);
  };
  box.addEventListener("dragenter", () => mark(1));
  box.addEventListener("dragleave", () => mark(-1));
  box.addEventListener("dragover", (event) => event.preventDefault());
  box.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(-depth);
    take([...event.dataTransfer.files]);
  });
}

function post(address, data, progress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.upload.onprogress = (event) => event.lengthComputable && (progress.value = event.loaded / event.total);
    request.onload = () => {
      const isElsewhere = !new URL(request.responseURL).pathname.endsWith(address); // led to the sign-in page
      resolve({ status: isElsewhere ? 401 : request.status, text: request.responseText });
    };
    request.onerror = request.ontimeout = () => resolve({ status: 0, text: "" });
    request.send(data);
  });
}

function pendingLine(file) {
  const element = document.createElement("li");
  element.className = "file file-pending";
  const name = document.createElement("span");
  name.className = "file-name";
  name.textContent = file.name;
  const progress = document.createElement("progress");
  const words = document.createElement("p");
  words.className = "field-error";
  words.hidden = true;
  element.append(name, progress, words);
  return {
    element,
    progress,
    say(sentence, choice) {
      progress.hidden = true;
      words.hidden = false;
      words.textContent = sentence;
      element.querySelector("button")?.remove();
      element.append(choice);
    },
    restart() {
      progress.hidden = false;
      progress.removeAttribute("value");
      words.hidden = true;
      element.querySelector("button")?.remove();
    },
  };
}

function button(text, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "btn btn-sm";
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}
