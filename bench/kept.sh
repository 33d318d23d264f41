#!/usr/bin/env bash
# Requests a second of a bare Django view, of public pages made anew, of pages the portal keeps, and of pages nginx keeps.
# VAR_DIR (or DATABASE_URL) names a load made by `buat_beban`; needs wrk, and nginx for its column. SECONDS_EACH, CLIENTS and WORKERS may be set.
set -euo pipefail
cd "$(dirname "$0")/.."
: "${VAR_DIR:?VAR_DIR names the folder of a load}"
command -v wrk >/dev/null || { echo "wrk is missing: apt-get install wrk" >&2; exit 1; }
seconds=${SECONDS_EACH:-8} clients=${CLIENTS:-32} workers=${WORKERS:-2}
folder=$(mktemp -d /tmp/innovasi-ukur-XXXXXX)
chmod 755 "$folder"
export DJANGO_SETTINGS_MODULE=bench.settings
slug=$(.venv/bin/python manage.py shell -v 0 -c "from innovasi.search.models import Entry; print(Entry.objects.first().slug)" | tail -n 1)
paths=("/katalog/" "/inovasi/$slug/" "/katalog/?q=warga" "/katalog/?q=hidran" "/katalog/?bentuk=tata-kelola" "/api/v1/inovasi")

serve() {  # serve PORT SECONDS_KEPT [MODULE]
    PUBLIC_CACHE_SECONDS=$2 .venv/bin/gunicorn "${3:-innovasi.wsgi}" -b "127.0.0.1:$1" -w "$workers" -k gthread --threads 4 --log-level error &
    pids+=($!)
}
rate() { wrk -t1 -c"$clients" -d2s "$1" >/dev/null; wrk -t1 -c"$clients" -d"${seconds}s" "$1" | awk '/Requests\/sec/ {rate=$2} /Non-2xx/ {bad=" (not 200: " $NF ")"} END {printf "%.0f%s", rate, bad}'; }

pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; [ -z "${has_nginx:-}" ] || nginx -c "$folder/nginx.conf" -s stop 2>/dev/null || true; rm -rf "$folder"' EXIT
serve 8901 0 bench.bare
serve 8902 0
serve 8903 300
serve 8905 300 bench.bare_within
cat >"$folder/nginx.conf" <<CONF
$([ "$(id -u)" = 0 ] && echo "user root;") worker_processes $workers; pid $folder/pid; error_log $folder/error.log;
events { worker_connections 1024; }
http {
    access_log off; client_body_temp_path $folder/b; proxy_temp_path $folder/p; fastcgi_temp_path $folder/f; uwsgi_temp_path $folder/u; scgi_temp_path $folder/s;
    proxy_cache_path $folder/cache keys_zone=innovasi:20m;
    server {
        listen 127.0.0.1:8904;
        location / {
            proxy_pass http://127.0.0.1:8903; proxy_cache innovasi; proxy_ignore_headers Cache-Control Vary Expires;
            proxy_cache_key "\$request_uri|\$http_accept_encoding"; proxy_cache_valid 200 1s; proxy_cache_lock on;
        }
    }
}
CONF
has_nginx=$(command -v nginx || true)
[ -z "$has_nginx" ] || nginx -c "$folder/nginx.conf"
for port in 8901 8902 8903 8905; do curl -fsS --retry 60 --retry-connrefused --retry-delay 1 "http://127.0.0.1:$port/" -o /dev/null; done
share() { awk "BEGIN {printf \"%.3f\", ${1%% *} / ${2%% *}}"; }
# The bare view is measured again beside every page, so that shares hold on a machine that others use too.
echo "| address | bare Django view | behind our middleware | made anew | ÷ bare | kept by the portal | ÷ bare | ÷ behind ours | kept by nginx |"
echo "|---|---|---|---|---|---|---|---|---|"
for path in "${paths[@]}"; do
    curl -fsS "http://127.0.0.1:8903$path" -o /dev/null && curl -fsS "http://127.0.0.1:8902$path" -o /dev/null
    bare=$(rate http://127.0.0.1:8901/) kept=$(rate "http://127.0.0.1:8903$path")
    within=$(rate http://127.0.0.1:8905/) anew=$(rate "http://127.0.0.1:8902$path") nginx=–
    [ -z "$has_nginx" ] || nginx=$(rate "http://127.0.0.1:8904$path")
    echo "| $path | $bare | $within | $anew | $(share "$anew" "$bare") | $kept | $(share "$kept" "$bare") | $(share "$kept" "$within") | $nginx |"
done
