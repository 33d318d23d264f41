"""The portal's settings for measuring: no kept pages, static files by their plain names, only errors are logged."""

import os

os.environ.setdefault("SECRET_KEY", "only-for-measuring")
os.environ.setdefault("LOG_LEVEL", "ERROR")

from innovasi.settings import *
from innovasi.settings import STORAGES

PUBLIC_CACHE_SECONDS = 0
ALLOWED_HOSTS = ["*"]
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
