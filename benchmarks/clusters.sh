#!/usr/bin/env bash
# A whole cluster map, local Moran by permutation included: see docs/benchmarks-pattern.md.
#
#   benchmarks/clusters.sh
#
# Needs a JDK and Maven.
set -euo pipefail
cd "$(dirname "$0")"

mvn -q -B compile dependency:build-classpath -Dmdep.outputFile=target/classpath
java ${JAVA_OPTS:-} -cp "target/classes:$(cat target/classpath)" co.territoria.pattern.ClusterBenchmark
