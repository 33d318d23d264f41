"""How well the search answers the judged queries (tests/search/judged.toml), on each database.

    .venv/bin/python -m bench.search_quality                      SQLite, and PostgreSQL where DATABASE_URL names one
    .venv/bin/python -m bench.search_quality --failures           also every query that misses something

Each database is an empty test database of its own, filled with the example records.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys

PARTS = (("disetel", False), ("tidak pernah dilihat", True))


def judged_here() -> dict:
    """Judge on the database that the environment names; only in a process of its own."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    os.environ["LOG_LEVEL"] = "ERROR"
    import django

    django.setup()
    from django.db import connection, transaction
    from django.test.utils import setup_test_environment

    from tests.search.judging import judge, publish_examples

    setup_test_environment()
    old_name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        with transaction.atomic():
            report = judge(publish_examples())
            transaction.set_rollback(True)
    finally:
        connection.creation.destroy_test_db(old_name, verbosity=0)
    figures = {"vendor": connection.vendor, "parts": [], "failures": []}
    for name, held_out in PARTS:
        part = report.part(held_out=held_out)
        figures["parts"].append((name, len(part.answers), part.recall, part.mrr))
        figures["failures"] += [(name, answer.text, answer.wanted, answer.found[:5]) for answer in part.failures]
    return figures


def judged_apart(database_url: str) -> dict:
    environment = {**os.environ, "DATABASE_URL": database_url}
    if not database_url:
        environment.pop("DATABASE_URL")
    command = [sys.executable, "-m", "bench.search_quality", "--here"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--failures", action="store_true", help="also print what is missed")
    reader.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = reader.parse_args()
    if asked.here:
        print(json.dumps(judged_here()))
        return
    url = os.environ.get("DATABASE_URL", "")
    reports = [judged_apart(each) for each in dict.fromkeys(["", url])]
    print("| basis data | kueri                | jumlah | recall@10 |  MRR |\n|---|---|---|---|---|")
    for report in reports:
        for name, number, recall, mrr in report["parts"]:
            print(f"| {report['vendor']:<10} | {name:<20} | {number:>6} | {recall:9.3f} | {mrr:4.2f} |")
    if asked.failures:
        for name, text, wanted, found in reports[0]["failures"]:
            print(f"\n“{text}” ({name})\n  dicari   {', '.join(wanted)}\n  ditemukan {', '.join(found) or '–'}")


if __name__ == "__main__":
    main()
