"""The portal's settings for measuring: pages made anew unless the environment says so, plain static names, few logs."""

import os

os.environ.setdefault("SECRET_KEY", "only-for-measuring")
os.environ.setdefault("LOG_LEVEL", "ERROR")

from innovasi.settings import *
from innovasi.settings import STORAGES

PUBLIC_CACHE_SECONDS = int(os.environ.get("PUBLIC_CACHE_SECONDS", "0"))
API_RATE_LIMIT = 10**9
ALLOWED_HOSTS = ["*"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
