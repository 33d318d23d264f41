#!/usr/bin/env bash
# What `make restore FILE=…` runs; further words (`--timpa`, `--periksa`, `--kunci BERKAS`) come in OPTIONS.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -z "${FILE:-}" ]; then
    echo "Sebutkan berkas cadangannya: make restore FILE=var/cadangan/innovasi-….tar.gz" >&2
    exit 1
fi
# shellcheck disable=SC2086  # several words are several options
.venv/bin/python manage.py pulihkan "$FILE" ${OPTIONS:-}
