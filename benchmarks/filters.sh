#!/usr/bin/env bash
# Filters and whole passes on a layer of a million features, on both engines, beside SQL by hand: see docs/benchmarks-filters.md.
#
#   benchmarks/filters.sh [h2gis] [postgis]
#
# Starts a PostGIS of its own and removes it afterwards. Needs a JDK, Maven and, on Debian:
#   apt-get install -y --no-install-recommends postgresql-15 postgresql-15-postgis-3
# Settings: PG_BIN (folder of initdb), JAVA_OPTS (default -Xmx512m), FILTERS_ROWS (1000000), FILTERS_ROUNDS (7).
set -euo pipefail
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- h2gis postgis

mvn -q -B ${MVN_OPTS:-} compile dependency:build-classpath -Dmdep.outputFile=target/classpath

folder=$(mktemp -d /tmp/territoria-filters-XXXX)
as=()
if [ "$(id -u)" = 0 ]; then # the server refuses to run as root
  as=(setpriv --reuid=postgres --regid=postgres --init-groups env HOME="$folder")
fi
bin=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)}
stop() {
  [ ! -d "$folder/pg/data" ] || "${as[@]}" "$bin/pg_ctl" -D "$folder/pg/data" -m fast stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT

run() {
  java ${JAVA_OPTS:--Xmx512m} -Dfilters.rows="${FILTERS_ROWS:-1000000}" -Dfilters.rounds="${FILTERS_ROUNDS:-7}" \
    -cp "target/classes:../backend/app/src/main/resources:$(cat target/classpath)" co.territoria.layer.FilterBenchmark "$1"
}

h2gis() {
  run "jdbc:h2:file:$folder/h2;DB_CLOSE_ON_EXIT=FALSE"
}

postgis() {
  [ -x "$bin/initdb" ] || { echo "initdb not found: install PostgreSQL with PostGIS, or set PG_BIN" >&2; exit 1; }
  local port
  port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  mkdir "$folder/pg"
  [ "$(id -u)" != 0 ] || { chmod 755 "$folder"; chown postgres "$folder/pg"; }
  "${as[@]}" "$bin/initdb" -D "$folder/pg/data" -U bench --auth=trust --encoding=UTF8 --locale=C.UTF-8 >"$folder/init.log"
  "${as[@]}" "$bin/pg_ctl" -D "$folder/pg/data" -w -t 600 -l "$folder/pg/server.log" \
    -o "-p $port -h 127.0.0.1 -k $folder/pg -c fsync=off -c shared_buffers=512MB" start >/dev/null
  "${as[@]}" "$bin/createdb" -h 127.0.0.1 -p "$port" -U bench bench
  "${as[@]}" "$bin/psql" -qh 127.0.0.1 -p "$port" -U bench bench -c 'CREATE EXTENSION postgis'
  run "jdbc:postgresql://127.0.0.1:$port/bench"
}

for engine in "$@"; do
  "$engine"
done
