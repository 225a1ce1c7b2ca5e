#!/usr/bin/env bash
# The values of one map out of many millions of observations, on both engines: see docs/benchmarks-observations.md.
#
#   benchmarks/observations.sh [postgis T I P B] [h2gis T I P B]
#
# Numbers of territories, indicators, periods and breakdowns; default: postgis 1122 500 20 6 h2gis 42 500 20 12, that
# is 67 and 5 million observations. Needs about 20 GB in the temporary folder and, for the default, half an hour.
# Starts a PostGIS of its own and removes it afterwards. Needs a JDK, Maven and, on Debian:
#   apt-get install -y --no-install-recommends postgresql-15 postgresql-15-postgis-3
# Settings: PG_BIN (folder of initdb), JAVA_OPTS (default -Xmx2g), OBSERVATIONS_MAPS (400), OBSERVATIONS_ROUNDS (5),
# OBSERVATIONS_FOLDER (a folder that is kept, so that a second run need not load again).
set -euo pipefail
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- postgis 1122 500 20 6 h2gis 42 500 20 12

bin=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)}
[ -x "$bin/initdb" ] || { echo "initdb not found: install PostgreSQL with PostGIS, or set PG_BIN" >&2; exit 1; }

mvn -q -B ${MVN_OPTS:-} compile dependency:build-classpath -Dmdep.outputFile=target/classpath

folder=${OBSERVATIONS_FOLDER:-$(mktemp -d /tmp/territoria-observations-XXXX)}
mkdir -p "$folder"
as=()
if [ "$(id -u)" = 0 ]; then # the server refuses to run as root
  chown postgres "$folder"
  as=(setpriv --reuid=postgres --regid=postgres --init-groups env HOME="$folder")
fi
stop() {
  "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m fast stop >/dev/null 2>&1 || true
  [ -n "${OBSERVATIONS_FOLDER:-}" ] || rm -rf "$folder"
}
trap stop EXIT

postgis() {
  local port
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  [ -d "$folder/data" ] || local new=yes
  [ -z "${new:-}" ] || "${as[@]}" "$bin/initdb" -D "$folder/data" -U bench --auth=trust --encoding=UTF8 --locale=C.UTF-8 >"$folder/init.log"
  "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -t 600 -l "$folder/server.log" \
    -o "-p $port -h 127.0.0.1 -k $folder -c fsync=off -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 -c shared_buffers=1GB -c maintenance_work_mem=512MB -c max_wal_size=4GB" start >/dev/null
  [ -z "${new:-}" ] || { "${as[@]}" "$bin/createdb" -h 127.0.0.1 -p "$port" -U bench bench
    "${as[@]}" "$bin/psql" -qh 127.0.0.1 -p "$port" -U bench bench -c 'CREATE EXTENSION postgis'; }
  run "jdbc:postgresql://127.0.0.1:$port/bench" "$@"
  "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m fast stop >/dev/null
}

h2gis() {
  mkdir -p "$folder/h2"
  run "jdbc:h2:file:$folder/h2/observations;DB_CLOSE_ON_EXIT=FALSE" "$@"
}

run() {
  java ${JAVA_OPTS:--Xmx2g} -Dobservations.maps="${OBSERVATIONS_MAPS:-400}" -Dobservations.rounds="${OBSERVATIONS_ROUNDS:-5}" \
    \
    -cp "target/classes:../backend/app/src/main/resources:$(cat target/classpath)" co.territoria.benchmarks.ObservationBenchmark "$@"
}

while [ $# -ge 5 ]; do
  "$1" "$2" "$3" "$4" "$5"
  shift 5
done
