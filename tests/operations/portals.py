"""Whole portals on a disk of their own, each with its database, run as an operator runs them."""

import hashlib
import os
import re
import sqlite3
import subprocess
import sys
import uuid
from dataclasses import dataclass, field
from pathlib import Path

import psycopg2
from django.conf import settings

ROOT = Path(__file__).resolve().parents[2]
WRITTEN_ANEW = {"django_migrations", "search_index", "search_revision", "common_publicchange"}
KEY = "kunci-rahasia-uji-0123456789-abcdefghijklmnopqrstuvwxyz"


def server():
    """The address of the PostgreSQL that the tests run on, or None."""
    return os.environ.get("DATABASE_URL") if "postgresql" in settings.DATABASES["default"]["ENGINE"] else None


def new_database(template=None):
    """A PostgreSQL database with a name of its own."""
    name = f"uji_operasi_{uuid.uuid4().hex[:12]}"
    on_server(f"CREATE DATABASE {name}" + (f" TEMPLATE {template}" if template else ""))
    return server().rpartition("/")[0] + f"/{name}"


def on_server(statement):
    database = psycopg2.connect(server())
    database.autocommit = True
    database.cursor().execute(statement)
    database.close()


@dataclass
class Portal:
    """A folder and a database address; `environment` holds further settings."""

    folder: Path
    address: str
    environment: dict = field(default_factory=dict)

    @classmethod
    def on(cls, folder, vendor="", **environment):
        """An empty portal; on the database of this test run unless another is named."""
        folder.mkdir(parents=True, exist_ok=True)
        on_sqlite = vendor == "sqlite" or server() is None
        address = f"sqlite:///{folder / 'innovasi.sqlite3'}" if on_sqlite else new_database()
        return cls(folder, address, environment)

    @property
    def is_sqlite(self):
        return self.address.startswith("sqlite")

    @property
    def archives(self):
        return sorted((self.folder / "cadangan").glob("innovasi-*.tar.gz*"))

    def surroundings(self, **more):
        own = {
            "DJANGO_SETTINGS_MODULE": "tests.operations.portal_settings",
            "SECRET_KEY": KEY,
            "DEMO": "true",
            "DEBUG": "false",
            "LOG_LEVEL": "ERROR",
            "VAR_DIR": str(self.folder),
            "DATABASE_URL": self.address,
            "CACHE_URL": "locmem://",
            "BACKUP_KEY_FILE": "",
            "BACKUP_DIR": str(self.folder / "cadangan"),
        }
        plain = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        return plain | own | self.environment | more

    def run(self, *command, **more):
        done = subprocess.run(
            [sys.executable, *command],
            cwd=ROOT,
            env=self.surroundings(**more),
            capture_output=True,
            text=True,
            timeout=900,
        )
        return Answer(done.returncode, done.stdout + done.stderr)

    def manage(self, *command, **more):
        return self.run("manage.py", *command, **more)

    def done(self, *command, **more):
        """What a command says that must succeed."""
        answer = self.manage(*command, **more)
        assert answer.code == 0, answer.said
        return answer.said

    def ask(self, statement):
        """Rows straight from the database, without any of the portal's own code."""
        connect = sqlite3.connect if self.is_sqlite else psycopg2.connect
        database = connect(self.address.removeprefix("sqlite:///"))
        try:
            cursor = database.cursor()
            cursor.execute(statement)
            return cursor.fetchall()
        finally:
            database.close()

    def counts(self):
        names = (
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
            if self.is_sqlite
            else "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        )
        return {name: self.ask(f'SELECT count(*) FROM "{name}"')[0][0] for (name,) in self.ask(names)}

    def data(self):
        """The counts but for tables that the portal writes anew by itself."""
        return {name: rows for name, rows in self.counts().items() if name not in WRITTEN_ANEW}

    def files(self):
        """The hash of every upload by its name."""
        root = self.folder / "berkas"
        return {
            str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in root.rglob("*")
            if path.is_file()
        }

    def rows_without_file(self):
        named = [
            row[0]
            for table in ("innovations_photo", "innovations_document")
            for row in self.ask(f"SELECT file FROM {table} WHERE file <> ''")
        ]
        there = self.files()
        return len(named), [name for name in named if name not in there]

    def pages(self):
        """What the portal answers to a visitor."""
        answer = self.run("-m", "tests.operations.visiting")
        assert answer.code == 0, answer.said
        return dict(re.findall(r"^(/\S*) (\d{3})$", answer.said, re.MULTILINE))

    def remove(self):
        if not self.is_sqlite:
            on_server(f"DROP DATABASE IF EXISTS {self.address.rpartition('/')[2]} WITH (FORCE)")


@dataclass(frozen=True)
class Answer:
    code: int
    said: str
