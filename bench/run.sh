#!/usr/bin/env bash
# What `make bench` runs: the quality of the search, then the speed of pages, on SQLite and PostgreSQL.
# SIZES="1000 10000 100000" measures growth; the largest takes most of an hour. BENCH_DIR keeps the loads for the next time.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tests/services.sh
. tests/services.sh
trap 'stop_services; rm -rf "${FIGURES:-}"' EXIT
PY=.venv/bin/python
DIR=${BENCH_DIR:-$SERVICES/beban}
FIGURES=$(mktemp -d)
export DJANGO_SETTINGS_MODULE=bench.settings DEMO=true

echo "== Mutu pencarian"
DATABASE_URL=${TEST_POSTGRES:-} $PY -m bench.search_quality --failures

load() {  # load SIZE DIRECTORY: generate once, keep for the next run
    export VAR_DIR=$2
    mkdir -p "$VAR_DIR"
    [ -f "$VAR_DIR/siap" ] && return
    $PY manage.py migrate -v 0 && $PY manage.py buat_beban --inovasi "$1" -v 0 && touch "$VAR_DIR/siap"
}

measure() {  # milliseconds of each page made anew, then requests a second of pages made anew and kept, beside a bare view
    $PY -W ignore -m bench.pages --save "$FIGURES"
    if command -v wrk >/dev/null; then bench/kept.sh; else echo "wrk is missing: no requests a second"; fi
}

for size in ${SIZES:-1000}; do
    echo "== Kecepatan, $size inovasi"
    (unset DATABASE_URL && load "$size" "$DIR/sqlite-$size" && measure)
    if [ -n "$TEST_POSTGRES" ]; then
        (psql -q "$TEST_POSTGRES" -c "CREATE DATABASE beban_$size" &&
            export DATABASE_URL=${TEST_POSTGRES%/*}/beban_$size && load "$size" "$SERVICES/postgres-$size" &&
            measure)
    fi
done
echo "== Pertumbuhan"
$PY -m bench.growth "$FIGURES"/*.json
