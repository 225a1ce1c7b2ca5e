#!/usr/bin/env bash
# Cold vector tiles beside PostGIS: see docs/benchmarks-tiles.md.
#
#   benchmarks/tiles.sh [features...]        default: 100000 1000000
#
# Starts a PostGIS of its own in a temporary folder and removes it afterwards. Needs a JDK, Maven and, on Debian:
#   apt-get install -y --no-install-recommends postgresql-15 postgresql-15-postgis-3
# Settings: PG_BIN (folder of initdb), JAVA_OPTS (default -Xmx4g), TILE_ROUNDS (default 3).
set -euo pipefail
cd "$(dirname "$0")"
[ $# -gt 0 ] || set -- 100000 1000000

bin=${PG_BIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)}
[ -x "$bin/initdb" ] || { echo "initdb not found: install PostgreSQL with PostGIS, or set PG_BIN" >&2; exit 1; }

mvn -q -B compile dependency:build-classpath -Dmdep.outputFile=target/classpath

folder=$(mktemp -d /tmp/territoria-tiles-XXXX)
as=()
if [ "$(id -u)" = 0 ]; then # the server refuses to run as root
  chown postgres "$folder"
  as=(setpriv --reuid=postgres --regid=postgres --init-groups env HOME="$folder")
fi
stop() {
  "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m fast stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}
trap stop EXIT

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"${as[@]}" "$bin/initdb" -D "$folder/data" -U bench --auth=trust --encoding=UTF8 --locale=C.UTF-8 >"$folder/init.log"
"${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/server.log" \
  -o "-p $port -h 127.0.0.1 -k $folder -c fsync=off -c shared_buffers=1GB -c work_mem=64MB -c max_wal_size=4GB -c jit=off" start >/dev/null
"${as[@]}" "$bin/createdb" -h 127.0.0.1 -p "$port" -U bench bench
"${as[@]}" "$bin/psql" -qh 127.0.0.1 -p "$port" -U bench bench -c 'CREATE EXTENSION postgis'

java ${JAVA_OPTS:--Xmx4g} -Dtile.rounds="${TILE_ROUNDS:-3}" -cp "target/classes:$(cat target/classpath)" \
  co.territoria.benchmarks.TileBenchmark "jdbc:postgresql://127.0.0.1:$port/bench?user=bench" "$@"
