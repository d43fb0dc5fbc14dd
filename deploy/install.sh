#!/bin/bash
# Puts the logbook on a Debian-like machine, as a package would, or brings it up to date. May be run again at any time:
# the book, the settings and what an administrator changed stay.
#
#   mvn -q package -DskipTests && sudo deploy/install.sh
#
#   --app FOLDER   the program as it was built (target/quarkus-app beside this folder)
#   --root FOLDER  into the root of another system, such as an image that is being made; nothing is started
#   --remove       takes the program and its units away; book, keys, backups and settings stay
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
app=$here/../target/quarkus-app
root=
remove=

die() { echo "install.sh: $*" >&2; exit 1; }

while (($#)); do
  case $1 in
    --app) app=${2:?} && shift 2 ;;
    --root) root=${2:?} && shift 2 ;;
    --remove) remove=yes && shift ;;
    -h | --help) sed -n '2,/^set/{/^set/!s/^# \{0,1\}//p}' "$0" && exit 0 ;;
    *) die "unknown: $1 (--help)" ;;
  esac
done

program=$root/opt/livre-de-bord
settings=$root/etc/livre-de-bord
units=$root/etc/systemd/system
backups=$root/var/backups/livre-de-bord
book=$root/var/lib/livre-de-bord
user=livredebord

# Uid and gid of our user, as that system knows him; nothing where it does not.
owner() {
  if [[ -n $root ]]; then
    grep "^$user:" "$root/etc/passwd" || true
  else
    getent passwd "$user" || true
  fi | cut -d: -f3,4
}
# Of an image that is being made nothing runs.
systemd_runs() { [[ -z $root && -d /run/systemd/system ]]; }

((EUID == 0)) || die "needs root"
[[ -z $root || -d $root ]] || die "there is no folder $root"

if [[ -n $remove ]]; then
  if systemd_runs; then
    systemctl disable --now livre-de-bord.service livre-de-bord-backup.timer || true
  fi
  rm -rf "$program" "$program.old" "$root/usr/local/bin/livre-de-bord"
  rm -f "$units"/livre-de-bord.service "$units"/livre-de-bord-backup.{service,timer} \
    "$units"/multi-user.target.wants/livre-de-bord.service
  if systemd_runs; then systemctl daemon-reload; fi
  echo "removed; book, keys, backups and settings stay in $book, $backups and $settings"
  exit 0
fi

[[ -f $app/quarkus-run.jar ]] || die "no program in $app: build it first, or say --app FOLDER"
if [[ -z $root ]]; then
  command -v java > /dev/null || die "Java is missing: apt-get install openjdk-17-jre-headless"
  version=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
  [[ ${version%%.*} -ge 17 ]] || die "Java $version is too old: 17 or later"
fi

if [[ -z $(owner) ]]; then
  useradd ${root:+--prefix "$root"} --system --user-group --no-create-home --home-dir /var/lib/livre-de-bord \
    --shell /usr/sbin/nologin "$user"
fi
owner=$(owner)

install -d -m 0755 "$settings" "$units" "$root/usr/local/bin" "$root/opt"
for private in "$book" "$backups"; do
  install -d -m 0700 "$private"
  chown "$owner" "$private"
done

# The new program beside the old one, then in its place: a power cut leaves one or the other whole.
rm -rf "$program.new"
cp -r "$app" "$program.new"
chown -R 0:0 "$program.new"
chmod -R u=rwX,go=rX "$program.new"
sync -f "$program.new"
rm -rf "$program.old"
if [[ -d $program ]]; then mv "$program" "$program.old"; fi
mv "$program.new" "$program"

# Settings hold a password, perhaps. Whoever changed them keeps his; what is new lies beside.
if [[ ! -e $settings/service.env ]]; then
  install -m 0640 -g "${owner#*:}" "$here/service.env" "$settings/service.env"
fi
install -m 0644 "$here/service.env" "$settings/service.env.sample"
install -m 0644 "$here"/livre-de-bord.service "$here"/livre-de-bord-backup.{service,timer} "$units"

cat > "$root/usr/local/bin/livre-de-bord.new" << 'COMMAND'
#!/bin/bash
# The logbook's command line as its own user with its own settings: livre-de-bord setup | backup | verify | restore ...
set -euo pipefail
if [[ $(id -un) != livredebord ]]; then
  exec runuser -u livredebord -- "$0" "$@"
fi
while IFS='=' read -r name value; do
  if [[ $name =~ ^[A-Z][A-Z0-9_]*$ ]]; then export "$name=$value"; fi
done < /etc/livre-de-bord/service.env
exec /usr/bin/java -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true \
  -jar /opt/livre-de-bord/quarkus-run.jar "$@"
COMMAND
chmod 0755 "$root/usr/local/bin/livre-de-bord.new"
mv "$root/usr/local/bin/livre-de-bord.new" "$root/usr/local/bin/livre-de-bord"

if systemd_runs; then
  systemctl daemon-reload
  systemctl enable livre-de-bord.service
  systemctl restart livre-de-bord.service
  echo "installed and started; next: livre-de-bord setup"
elif [[ -n $root ]]; then
  install -d "$units/multi-user.target.wants"
  ln -sf ../livre-de-bord.service "$units/multi-user.target.wants/livre-de-bord.service"
  echo "installed in $root; it starts with that system"
else
  echo "installed; systemd does not run here, so nothing was started"
fi
