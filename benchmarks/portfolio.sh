#!/usr/bin/env bash
# The list and the map of 100,000 projects with 2 million reports, on both engines, beside SQL by hand.
#
#   benchmarks/portfolio.sh [postgis P R] [h2gis P R]
#
# Numbers of projects and of reports of each; default: postgis 100000 20 h2gis 100000 20. Needs about 3 GB in the temporary
# folder. Starts a PostGIS of its own and removes it afterwards. Needs a JDK, Maven and, on Debian:
#   apt-get install -y --no-install-recommends postgresql-15 postgresql-15-postgis-3
# Settings: PG_BIN (folder of initdb), JAVA_OPTS (default -Xmx2g), PORTFOLIO_QUESTIONS (60), PORTFOLIO_ROUNDS (3).
set -euo pipefail
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- postgis 100000 20 h2gis 100000 20

mvn -q -B ${MVN_OPTS:-} compile dependency:build-classpath -Dmdep.outputFile=target/classpath

folder=$(mktemp -d /tmp/territoria-portfolio-XXXX)
as=()
if [ "$(id -u)" = 0 ]; then # the server refuses to run as root
  chown postgres "$folder"
  as=(setpriv --reuid=postgres --regid=postgres --init-groups env HOME="$folder")
fi
bin=
stop() {
  [ -z "$bin" ] || "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m fast stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT

postgis() {
  bin=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)}
  [ -x "$bin/initdb" ] || { echo "initdb not found: install PostgreSQL with PostGIS, or set PG_BIN" >&2; exit 1; }
  local port
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  "${as[@]}" "$bin/initdb" -D "$folder/data" -U bench --auth=trust --encoding=UTF8 --locale=C.UTF-8 >"$folder/init.log"
  "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/server.log" \
    -o "-p $port -h 127.0.0.1 -k $folder -c shared_buffers=512MB" start >/dev/null
  "${as[@]}" "$bin/createdb" -h 127.0.0.1 -p "$port" -U bench bench
  "${as[@]}" "$bin/psql" -qh 127.0.0.1 -p "$port" -U bench bench -c 'CREATE EXTENSION postgis'
  run "jdbc:postgresql://127.0.0.1:$port/bench" "$@"
}

h2gis() {
  run "jdbc:h2:file:$folder/h2/portfolio;DB_CLOSE_ON_EXIT=FALSE" "$@"
}

run() {
  java ${JAVA_OPTS:--Xmx2g} -Dportfolio.questions="${PORTFOLIO_QUESTIONS:-60}" -Dportfolio.rounds="${PORTFOLIO_ROUNDS:-3}" \
    -cp "target/classes:../backend/app/src/main/resources:$(cat target/classpath)" co.territoria.project.PortfolioBenchmark "$@"
}

while [ $# -ge 3 ]; do
  "$1" "$2" "$3"
  shift 3
done
