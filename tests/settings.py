"""The portal's own settings with what only tests need; nothing of `.env` reaches them."""

import os
import tempfile

os.environ.update({"SECRET_KEY": "only-for-tests", "DEBUG": "false", "DEMO": "true", "SITE_URL": "http://testserver"})
os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="innovasi-uji-"))

from innovasi.settings import *
from innovasi.settings import CACHES, DATABASES, Q_CLUSTER, SQLITE_OPTIONS, VAR_DIR

ALLOWED_HOSTS = ["*"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PUBLIC_CACHE_SECONDS = 0  # pages are made anew, so that their questions can be counted
Q_CLUSTER = {**Q_CLUSTER, "sync": True}  # what a worker would do happens inside the call

if "sqlite" in DATABASES["default"]["ENGINE"]:  # a real file, so that threads and the browser meet real locks
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "uji.sqlite3")}
    pragmas = str(SQLITE_OPTIONS["init_command"])
    SQLITE_OPTIONS["init_command"] = pragmas.replace("synchronous=FULL", "synchronous=OFF")
if "redis" in CACHES["default"]["BACKEND"]:  # each test process empties a database of its own
    number = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    CACHES["default"]["LOCATION"] = f"{str(CACHES['default']['LOCATION']).rsplit('/', 1)[0]}/{number + 1}"
