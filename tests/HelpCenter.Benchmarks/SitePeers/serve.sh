#!/usr/bin/env bash
# The same page, packed beforehand, from nginx (gzip_static) and from the program's memory, driven by wrk on loopback in turn.
# usage: serve.sh HELPCENTER CONTENT PAGE     HELPCENTER: the published executable; PAGE: an address such as /vozvrat/kak-vernut-tovar
#        ROUNDS=5 and SECONDS_EACH=5 by default
set -euo pipefail
helpcenter=$1 content=$2 page=$3
rounds=${ROUNDS:-5} seconds=${SECONDS_EACH:-5}
ours=http://127.0.0.1:5971 theirs=http://127.0.0.1:5972
for tool in nginx wrk curl; do command -v $tool >/dev/null || { echo "$tool is missing: apt-get install nginx-light wrk curl" >&2; exit 2; }; done
work=$(mktemp -d)
stop() { kill "$server" 2>/dev/null || true; nginx -c "$work/nginx.conf" -s stop 2>/dev/null || true; rm -rf "$work"; }
trap stop EXIT

"$helpcenter" serve --content "$content" --data "$work/data" --urls $ours >"$work/out" 2>&1 & server=$!
until curl -sf -o /dev/null $ours$page; do kill -0 $server || { cat "$work/out" >&2; exit 1; }; sleep 0.1; done
for _ in 1 2 3; do curl -sf -o /dev/null $ours$page; sleep 0.5; done

mkdir -p "$work/www"
curl -sf -H 'Accept-Encoding: gzip' $ours$page >"$work/www/page.html.gz"
gunzip -c "$work/www/page.html.gz" >"$work/www/page.html"
cat >"$work/nginx.conf" <<CONF
worker_processes auto; pid $work/nginx.pid; error_log $work/error.log;
events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; types { text/html html; }
  server { listen 127.0.0.1:5972; root $work/www; gzip_static on; etag on; } }
CONF
nginx -c "$work/nginx.conf"

echo "page: $page, $(stat -c %s "$work/www/page.html") bytes, packed $(stat -c %s "$work/www/page.html.gz")"
measure() { wrk -t1 -c32 -d"${seconds}s" --latency -H 'Accept-Encoding: gzip' "$1" | awk '/99%/ { p = $2 } /Requests\/sec/ { r = $2 } END { print r, p }'; }
printf '%-6s %12s %12s %10s %10s %8s\n' round nginx_rps ours_rps nginx_p99 ours_p99 ratio
for round in $(seq "$rounds"); do
  read -r nr np < <(measure $theirs/page.html)
  read -r or op < <(measure $ours$page)
  awk -v r="$round" -v n="$nr" -v o="$or" -v np="$np" -v op="$op" 'BEGIN { printf "%-6s %12.0f %12.0f %10s %10s %8.2f\n", r, n, o, np, op, o / n }'
done | tee "$work/rows"
sort -n -k6 "$work/rows" | awk '{ r[NR] = $6 } END { printf "median: %.2f of the requests a second of nginx\n", r[int((NR + 1) / 2)] }'
