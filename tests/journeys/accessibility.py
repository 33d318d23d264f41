"""What axe-core says of a page, and whether it fits the screen."""

from functools import cache
from pathlib import Path

AXE = Path(__file__).resolve().parents[1] / "vendor" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """async (tags) => {
  const found = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 140)).slice(0, 3).join(" | ")}`);
}"""
OVERFLOW = """() => {
  const room = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= room) return [];
  const wide = [...document.body.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > room + 1);
  return wide.slice(0, 3).map((e) => "overflow: " + e.outerHTML.slice(0, 120));
}"""
UNFOLD = "() => document.querySelectorAll('details:not([open], .account-menu)').forEach((d) => { d.open = true; })"


@cache
def axe():
    return AXE.read_text()


def problems_of(page):
    """Violations of WCAG 2.2 AA and parts wider than the screen, folded parts included."""
    wide = page.evaluate(OVERFLOW)
    page.evaluate(UNFOLD)
    page.evaluate(axe())
    return wide + page.evaluate(OVERFLOW) + page.evaluate(RUN, TAGS)
