#!/usr/bin/env bash
# A million parcels over ten thousand constraints, beside PostGIS: see docs/benchmarks-landuse.md.
#
#   benchmarks/overlay.sh JDBC-URL [PARCELS CONSTRAINTS]
#
# For example jdbc:postgresql://127.0.0.1:5432/bench?user=bench, 1000000 and 10000. The server must be on this machine for its
# CPU time to be known, and idle. Makes the schema overlay_benchmark in that database and drops it afterwards; needs 1 GB in the
# temporary folder. Needs a JDK and Maven. Settings: OVERLAY_ROUNDS (2), OVERLAY_THREADS (all cores), JAVA_OPTS (-Xmx512m).
set -euo pipefail
cd "$(dirname "$0")"
[ $# -ge 1 ] || { sed -n '2,8p' "$0" >&2; exit 1; }
url=$1
parcels=${2:-1000000}
constraints=${3:-10000}

mvn -q -B ${MVN_OPTS:-} compile dependency:build-classpath -Dmdep.outputFile=target/classpath
folder=$(mktemp -d /tmp/territoria-overlay-XXXX)
run() { java ${JAVA_OPTS:--Xmx512m} -cp "target/classes:$(cat target/classpath)" co.territoria.benchmarks.OverlayBenchmark "$@"; }
stop() {
  run drop "$url" || true
  rm -rf "$folder"
}
trap stop EXIT
load() { echo "load of the machine: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo not known)"; }

echo "$parcels parcels, $constraints constraints, $(nproc) cores"
run generate "$folder" "$parcels" "$constraints"
run load "$folder" "$url"
threads=${OVERLAY_THREADS:-$(nproc)}
for round in $(seq "${OVERLAY_ROUNDS:-2}"); do
  echo "round $round"
  for what in areas polygons; do load; run overlay "$folder" "$threads" "$what"; done
  for what in plain covered; do load; run postgis "$folder" "$url" "$what"; done
done
