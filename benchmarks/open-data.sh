#!/usr/bin/env bash
# Measures what goes out: pages of a thousand features beside MapServer and plain SQL, whole exports beside ogr2ogr.
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../scripts/common.sh"

readonly here=$root/benchmarks
readonly document=$root/docs/benchmarks-open-data.md

features=1000000
rounds=3
seconds=8
port=18090
heap=512m
jar=$root/backend/app/target/territoria.jar
publish=false
forms='geojson csv gpkg parquet fgb shp kml geojsonl jsonfg pmtiles xlsx'

usage() {
    cat <<'TXT'
benchmarks/open-data.sh: mide lo que sale, sobre un PostGIS de usar y tirar con una capa generada.

  Páginas de mil elementos en ventanas que nadie pidió antes, junto a la OGC API de MapServer y junto al SQL con
  ST_AsGeoJSON; descargas enteras por formato, con la memoria máxima, junto a ogr2ogr.

  benchmarks/open-data.sh                    mide todo y escribe las tablas
  benchmarks/open-data.sh --publish          además las pone en docs/benchmarks-open-data.md
  benchmarks/open-data.sh --features 100000  elementos generados (1000000)
  benchmarks/open-data.sh --forms 'csv gpkg' formatos que se descargan (todos)
  benchmarks/open-data.sh --rounds 1         vueltas de cada medida (3); --seconds 8, de cada ronda de páginas
  benchmarks/open-data.sh --heap 512m        memoria de la máquina virtual
  benchmarks/open-data.sh --port 18090       puerto de Territoria; MapServer toma los dos siguientes

Si falta algo lo instala del sistema: PostGIS, MapServer, nginx, wrk, GDAL. No mida mientras el computador hace otra cosa.

Measures what goes out of the built jar, beside MapServer, plain SQL and ogr2ogr on the same rows.
TXT
}

while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) usage; exit 0 ;;
        --publish) publish=true; shift ;;
        --features) features=$2; shift 2 ;;
        --forms) forms=$2; shift 2 ;;
        --rounds) rounds=$2; shift 2 ;;
        --seconds) seconds=$2; shift 2 ;;
        --heap) heap=$2; shift 2 ;;
        --port) port=$2; shift 2 ;;
        --jar) jar=$(readlink -f "$2"); shift 2 ;;
        *) usage >&2; fail "no se conoce «$1»" ;;
    esac
done
readonly base=http://127.0.0.1:$port
readonly peer_port=$((port + 1))
readonly fcgi_port=$((port + 2))
readonly peer=http://127.0.0.1:$peer_port

find_jdk
[ -f "$jar" ] || "$root/scripts/run" --build-only
for need in curl:curl wrk:wrk nginx:nginx mapserv:cgi-mapserver spawn-fcgi:spawn-fcgi ogr2ogr:gdal-bin time:time pgbench:postgresql-client-common; do
    command -v "${need%%:*}" >/dev/null || [ -x "/usr/sbin/${need%%:*}" ] \
        || install_packages "${need%%:*}" "${need##*:}"
done

work=$(mktemp -d)
chmod 755 "$work"
app=
export TERRITORIA_POSTGIS_NOTE=$work/postgis.env
clean_up() {
    [ -z "$app" ] || kill "$app" 2>/dev/null || true
    [ ! -f "$work/nginx.pid" ] || kill "$(cat "$work/nginx.pid")" 2>/dev/null || true
    # two of them, and each would answer one more request before it heeds a gentler word
    [ ! -f "$work/mapserver.pid" ] || xargs kill -9 <"$work/mapserver.pid" 2>/dev/null || true
    "$root/scripts/postgis" stop >/dev/null 2>&1 || true
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

now() { date +%s%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.2f", (b - a) / 1e9 }'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# --- The same rows for everybody -------------------------------------------------------------------------------

"$root/scripts/postgis" start >/dev/null
eval "$("$root/scripts/postgis" env)"
rest=${TERRITORIA_DB_URL#jdbc:postgresql://}
db_host=${rest%%:*}
rest=${rest#*:}
db_port=${rest%%/*}
db_name=${rest#*/}
export PGHOST=$db_host PGPORT=$db_port PGDATABASE=$db_name PGUSER=$TERRITORIA_DB_USER PGPASSWORD=$TERRITORIA_DB_PASSWORD

mkdir "$work/app" "$work/tmp"
(cd "$work/app" && exec java -Xmx"$heap" -Djava.io.tmpdir="$work/tmp" -jar "$jar" --server.port="$port" \
    --spring.profiles.active=postgis --territoria.watch-seconds=1 --territoria.catalog.editions-after-seconds=0 --territoria.catalog.kept-files-bytes=0 >log 2>&1) &
app=$!
until curl -sf -o /dev/null --max-time 1 "$base/actuator/health"; do
    kill -0 "$app" 2>/dev/null || { tail -n 20 "$work/app/log" >&2; fail "no arrancó"; }
    sleep 0.2
done
step "Generando $features elementos" >&2
psql -q -v ON_ERROR_STOP=1 -v features="$features" -f "$here/open-data/generated.sql" >/dev/null
until curl -sf -o /dev/null "$base/ogc/collections/generated"; do sleep 0.5; done

start_mapserver() {
    cat >"$work/bench.map" <<MAPFILE
MAP
  NAME "bench"
  EXTENT -77.5 3 -75.5 5
  SIZE 256 256
  PROJECTION "init=epsg:4326" END
  WEB METADATA "ows_enable_request" "*" "oga_onlineresource" "$peer/bench/ogcapi" "oga_max_limit" "10000" "oga_title" "bench" END END
  LAYER
    NAME "generated"
    TYPE POLYGON
    STATUS ON
    TEMPLATE "x"
    EXTENT -77.5 3 -75.5 5
    CONNECTIONTYPE POSTGIS
    CONNECTION "host=$db_host port=$db_port dbname=$db_name user=$PGUSER password=$PGPASSWORD"
    PROCESSING "CLOSE_CONNECTION=DEFER"
    DATA "geom from (select * from generated) as t using unique fid using srid=4326"
    PROJECTION "init=epsg:4326" END
    METADATA "ows_title" "generated" "gml_include_items" "all" "gml_featureid" "fid" END
  END
END
MAPFILE
    cat >"$work/mapserver.conf" <<CONF
CONFIG
  ENV
    MS_MAP_PATTERN "."
  END
  MAPS
    BENCH "$work/bench.map"
  END
END
CONF
    MAPSERVER_CONFIG_FILE=$work/mapserver.conf spawn-fcgi -F 2 -P "$work/mapserver.pid" -a 127.0.0.1 -p "$fcgi_port" \
        -- "$(command -v mapserv)" >/dev/null
    cat >"$work/nginx.conf" <<CONF
pid $work/nginx.pid;
error_log $work/nginx.log warn;
worker_processes 2;
events { worker_connections 1024; }
http {
    access_log off;
    client_body_temp_path $work/nginx-body;
    fastcgi_temp_path $work/nginx-fastcgi;
    proxy_temp_path $work/nginx-proxy;
    uwsgi_temp_path $work/nginx-uwsgi;
    scgi_temp_path $work/nginx-scgi;
    server {
        listen 127.0.0.1:$peer_port;
        location / {
            fastcgi_pass 127.0.0.1:$fcgi_port;
            fastcgi_param MAPSERVER_CONFIG_FILE $work/mapserver.conf;
            fastcgi_param QUERY_STRING \$query_string;
            fastcgi_param REQUEST_METHOD \$request_method;
            fastcgi_param PATH_INFO \$uri;
            fastcgi_param SCRIPT_NAME "";
            fastcgi_param SERVER_PROTOCOL \$server_protocol;
            fastcgi_param SERVER_NAME localhost;
            fastcgi_param SERVER_PORT $peer_port;
        }
    }
}
CONF
    PATH=$PATH:/usr/sbin nginx -c "$work/nginx.conf" >/dev/null 2>&1
    sleep 1
}

# --- Pages of a thousand ---------------------------------------------------------------------------------------

readonly page="/items?f=json&limit=1000&bbox="

pages() { # pages <server> <path before the window> <seed>
    ADDRESS=$2$page SEED=$3 wrk -t1 -c2 -d"${seconds}s" -s "$here/open-data/windows.lua" "$1" \
        | awk '/Requests\/sec/ { print $2 } /Non-2xx/ { exit 1 }'
}

plain_sql() { # plain_sql <seed>
    cat >"$work/page.sql" <<'SQL'
\set a random(0, 170000)
\set b random(0, 170000)
SELECT json_build_object('type', 'FeatureCollection', 'features', json_agg(ST_AsGeoJSON(f.*, 'geom', 7)::json))
  FROM (SELECT * FROM generated
         WHERE geom && ST_MakeEnvelope(-77.4 + :a / 1e5, 3.1 + :b / 1e5, -77.3 + :a / 1e5, 3.2 + :b / 1e5, 4326)
           AND ST_Intersects(geom, ST_MakeEnvelope(-77.4 + :a / 1e5, 3.1 + :b / 1e5, -77.3 + :a / 1e5, 3.2 + :b / 1e5, 4326))
         ORDER BY fid LIMIT 1000) f;
SQL
    pgbench -n -c 2 -j 1 -T "$seconds" --random-seed="$1" -f "$work/page.sql" 2>/dev/null | awk '/^tps/ { print $3 }'
}

measure_pages() {
    local round
    start_mapserver
    curl -sf -o /dev/null "$peer/bench/ogcapi/collections/generated${page}-76.5,3.5,-76.4,3.6" || fail "MapServer no responde"
    pages "$base" /ogc/collections/generated 99 >/dev/null
    for round in $(seq "$rounds"); do
        pages "$base" /ogc/collections/generated "$round" >>"$work/pages-territoria"
        pages "$peer" /bench/ogcapi/collections/generated "$round" >>"$work/pages-mapserver"
        plain_sql "$round" >>"$work/pages-sql"
    done
}

# --- Whole files -----------------------------------------------------------------------------------------------

peak_reset() { echo 5 >"/proc/$app/clear_refs" 2>/dev/null || true; }
peak() { awk '$1 == "VmHWM:" { printf "%.0f", $2 / 1024 }' "/proc/$app/status"; }

# What ogr2ogr calls the form; nothing where this GDAL cannot write it.
driver_of() {
    case $1 in
        geojson) echo GeoJSON ;;
        csv) echo CSV ;;
        gpkg) echo GPKG ;;
        parquet) echo Parquet ;;
        fgb) echo FlatGeobuf ;;
        shp) echo 'ESRI Shapefile' ;;
        kml) echo KML ;;
        geojsonl) echo GeoJSONSeq ;;
        pmtiles) echo PMTiles ;;
        xlsx) echo XLSX ;;
    esac
}

measure_export() { # measure_export <form>
    local form=$1 round begun driver code
    for round in $(seq "$rounds"); do
        peak_reset
        begun=$(now)
        code=$(curl -s -o "$work/out" -w '%{http_code}' "$base/api/v1/datasets/generated/download?f=$form")
        [ "$code" = 200 ] || { echo "| $form | $code | | | | | |"; return; }
        since "$begun" >>"$work/$form-time"; echo >>"$work/$form-time"
        peak >>"$work/$form-peak"; echo >>"$work/$form-peak"
    done
    stat -c %s "$work/out" >"$work/$form-bytes"
    rm -f "$work/out"
    driver=$(driver_of "$form")
    if [ -n "$driver" ] && ogrinfo --formats | grep -q "^ *$driver -.*w"; then
        for round in $(seq "$rounds"); do
            rm -rf "$work/peer"
            mkdir "$work/peer"
            begun=$(now)
            env time -f %M -o "$work/rss" ogr2ogr -q -f "$driver" "$work/peer/out.$form" \
                "PG:host=$db_host port=$db_port dbname=$db_name user=$PGUSER password=$PGPASSWORD" generated \
                $([ "$form" = csv ] && echo -lco GEOMETRY=AS_WKT) >/dev/null 2>&1 || { echo - >>"$work/$form-peer"; break; }
            since "$begun" >>"$work/$form-peer"; echo >>"$work/$form-peer"
            awk '{ printf "%.0f\n", $1 / 1024 }' "$work/rss" >>"$work/$form-peer-peak"
        done
        rm -rf "$work/peer"
    fi
    export_row "$form"
}

export_row() {
    local form=$1 time theirs="–" their_peak="–"
    time=$(median <"$work/$form-time")
    if [ -s "$work/$form-peer-peak" ]; then
        theirs=$(median <"$work/$form-peer")
        their_peak=$(median <"$work/$form-peer-peak")
    fi
    awk -v f="$form" -v n="$features" -v t="$time" -v m="$(median <"$work/$form-peak")" -v b="$(cat "$work/$form-bytes")" \
        -v p="$theirs" -v q="$their_peak" 'BEGIN {
            printf "| %s | %.1f | %.0f | %s | %.0f | %s | %s |\n", f, t, n / t, m, b / 1e6, p, q }'
}

tables() {
    local ours mapserver sql form
    echo "### Páginas de mil elementos ($features en la capa; ventanas nunca pedidas antes; 2 conexiones)"
    echo
    echo '| | páginas/s (mediana de '"$rounds"') | respecto a MapServer |'
    echo '|---|---|---|'
    ours=$(median <"$work/pages-territoria")
    mapserver=$(median <"$work/pages-mapserver")
    sql=$(median <"$work/pages-sql")
    awk -v a="$ours" -v b="$mapserver" -v c="$sql" 'BEGIN {
        printf "| Territoria | %.1f | %.2f |\n| MapServer, OGC API (FastCGI × 2, nginx) | %.1f | 1.00 |\n| SQL con ST_AsGeoJSON | %.1f | %.2f |\n", a, a / b, b, c, c / b }'
    echo
    echo "### Descargas enteras ($features elementos, -Xmx$heap)"
    echo
    echo '| formato | s | elementos/s | memoria máxima del proceso, MB | tamaño, MB | ogr2ogr, s | ogr2ogr, MB |'
    echo '|---|---|---|---|---|---|---|'
    for form in $forms; do measure_export "$form"; done
}

step "Midiendo páginas" >&2
measure_pages
step "Midiendo descargas" >&2
tables | tee "$work/tables"
if $publish; then
    awk -v file="$work/tables" '/<!-- measured -->/ { print; print ""; while ((getline line < file) > 0) print line; skip = 1; next }
        /<!-- end -->/ { print ""; skip = 0 } !skip' "$document" >"$work/document"
    cp "$work/document" "$document"
fi
