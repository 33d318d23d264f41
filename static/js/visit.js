// Counts one opening of a public page: no cookie, no name, no third party. A reload or a step back is not counted,
// nor is a page that was loaded ahead and never seen.
const { address } = document.getElementById("hitung").dataset;
const [way] = performance.getEntriesByType("navigation");

function send() {
  if (document.visibilityState === "visible") {
    document.removeEventListener("visibilitychange", send);
    navigator.sendBeacon(address);
  }
}

if (!way || way.type === "navigate") {
  document.addEventListener("visibilitychange", send);
  send();
}
