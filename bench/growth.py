"""What pages cost as the catalogue grows: the figures that `bench.pages --save` wrote, side by side.

.venv/bin/python -m bench.growth /tmp/angka/*.json
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(paths: list[str]) -> None:
    runs = [json.loads(Path(path).read_text()) for path in paths]
    for vendor in dict.fromkeys(run["vendor"] for run in runs):
        sizes = sorted((run for run in runs if run["vendor"] == vendor), key=lambda run: run["size"])
        print(f"\n{vendor}, p50 dan p95 dalam ms\n")
        print("| halaman | " + " | ".join(f"{run['size']:,}".replace(",", ".") for run in sizes) + " | tumbuh |")
        print("|---" * (len(sizes) + 2) + "|")
        for name, first in sizes[0]["pages"].items():
            told = [run["pages"][name] for run in sizes if name in run["pages"]]
            cells = " | ".join(f"{each['p50']:.1f} / {each['p95']:.1f}" for each in told)
            print(f"| {name} | {cells} | {told[-1]['p50'] / first['p50']:.2f} × |")


if __name__ == "__main__":
    main(sys.argv[1:])
