// j or n opens the next dossier of the queue, k or p the previous one. Single keys disturb people who
// dictate to their computer, so the switch turns them off for good; never while typing or with Ctrl, Alt, Meta.
const STORE = "innovasi.queue-keys";
const LINKS = { j: "next", n: "next", k: "prev", p: "prev" };

export default function queueKeys(nav) {
  const button = nav.querySelector("[data-keys-switch]");
  const isOn = () => localStorage.getItem(STORE) !== "off";
  const show = () => { button.textContent = isOn() ? "Matikan" : "Nyalakan"; };
  button.addEventListener("click", () => {
    localStorage.setItem(STORE, isOn() ? "off" : "on");
    show();
  });
  document.addEventListener("keydown", (event) => {
    const relation = LINKS[event.key];
    if (!relation || !isOn() || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    nav.querySelector(`a[rel="${relation}"]`)?.click();
  });
  show();
}

function isTyping(element) {
  return element.closest("input, textarea, select, dialog, [contenteditable]") !== null;
}
