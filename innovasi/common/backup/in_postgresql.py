"""A moment of PostgreSQL as a dump, though people go on writing; and the way back."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.db.backends.postgresql.client import DatabaseClient

from innovasi.common.backup.refusal import FULL, Refused, is_full_disk
from innovasi.common.backup.snapshots import Snapshot, ask_portal, summed_up

CLIENT_MISSING = "Program {name} belum ada di mesin ini. Pasang dulu: sudo apt install postgresql-client"
# Everything of ours goes, in the transaction in which the kept rows come: a table of a newer portal too.
CLEAR = """
SET lock_timeout = '60s';  -- for tables that a running portal still holds
DO $$ DECLARE ours record; BEGIN
  FOR ours IN SELECT c.oid::regclass AS name FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace
    AND c.relkind IN ('r', 'p') AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
  LOOP EXECUTE 'DROP TABLE ' || ours.name || ' CASCADE'; END LOOP;
  FOR ours IN SELECT p.oid::regprocedure AS name FROM pg_proc p WHERE p.pronamespace = current_schema()::regnamespace
    AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  LOOP EXECUTE 'DROP FUNCTION ' || ours.name; END LOOP;
END $$;
"""


def program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise Refused(CLIENT_MISSING.format(name=name))
    return found


def target() -> tuple[list[str], dict[str, str]]:
    """Options and environment for PostgreSQL's programs; the password is in the environment only."""
    command, environment = DatabaseClient.settings_to_cmd_args_env(connection.settings_dict, [])
    return list(command[1:]), {**os.environ, **(environment or {})}


def run(command: list[str], **options: Any) -> None:
    """Run a program of PostgreSQL; what it says goes into the refusal."""
    done = subprocess.run(command, check=False, stderr=subprocess.PIPE, text=True, **options)  # noqa: S603
    if done.returncode:
        raise failed(command[0], done.stderr)


def failed(name: str, said: str) -> Refused:
    if "server version mismatch" in said:
        return Refused(
            f"{name} lebih tua daripada peladen PostgreSQL. Pasang postgresql-client dengan nomor versi yang sama "
            f"dengan peladen. ({said.strip()})"
        )
    return Refused(FULL if is_full_disk(Exception(said)) else f"{name} gagal: {said.strip()}")


def take(path: Path) -> Snapshot:
    """Counts and dump read the same moment: the dump takes over the transaction's snapshot."""
    dump = program("pg_dump")
    options, environment = target()
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        (moment,) = ask_portal("SELECT pg_export_snapshot()")[0]
        found = summed_up(path, ask_portal)
        plain = ["--format=custom", "--no-owner", "--no-privileges", "--no-comments"]
        run([dump, *plain, f"--snapshot={moment}", f"--file={path}", *options], env=environment)
    return found


def check(path: Path) -> None:
    run([program("pg_restore"), "--list", str(path)], stdout=subprocess.DEVNULL)


def put(path: Path) -> None:
    """Stream the dump into one transaction, and end it only when the dump was read to its end."""
    restore, psql = program("pg_restore"), program("psql")
    options, environment = target()
    connection.close()
    reading = [restore, "--no-owner", "--no-privileges", "--file=-", str(path)]
    asking = [psql, "-X", "-q", "--single-transaction", "-v", "ON_ERROR_STOP=1", "-f", "-", *options]
    source = subprocess.Popen(reading, stdout=subprocess.PIPE)  # noqa: S603
    with subprocess.Popen(  # noqa: S603
        asking, env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as sink:
        assert source.stdout and sink.stdin and sink.stderr  # noqa: S101  opened above
        try:
            sink.stdin.write(CLEAR.encode())
            shutil.copyfileobj(source.stdout, sink.stdin)
            whole = source.wait() == 0
        except BrokenPipeError:  # psql met an error; it says which below
            source.kill()
            whole = True
        if not whole:
            sink.kill()  # without an end there is no commit
            raise Refused("pg_restore tidak dapat membaca isi cadangan sampai akhir. Tidak ada yang diubah.")
        finish(sink)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def finish(sink: subprocess.Popen[bytes]) -> None:
    _, said = sink.communicate()
    if sink.returncode:
        raise failed("psql", said.decode(errors="replace"))
