#!/usr/bin/env bash
# What `make test` runs. With CI=true a service that cannot be had is a failure, not a skip.
set -euo pipefail
cd "$(dirname "$0")/.."

make --no-print-directory check
# shellcheck source=tests/services.sh
. tests/services.sh
trap stop_services EXIT

if [ "${CI:-}" = true ] && { [ -z "$TEST_POSTGRES" ] || [ -z "$TEST_REDIS" ] || [ -z "$CHROMIUM" ] || [ -z "$OFFICE" ]; }; then
    echo "Dengan CI=true semua layanan uji harus ada." >&2
    exit 1
fi

echo "== SQLite"
.venv/bin/pytest -q -n 2 --create-db
if [ -n "$TEST_POSTGRES" ]; then
    echo "== PostgreSQL${TEST_REDIS:+ dan Redis}"
    DATABASE_URL=$TEST_POSTGRES CACHE_URL=${TEST_REDIS:+$TEST_REDIS/0} .venv/bin/pytest -q -n 2 --create-db
fi
if [ -n "$CHROMIUM" ]; then
    echo "== Perjalanan peramban, SQLite"
    .venv/bin/pytest -q -m journey --create-db
    if [ -n "$TEST_POSTGRES" ]; then
        echo "== Perjalanan peramban, PostgreSQL${TEST_REDIS:+ dan Redis}"
        DATABASE_URL=$TEST_POSTGRES CACHE_URL=${TEST_REDIS:+$TEST_REDIS/0} .venv/bin/pytest -q -m journey --create-db
    fi
fi
