// Entry of the signed-in pages. A behaviour is a module: a function that takes the element which
// carries data-module="<name>" (several names may stand there, parted by spaces). Modules are
// named literally below, so that the static storage can write their hashed names here.
import autosave from "./modules/autosave.js";
import citizenPreview from "./modules/citizen-preview.js";
import citizenQuestions from "./modules/citizen-questions.js";
import clock from "./modules/clock.js";
import confirmDialog from "./modules/confirm.js";
import copy from "./modules/copy.js";
import errorSummary from "./modules/error-summary.js";
import plainLanguage from "./modules/plain-language.js";
import print from "./modules/print.js";
import queueKeys from "./modules/queue-keys.js";
import selectAll from "./modules/select-all.js";
import reorder from "./modules/reorder.js";
import upload from "./modules/upload.js";
import wordCounter from "./modules/word-counter.js";

const MODULES = {
  autosave: autosave,
  "citizen-preview": citizenPreview,
  "citizen-questions": citizenQuestions,
  clock: clock,
  confirm: confirmDialog,
  copy: copy,
  "error-summary": errorSummary,
  "plain-language": plainLanguage,
  print: print,
  "queue-keys": queueKeys,
  "select-all": selectAll,
  reorder: reorder,
  upload: upload,
  "word-counter": wordCounter,
};

const started = new WeakMap();

function start(element) {
  const done = started.get(element) ?? new Set();
  started.set(element, done);
  for (const name of element.dataset.module.split(/\s+/)) {
    if (MODULES[name] && !done.has(name)) {
      done.add(name);
      MODULES[name](element);
    }
  }
}

function startAll(root) {
  if (root.matches?.("[data-module]")) start(root);
  root.querySelectorAll("[data-module]").forEach(start);
}

document.documentElement.classList.add("js");
startAll(document);
document.addEventListener("htmx:load", (event) => startAll(event.detail.elt));
