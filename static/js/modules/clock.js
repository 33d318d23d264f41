// Goes on counting from the portal's own time, never from the clock of this device:
// <p data-module="clock" data-now="<ms>" data-deadline="<ms>">… <span data-clock="now">…
// <strong data-clock="left">…. The words are those of innovasi/programmes/board/news.py.
const UNITS = [["hari", 86400], ["jam", 3600], ["menit", 60], ["detik", 1]];
const WIB = new Intl.DateTimeFormat("id-ID", {
  timeZone: "Asia/Jakarta", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
});

export function remaining(seconds) {
  if (seconds < 0) return "sudah lewat";
  let rest = seconds;
  const parts = UNITS.map(([word, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return [word, count];
  });
  const found = parts.findIndex(([, count]) => count);
  const first = found < 0 ? parts.length - 1 : found;
  return `tersisa ${parts.slice(first, first + 2).map(([word, count]) => `${count} ${word}`).join(" ")}`;
}

function clockText(ms) {
  return WIB.format(ms).replaceAll(":", ".");
}

export default function clock(line) {
  const [visit] = performance.getEntriesByType("navigation");
  const deadline = Number(line.dataset.deadline);
  let base = Number(line.dataset.now) - (visit?.responseStart ?? performance.now());
  const now = line.querySelector('[data-clock="now"]');
  const left = line.querySelector('[data-clock="left"]');

  function tick() {
    const ms = base + performance.now();
    now.textContent = clockText(ms);
    left.textContent = remaining(Math.floor((deadline - ms) / 1000));
  }

  // A page from the history or a device that slept: ask the portal again. Its answer is exact to a second.
  async function ask() {
    try {
      const answer = await fetch("/robots.txt", { method: "HEAD", cache: "no-store" });
      const told = Date.parse(answer.headers.get("Date"));
      if (Math.abs(told - base - performance.now()) > 2000) base = told - performance.now();
    } catch {
      // Without the portal the last known time goes on.
    }
    tick();
  }

  if (visit?.type === "back_forward") ask();
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && ask());
  tick();
  setInterval(tick, 1000);
}
