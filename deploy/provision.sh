#!/bin/bash
# Turns a fresh Debian 12 or Raspberry Pi OS (64 bit) into all of it: PostgreSQL, Mattermost Team Edition from its own
# release archive, the logbook, a TLS proxy with a certificate of the boat's own, the name SITE in her network. What it finds
# done it leaves; it may be run again. cloud-init.yaml runs it in a virtual machine, RASPBERRY.md says how on a Pi.
#
# Settings, by environment or in /etc/livre-de-bord/provision.env:
#   SITE                 name for phones (bord.local)
#   TLS                  internal, or a mail address for a public certificate
#   MATTERMOST_ARCHIVE   file or address of mattermost-team-*-linux-amd64.tar.gz (on a Pi: -arm64)
#   MATTERMOST_SHA256    its digest, as Mattermost publishes it beside
#   LOGBOOK_APP          folder of the program as built (target/quarkus-app), or the file livre-de-bord.tar.gz of it
# With both archives as files and PACKAGES=installed, nothing is asked of the internet.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
if [[ -f /etc/livre-de-bord/provision.env ]]; then
  set -a
  # shellcheck disable=SC1091 # a file of the machine
  . /etc/livre-de-bord/provision.env
  set +a
fi
: "${SITE:=bord.local}" "${TLS:=internal}" "${PACKAGES:=}"
: "${LOGBOOK_APP:=$here/../target/quarkus-app}"

die() { echo "provision.sh: $*" >&2; exit 1; }
((EUID == 0)) || die "needs root"
[[ $SITE =~ ^[a-z0-9.-]+$ ]] || die "SITE is a host's name, not $SITE"
[[ -n ${MATTERMOST_ARCHIVE:-} || -x /opt/mattermost/bin/mattermost ]] || die "MATTERMOST_ARCHIVE is not set"

step() { echo "provision.sh: $*"; }

packages() {
  [[ $PACKAGES == installed ]] && return
  step "Debian's packages"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update
  apt-get install -y --no-install-recommends openjdk-17-jre-headless postgresql caddy avahi-daemon libnss-mdns \
    ca-certificates curl
}

# A file of the name, fetched if it is an address; never taken when its digest is another.
archive() {
  local from=$1 digest=$2 to=$3
  case $from in
    http://* | https://*) curl --fail --silent --show-error --location --retry 5 --output "$to" "$from" ;;
    *) cp "$from" "$to" ;;
  esac
  if [[ -n $digest ]]; then
    echo "$digest  $to" | sha256sum --check --quiet || die "$from is not what was wanted"
  fi
}

database() {
  step "the database"
  install -d -m 0750 /etc/mattermost
  if [[ ! -s /etc/mattermost/database.password ]]; then
    (umask 077 && head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' > /etc/mattermost/database.password)
  fi
  local password
  password=$(< /etc/mattermost/database.password)
  systemctl enable --now postgresql
  runuser -u postgres -- psql --quiet --set ON_ERROR_STOP=1 --set password="$password" << 'SQL'
select 'create role mattermost login' where not exists (select from pg_roles where rolname = 'mattermost') \gexec
alter role mattermost password :'password';
select 'create database mattermost owner mattermost' where not exists (select from pg_database where datname = 'mattermost') \gexec
SQL
}

mattermost() {
  if [[ ! -x /opt/mattermost/bin/mattermost ]]; then
    step "Mattermost"
    local work
    work=$(mktemp -d /opt/.mattermost.XXXXXX)
    archive "$MATTERMOST_ARCHIVE" "${MATTERMOST_SHA256:-}" "$work/archive.tar.gz"
    tar --extract --gzip --file "$work/archive.tar.gz" --directory "$work"
    [[ -x $work/mattermost/bin/mattermost ]] || die "there is no Mattermost in $MATTERMOST_ARCHIVE"
    mv "$work/mattermost" /opt/mattermost
    rm -rf "$work"
  fi
  if ! getent passwd mattermost > /dev/null; then
    useradd --system --user-group --no-create-home --home-dir /var/lib/mattermost --shell /usr/sbin/nologin mattermost
  fi
  install -d -o mattermost -g mattermost /opt/mattermost/{config,plugins,client/plugins}
  chown -R mattermost:mattermost /opt/mattermost/{config,plugins,client/plugins}
  (umask 027 && cat > /etc/mattermost/mattermost.env) << ENV
MM_SQLSETTINGS_DRIVERNAME=postgres
MM_SQLSETTINGS_DATASOURCE=postgres://mattermost:$(< /etc/mattermost/database.password)@127.0.0.1:5432/mattermost?sslmode=disable&connect_timeout=10
MM_SERVICESETTINGS_SITEURL=https://$SITE
MM_SERVICESETTINGS_LISTENADDRESS=127.0.0.1:8065
MM_SERVICESETTINGS_ALLOWEDUNTRUSTEDINTERNALCONNECTIONS=127.0.0.1/32
MM_SERVICESETTINGS_ENABLEBOTACCOUNTCREATION=true
MM_SERVICESETTINGS_ENABLEPOSTUSERNAMEOVERRIDE=true
MM_SERVICESETTINGS_ENABLEPOSTICONOVERRIDE=true
MM_SERVICESETTINGS_ENABLESECURITYFIXALERT=false
MM_LOGSETTINGS_ENABLEDIAGNOSTICS=false
MM_LOGSETTINGS_FILELOCATION=/var/log/mattermost
MM_FILESETTINGS_DIRECTORY=/var/lib/mattermost
ENV
  chgrp mattermost /etc/mattermost /etc/mattermost/mattermost.env
  install -m 0644 "$here/mattermost.service" /etc/systemd/system/mattermost.service
  systemctl daemon-reload
  systemctl enable mattermost
  systemctl restart mattermost
}

logbook() {
  step "the logbook"
  local app=$LOGBOOK_APP work=
  if [[ -f $app ]]; then
    work=$(mktemp -d /opt/.livre-de-bord.XXXXXX)
    tar --extract --gzip --file "$app" --directory "$work"
    app=$(dirname "$(find "$work" -name quarkus-run.jar | head -1)")
  fi
  if [[ ! -e /etc/livre-de-bord/service.env ]]; then
    install -d /etc/livre-de-bord
    # Only the proxy and Mattermost, on this machine, call the logbook.
    sed -e 's/^QUARKUS_HTTP_HOST=.*/QUARKUS_HTTP_HOST=127.0.0.1/' \
      -e "s|^#LIVREDEBORD_CERTIFICATES=.*|LIVREDEBORD_CERTIFICATES=$SITE:443|" \
      "$here/service.env" > /etc/livre-de-bord/service.env
    chmod 0640 /etc/livre-de-bord/service.env
  fi
  "$here/install.sh" --app "$app"
  chgrp livredebord /etc/livre-de-bord/service.env
  [[ -z $work ]] || rm -rf "$work"
}

proxy() {
  step "the proxy and the name $SITE"
  install -d /etc/caddy /etc/systemd/system/caddy.service.d
  install -m 0644 "$here/Caddyfile" /etc/caddy/Caddyfile
  printf '[Service]\nEnvironment=SITE=%s TLS=%s\n' "$SITE" "$TLS" > /etc/systemd/system/caddy.service.d/livre-de-bord.conf
  systemctl daemon-reload
  systemctl enable caddy
  systemctl restart caddy
  # Phones ask for NAME.local in the boat's own network, without any server of names.
  if [[ $SITE == *.local ]]; then
    hostnamectl set-hostname "${SITE%.local}"
    systemctl enable avahi-daemon
    systemctl restart avahi-daemon
  fi
  if ! grep -q "[[:space:]]$SITE\$" /etc/hosts; then echo "127.0.0.1 $SITE" >> /etc/hosts; fi
}

packages
database
mattermost
logbook
proxy

cat << DONE

Done. On each phone, once: open http://$SITE/ca.crt and trust it. Then open https://$SITE, make the first account (it
administers Mattermost) and a team, and here:

  livre-de-bord setup --mattermost http://127.0.0.1:8065 --our-url http://127.0.0.1:8080 --people-url https://$SITE

DONE
