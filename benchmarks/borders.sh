#!/usr/bin/env bash
# All borders between the plans of 42 municipalities: see docs/benchmarks-landuse.md.
#
#   benchmarks/borders.sh                                                              the borders alone
#   benchmarks/borders.sh jdbc:postgresql://127.0.0.1:5432/bench bench password        beside samples in PostGIS, in one run
#
# Makes three tables in that database, border_…, and drops them. Needs a JDK and Maven. Settings: MOVED (30, metres by which every
# plan moved its lines), ROUNDS (7), JAVA_OPTS (-Xmx2g).
set -euo pipefail
cd "$(dirname "$0")"
mvn -q -B ${MVN_OPTS:-} compile dependency:build-classpath -Dmdep.outputFile=target/classpath
echo "load of the machine: $(cut -d' ' -f1-3 /proc/loadavg 2>/dev/null || echo not known), $(nproc) cores"
java ${JAVA_OPTS:--Xmx2g} -Drounds="${ROUNDS:-7}" -Dmoved="${MOVED:-30}" \
  -cp "target/classes:../backend/landuse/src/main/resources:$(cat target/classpath)" co.territoria.benchmarks.BorderBenchmark "$@"
