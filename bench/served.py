"""Pages of a running portal over HTTP, one client; with `wrk` installed also many clients.

DEBUG=false PUBLIC_CACHE_SECONDS=0 .venv/bin/gunicorn -w 2 -b 127.0.0.1:8000 innovasi.wsgi &
.venv/bin/python -m bench.served http://127.0.0.1:8000
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import time
from statistics import median, quantiles
from urllib.request import urlopen

PATHS = ("/robots.txt", "/", "/katalog/", "/katalog/?opd=dinkes", "/katalog/?q=warga", "/katalog/?q=hidran", "/umpan/")


def fetch(address: str) -> float:
    start = time.perf_counter()
    with urlopen(address) as answer:
        answer.read()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("url")
    reader.add_argument("--times", type=int, default=60)
    reader.add_argument("--clients", type=int, default=8, help="for wrk")
    asked = reader.parse_args()
    bare = 0.0
    print("| alamat | p50 ms | p95 ms | kali robots.txt |\n|---|---|---|---|")
    for path in PATHS:
        fetch(asked.url + path)
        times = [fetch(asked.url + path) for _ in range(asked.times)]
        bare = bare or median(times)
        print(f"| {path} | {median(times):.2f} | {quantiles(times, n=20)[-1]:.2f} | {median(times) / bare:.1f} |")
    if shutil.which("wrk"):
        for path in PATHS:
            print(f"\n{path}")
            subprocess.run(["wrk", "-t1", f"-c{asked.clients}", "-d5s", asked.url + path], check=False)


if __name__ == "__main__":
    main()
