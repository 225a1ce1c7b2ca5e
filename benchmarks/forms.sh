#!/usr/bin/env bash
# Shows that memory stays flat: each form writes generated features in a small virtual machine, and ten times as many in the same.
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../scripts/common.sh"

readonly here=$root/benchmarks
readonly document=$root/docs/formats.md

counts='20000 200000'
heap=64m
jar=$root/backend/app/target/territoria.jar
publish=false
forms='geojson csv xlsx gpkg parquet fgb shp kml geojsonl jsonfg'

usage() {
    cat <<'TXT'
benchmarks/forms.sh: muestra que la memoria de las descargas no crece con el número de elementos.

  benchmarks/forms.sh                        mide cada forma con 20000 y 200000 polígonos y -Xmx64m
  benchmarks/forms.sh --publish              además pone la tabla en docs/formats.md
  benchmarks/forms.sh --counts '1000 10000'  cuántos elementos; --forms 'csv gpkg', --heap 32m

Needs the built jar and a JDK; makes no database. Memory is told as the peak of the heap and of the whole process.
TXT
}

while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) usage; exit 0 ;;
        --publish) publish=true; shift ;;
        --counts) counts=$2; shift 2 ;;
        --forms) forms=$2; shift 2 ;;
        --heap) heap=$2; shift 2 ;;
        --jar) jar=$(readlink -f "$2"); shift 2 ;;
        *) usage >&2; fail "no se conoce «$1»" ;;
    esac
done

find_jdk
[ -f "$jar" ] || "$root/scripts/run" --build-only
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/tmp"
(cd "$work" && "$JAVA_HOME/bin/jar" xf "$jar" BOOT-INF)
classes="$work/BOOT-INF/classes:$work/BOOT-INF/lib/*"
"$JAVA_HOME/bin/javac" -nowarn -cp "$classes" -d "$work/bench" "$here/forms/FormBenchmark.java"

tables() {
    echo '| forma | elementos | procesador, s | elementos/s | memoria de objetos, MB | del proceso, MB | tamaño, MB |'
    echo '|---|---|---|---|---|---|---|'
    local form count
    for form in $forms; do
        for count in $counts; do
            "$JAVA_HOME/bin/java" -Xmx"$heap" -XX:+UseSerialGC -Djava.io.tmpdir="$work/tmp" -cp "$work/bench:$classes" \
                co.territoria.format.FormBenchmark "$form" "$count" 2>"$work/errors" \
                || { tail -n 5 "$work/errors" >&2; fail "$form con $count elementos no cupo en $heap"; }
        done
    done
    # GeoTools keeps its tables there; what is ours must be gone
    compgen -G "$work/tmp/territoria-*" >&2 && fail "quedaron archivos temporales" || true
}

tables | tee "$work/tables"
if $publish; then
    awk -v file="$work/tables" '/<!-- measured -->/ { print; print ""; while ((getline line < file) > 0) print line; skip = 1; next }
        /<!-- end -->/ { print ""; skip = 0 } !skip' "$document" >"$work/document"
    cp "$work/document" "$document"
fi
