#!/usr/bin/env bash
# A plan of 20,000 zones with faults of every kind, validated beside the same questions in PostGIS: see docs/benchmarks-landuse.md.
#
#   benchmarks/validation.sh JDBC-URL [ZONES]
#
# For example jdbc:postgresql://127.0.0.1:5432/bench?user=bench and 20000. Makes the tables validation_zone and validation_limit in
# that database and leaves them. Needs a JDK and Maven. Settings: VALIDATION_ROUNDS (3), JAVA_OPTS (-Xmx1g).
set -euo pipefail
cd "$(dirname "$0")"
[ $# -ge 1 ] || { sed -n '2,7p' "$0" >&2; exit 1; }
mvn -q -B ${MVN_OPTS:-} compile dependency:build-classpath -Dmdep.outputFile=target/classpath
echo "load of the machine: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo not known), $(nproc) cores"
java ${JAVA_OPTS:--Xmx1g} -cp "target/classes:../backend/landuse/src/main/resources:$(cat target/classpath)" \
  co.territoria.benchmarks.ValidationBenchmark "$1" "${2:-20000}" "${VALIDATION_ROUNDS:-3}"
