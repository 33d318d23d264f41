#!/usr/bin/env bash
# Prepare the database and start the portal with its job worker; both stop together.
set -euo pipefail
cd "$(dirname "$0")/.."
py=.venv/bin/python
port=${PORT:-8000}
bind=${BIND:-127.0.0.1}

if [ ! -e .env ] && [ -z "${SECRET_KEY:-}" ]; then
    (umask 077 && printf 'SECRET_KEY=%s\nDEMO=true\n' "$($py -c 'import secrets; print(secrets.token_urlsafe(50))')" > .env)
    echo "Berkas .env dibuat untuk peragaan: kunci acak, data contoh."
fi
if ! $py -c "import socket; socket.create_server(('$bind', $port)).close()" 2>/dev/null; then
    echo "Porta $port sedang dipakai. Coba: PORT=9000 make run" >&2
    exit 1
fi
export SITE_URL=${SITE_URL:-http://$bind:$port}
export PROBE_URL=${PROBE_URL:-http://$bind:$port/robots.txt}

if [ "$($py -c 'from innovasi.settings import DEMO, HTTPS; print(HTTPS or not DEMO)')" = True ]; then
    $py manage.py check --deploy --tag portal --fail-level ERROR >/dev/null  # says what makes a portal unsafe to start
fi
workers=$($py -c 'from innovasi.settings import WEB_CONCURRENCY; print(WEB_CONCURRENCY)')
$py manage.py siapkan

$py manage.py qcluster &
worker=$!
.venv/bin/gunicorn innovasi.wsgi --bind "$bind:$port" --worker-class gthread \
    --workers "$workers" --threads 8 --timeout 60 --graceful-timeout 20 \
    --max-requests 20000 --max-requests-jitter 2000 --log-level warning &
portal=$!
trap 'kill -TERM $portal $worker 2>/dev/null; wait' EXIT INT TERM

echo
echo "  Innovasi berjalan di $SITE_URL  (hentikan dengan Ctrl+C)"
$py manage.py siapkan --akun
wait -n $portal $worker
