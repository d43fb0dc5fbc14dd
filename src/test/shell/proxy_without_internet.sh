#!/bin/bash
# The proxy of deploy/Caddyfile in a network that has nothing but itself: unshare --net proxy_without_internet.sh REPOSITORY
# FOLDER. Says what each address answers, as DeployToolsTest expects it. Needs Debian's caddy, curl, python3, iproute2.
set -euo pipefail
repository=$1 work=$2
export HOME=$work XDG_DATA_HOME=$work/data SITE=bord.local CA_FOLDER=$work/data/caddy/pki/authorities/local
ip link set lo up

started=()
trap 'kill "${started[@]}" 2> /dev/null || true' EXIT
serve() {
  mkdir -p "$work/$1/$3"
  for path in index.html metrics icon.png pdf/x health/ready; do
    mkdir -p "$(dirname "$work/$1/$path")"
    echo "$1" > "$work/$1/$path"
  done
  python3 -m http.server "$2" --bind 127.0.0.1 --directory "$work/$1" > /dev/null 2>&1 &
  started+=($!)
}
serve logbook 8080 pdf
serve mattermost 8065 api
caddy run --config "$repository/deploy/Caddyfile" --adapter caddyfile > "$work/caddy.log" 2>&1 &
started+=($!)

ask() { curl --silent --show-error --max-time 10 --resolve bord.local:80:127.0.0.1 --resolve bord.local:443:127.0.0.1 "$@"; }

for _ in $(seq 50); do
  ask --output "$work/ca.crt" --fail http://bord.local/ca.crt 2> /dev/null && break
  sleep 0.2
done
for port in 8080 8065; do
  until ask --output /dev/null "http://127.0.0.1:$port/metrics" 2> /dev/null; do sleep 0.2; done
done
for path in / /icon.png /pdf/x /metrics /health/ready; do
  echo "$path $(ask --cacert "$work/ca.crt" "https://bord.local$path")"
done
echo "plain $(ask --output /dev/null --write-out '%{http_code} %{redirect_url}' http://bord.local/x)"
openssl x509 -in "$work/ca.crt" -noout -checkend $((5 * 365 * 86400)) > /dev/null && echo "authority lasts five years"
if curl --silent --max-time 2 http://203.0.113.1/ > /dev/null 2>&1; then echo "there is an internet"; else echo "no internet"; fi
