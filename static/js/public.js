// Entry of the few public pages that have a behaviour; see app.js for how modules are bound.
import errorSummary from "./modules/error-summary.js";
import prove from "./modules/prove.js";

const MODULES = { "error-summary": errorSummary, prove: prove };

document.documentElement.classList.add("js");
document.querySelectorAll("[data-module]").forEach((element) => MODULES[element.dataset.module]?.(element));
