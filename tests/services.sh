#!/usr/bin/env bash
# Start a PostgreSQL and a Redis of our own for the tests, and find a Chromium and a LibreOffice; install what is missing where we may.
# Sourced by tests/everything.sh: exports TEST_POSTGRES, TEST_REDIS, CHROMIUM, OFFICE, or leaves one empty and says so.
TEST_POSTGRES='' TEST_REDIS='' CHROMIUM='' OFFICE=''
SERVICES=$(mktemp -d /tmp/innovasi-layanan-XXXXXX)
chmod 755 "$SERVICES"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo "$@"; else return 1; fi; }

apt_once() {  # apt_once PACKAGE...
    command -v apt-get >/dev/null || return 1
    if [ -z "${APT_FRESH:-}" ]; then as_root apt-get update -qq >"$SERVICES/apt.log" 2>&1 || return 1; APT_FRESH=1; fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >>"$SERVICES/apt.log" 2>&1
}

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

as_postgres() {  # as_postgres COMMAND…: PostgreSQL refuses to run as root
    local program=$1; shift
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$(postgres_bin)/$program" "$@"; else "$(postgres_bin)/$program" "$@"; fi
}

start_postgres() {
    [ -n "$(postgres_bin)" ] || apt_once postgresql || return 1
    local data=$SERVICES/postgres port=${TEST_POSTGRES_PORT:-54329}
    mkdir -p "$data"
    if [ "$(id -u)" = 0 ]; then chown postgres "$data"; fi
    (cd "$data" && as_postgres initdb -D "$data/db" -U innovasi -A trust -E UTF8 --locale=C.UTF-8 >"$SERVICES/initdb.log" 2>&1 &&
        as_postgres pg_ctl -D "$data/db" -w -l "$data/log" \
            -o "-p $port -k $data -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200" start >/dev/null) || return 1
    TEST_POSTGRES=postgres://innovasi@127.0.0.1:$port/postgres
}

start_redis() {
    command -v redis-server >/dev/null || apt_once redis-server || return 1
    local port=${TEST_REDIS_PORT:-63799}
    redis-server --port "$port" --bind 127.0.0.1 --save '' --appendonly no --databases 64 --dir "$SERVICES" \
        --daemonize yes --pidfile "$SERVICES/redis.pid" >/dev/null || return 1
    TEST_REDIS=redis://127.0.0.1:$port
}

find_chromium() {
    CHROMIUM=$(command -v chromium || command -v chromium-browser || true)
    [ -n "$CHROMIUM" ] || { apt_once chromium fonts-liberation && CHROMIUM=$(command -v chromium); }
}

find_office() {
    OFFICE=$(command -v soffice || true)
    [ -n "$OFFICE" ] || { apt_once libreoffice-calc-nogui && OFFICE=$(command -v soffice); }
}

stop_services() {
    if [ -d "$SERVICES/postgres/db" ]; then (cd /tmp && as_postgres pg_ctl -D "$SERVICES/postgres/db" -m immediate stop >/dev/null 2>&1) || true; fi
    if [ -s "$SERVICES/redis.pid" ]; then kill "$(cat "$SERVICES/redis.pid")" 2>/dev/null || true; fi
    rm -rf "$SERVICES"
}

start_postgres || echo "!! PostgreSQL tidak tersedia: uji pada PostgreSQL DILEWATI" >&2
start_redis || echo "!! Redis tidak tersedia: uji dengan Redis DILEWATI" >&2
find_chromium || echo "!! Chromium tidak tersedia: perjalanan peramban DILEWATI" >&2
find_office || echo "!! LibreOffice tidak tersedia: uji berkas ekspor DILEWATI" >&2
export TEST_POSTGRES TEST_REDIS CHROMIUM OFFICE
