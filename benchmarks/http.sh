#!/usr/bin/env bash
# Measures what a user and a server feel: start, memory, warm requests beside nginx, the first map on a slow line.
set -euo pipefail
# shellcheck source=scripts/common.sh
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../scripts/common.sh"

readonly here=$root/benchmarks
readonly document=$root/docs/benchmarks-http.md
readonly rounds=3

port=18080
seconds=8
connections=16
kbits=1500
latency=40
jar=$root/backend/app/target/territoria.jar
publish=false

usage() {
    cat <<'TXT'
benchmarks/http.sh: mide el arranque, la memoria, las peticiones en caliente junto a nginx y el primer mapa en una
línea lenta, sobre el programa ya armado, en una carpeta temporal y un puerto que no estorba.

  benchmarks/http.sh                 mide todo y escribe las tablas
  benchmarks/http.sh --publish       además las pone en docs/benchmarks-http.md
  benchmarks/http.sh --seconds 3     segundos de cada ronda de wrk (8)
  benchmarks/http.sh --connections 64  conexiones de wrk (16)
  benchmarks/http.sh --kbits 5000    línea lenta, en kbit/s (1500); --latency 40, en ms
  benchmarks/http.sh --port 19000    puerto de Territoria (18080); nginx toma el siguiente
  benchmarks/http.sh --jar FILE      el programa (backend/app/target/territoria.jar)

Si falta algo lo instala del sistema: wrk, nginx, Chromium, Node. JAVA_OPTS pasa opciones a la máquina virtual.
No mida mientras el computador hace otra cosa.

Measures the built jar in a scratch folder: start, memory, warm requests beside nginx, the first map on a slow line.
TXT
}

while [ $# -gt 0 ]; do
    case $1 in
        -h | --help) usage; exit 0 ;;
        --publish) publish=true; shift ;;
        --port) port=$2; shift 2 ;;
        --seconds) seconds=$2; shift 2 ;;
        --connections) connections=$2; shift 2 ;;
        --kbits) kbits=$2; shift 2 ;;
        --latency) latency=$2; shift 2 ;;
        --jar) jar=$(readlink -f "$2"); shift 2 ;;
        *) usage >&2; fail "no se conoce «$1»" ;;
    esac
done
readonly peer_port=$((port + 1))
readonly base=http://127.0.0.1:$port
readonly peer=http://127.0.0.1:$peer_port
readonly threads=2

# --- What it needs ---------------------------------------------------------------------------------------------

find_chromium() {
    local name
    for name in chromium chromium-browser google-chrome-stable google-chrome; do
        if command -v "$name"; then return; fi
    done
    return 1
}

find_jdk
[ -f "$jar" ] || "$root/scripts/run" --build-only
command -v curl >/dev/null || install_packages "curl" curl
command -v wrk >/dev/null || install_packages "wrk, que hace las peticiones" wrk
command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || install_packages "nginx, con el que se compara" nginx
command -v node >/dev/null || install_packages "Node" nodejs
chromium=$(find_chromium) || { install_packages "Chromium" chromium; chromium=$(find_chromium); }
nginx=$(command -v nginx || echo /usr/sbin/nginx)

work=$(mktemp -d)
app=
proxy=
clean_up() {
    [ -z "$app" ] || kill "$app" 2>/dev/null || true
    [ -z "$proxy" ] || kill "$proxy" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

if curl -s -o /dev/null --max-time 1 "$base/" || curl -s -o /dev/null --max-time 1 "$peer/"; then
    fail "los puertos $port y $peer_port deben estar libres; elija otro con --port"
fi

# --- Small tools -----------------------------------------------------------------------------------------------

now() { date +%s%N; }
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.2f", (b - a) / 1e9 }'; }
median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
spread() { sort -n | awk '{ v[NR] = $1 } END { printf "%s – %s", v[1], v[NR] }'; }
megabytes() { awk -v key="$1:" '$1 == key { printf "%.0f", $2 / 1024 }' "/proc/$app/status"; }
field() { node -e 'const v = JSON.parse(require("fs").readFileSync(0))'"$1"'; console.log(typeof v === "number" ? Math.round(v * 100) / 100 : v)'; }

# start_app <folder>  begins it there; sets app and begun.
start_app() {
    mkdir -p "$1"
    begun=$(now)
    # shellcheck disable=SC2086  # JAVA_OPTS is a list of options
    (cd "$1" && exec java ${JAVA_OPTS:-} -jar "$jar" --server.port="$port" >>log 2>&1) &
    app=$!
}

await_health() {
    until curl -sf -o /dev/null --max-time 1 "$base/actuator/health"; do
        kill -0 "$app" 2>/dev/null || { tail -n 20 "$1/log" >&2; fail "no arrancó"; }
        sleep 0.02
    done
}

stop_app() {
    kill "$app"
    wait "$app" 2>/dev/null || true
    app=
}

# What the first screen asks for, as a browser asks: six at a time, compressed. Every answer must be 200.
ask_first_map() {
    local codes
    codes=$(sed -e 's/.*/url = "&"\noutput = "\/dev\/null"/' "$work/addresses" \
        | curl -s --compressed -Z --parallel-max 6 -w '%{http_code}\n' -K - 2>/dev/null | sort | uniq -c)
    [ "$(echo "$codes" | awk '$2 != 200' | wc -l)" -eq 0 ] || fail "el primer mapa no se pudo pedir entero: $codes"
}

# --- Slow line -------------------------------------------------------------------------------------------------

measure_line() {
    local i
    start_app "$work/line"
    await_health "$work/line"
    # once without a limit, so that classes are loaded and caches filled: the line is measured, not the first start
    node "$here/http/first-map.mjs" --url "$base/" --chromium "$chromium" --kbits 1000000 --latency 0 \
        --visits cold --addresses "$work/addresses" --picture "$work/first-map.png" >"$work/unlimited.json"
    for i in $(seq $rounds); do
        node "$here/http/first-map.mjs" --url "$base/" --chromium "$chromium" --kbits "$kbits" --latency "$latency" \
            >"$work/line-$i.json"
    done
    stop_app
}

of_line() { cat "$work"/line-?.json | while read -r json; do echo "$json" | field ".$1"; done | median; }

# --- Start and memory ------------------------------------------------------------------------------------------

measure_start() {
    local i folder which
    for i in $(seq $rounds); do
        folder=$work/start-$i
        for which in first second; do
            start_app "$folder"
            await_health "$folder"
            since "$begun" >>"$work/$which-health"; echo >>"$work/$which-health"
            ask_first_map
            since "$begun" >>"$work/$which-map"; echo >>"$work/$which-map"
            megabytes VmRSS >>"$work/$which-memory"; echo >>"$work/$which-memory"
            stop_app
        done
    done
}

# --- Warm, beside nginx ----------------------------------------------------------------------------------------

readonly tile=/ogc/collections/municipalities/tiles/WebMercatorQuad/8/125/73
readonly items='/ogc/collections/municipalities/items?limit=20'

# keep <name> <address>  keeps the bytes as they travel, for nginx to serve.
keep() {
    curl -sf -H 'Accept-Encoding: gzip' -D "$work/$1.head" -o "$work/www/$1" "$base$2" || fail "no responde $2"
    type_of[$1]=$(awk -F': ' 'tolower($1) == "content-type" { sub("\r", "", $2); print $2 }' "$work/$1.head")
    coding_of[$1]=$(awk -F': ' 'tolower($1) == "content-encoding" { sub("\r", "", $2); print $2 }' "$work/$1.head")
    etag_of[$1]=$(awk -F': ' 'tolower($1) == "etag" { sub("\r", "", $2); print $2 }' "$work/$1.head")
}

location_of() {
    printf 'location = /%s { default_type "%s";' "$1" "${type_of[$1]}"
    [ -z "${coding_of[$1]}" ] || printf ' add_header Content-Encoding %s;' "${coding_of[$1]}"
    printf ' }\n'
}

start_nginx() {
    cat >"$work/nginx.conf" <<CONF
daemon off;
pid $work/nginx.pid;
error_log $work/nginx.log warn;
worker_processes 2;
events { worker_connections 1024; }
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    open_file_cache max=100;
    types { }
    client_body_temp_path $work/nginx-body;
    proxy_temp_path $work/nginx-proxy;
    fastcgi_temp_path $work/nginx-fastcgi;
    uwsgi_temp_path $work/nginx-uwsgi;
    scgi_temp_path $work/nginx-scgi;
    server {
        listen 127.0.0.1:$peer_port;
        root $work/www;
        $(location_of tile)
        $(location_of items)
    }
}
CONF
    # its workers may belong to another account, which has to reach the files
    chmod 755 "$work" "$work/www"
    "$nginx" -c "$work/nginx.conf" -e "$work/nginx.log" &
    proxy=$!
    until curl -sf -o /dev/null "$peer/tile"; do
        kill -0 "$proxy" 2>/dev/null || { cat "$work/nginx.log" >&2; fail "nginx no arrancó"; }
        sleep 0.05
    done
    local name
    for name in tile items; do
        curl -sf -H 'Accept-Encoding: gzip' -o "$work/check" "$peer/$name"
        cmp -s "$work/check" "$work/www/$name" || fail "nginx no entrega los mismos bytes de $name"
    done
}

# requests <address> [header]  per second, in one round; refuses rounds with errors (wrk counts 400 and above).
requests() {
    local out
    out=$(wrk -t "$threads" -c "$connections" -d "${seconds}s" -H 'Accept-Encoding: gzip' ${2:+-H "$2"} "$1")
    if echo "$out" | grep -Eq 'Non-2xx|Socket errors'; then
        echo "$out" >&2
        fail "hubo errores en $1"
    fi
    echo "$out" | awk '$1 == "Requests/sec:" { printf "%.0f\n", $2 }'
}

# require_same <address> <etag>  fails unless whoever has this version is told that it is the same.
require_same() {
    [ "$(curl -s -o /dev/null -w '%{http_code}' -H 'Accept-Encoding: gzip' -H "If-None-Match: $2" "$1")" = 304 ] \
        || fail "$1 no respondió 304 a su propio ETag"
}

measure_warm() {
    declare -gA type_of coding_of etag_of
    local i nginx_etag
    mkdir -p "$work/www"
    start_app "$work/warm"
    await_health "$work/warm"
    ask_first_map
    keep tile "$tile"
    keep items "$items"
    start_nginx
    nginx_etag=$(curl -sI "$peer/tile" | awk -F': ' 'tolower($1) == "etag" { sub("\r", "", $2); print $2 }')
    require_same "$peer/tile" "$nginx_etag"
    require_same "$base$tile" "${etag_of[tile]}"
    # the machine compiles what is hot: that is not the steady state
    wrk -t "$threads" -c "$connections" -d "$((2 * seconds))s" -H 'Accept-Encoding: gzip' "$base$tile" >/dev/null
    wrk -t "$threads" -c "$connections" -d "$((2 * seconds))s" -H 'Accept-Encoding: gzip' "$base$items" >/dev/null
    for i in $(seq $rounds); do
        requests "$peer/tile" >>"$work/nginx-tile"
        requests "$base$tile" >>"$work/app-tile"
        requests "$peer/items" >>"$work/nginx-items"
        requests "$base$items" >>"$work/app-items"
        requests "$peer/tile" "If-None-Match: $nginx_etag" >>"$work/nginx-same"
        requests "$base$tile" "If-None-Match: ${etag_of[tile]}" >>"$work/app-same"
    done
    megabytes VmRSS >"$work/loaded-memory"
    megabytes VmHWM >"$work/peak-memory"
    stop_app
    kill "$proxy"
    proxy=
}

ratio() { awk -v a="$(median <"$work/app-$1")" -v b="$(median <"$work/nginx-$1")" 'BEGIN { printf "%.2f", a / b }'; }

warm_row() {
    printf '| %s | %s | %s (%s) | %s (%s) | **%s** |\n' "$1" "$3" \
        "$(median <"$work/nginx-$2")" "$(spread <"$work/nginx-$2")" \
        "$(median <"$work/app-$2")" "$(spread <"$work/app-$2")" "$(ratio "$2")"
}

# --- Report ----------------------------------------------------------------------------------------------------

report() {
    local cpu commit
    cpu=$(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo)
    commit=$(git -C "$root" describe --always --dirty --exclude '*' 2>/dev/null || echo '?')
    cat <<MD
Medido el $(date -u +%F), versión \`$commit\` · *measured on that day, of that revision*

| | |
|---|---|
| procesador · *processor* | ${cpu:-?}, $(nproc) núcleos · *cores* |
| memoria · *memory* | $(awk '/^MemTotal/ { printf "%.0f", $2 / 1024 / 1024 }' /proc/meminfo) GB |
| sistema · *system* | $( (. /etc/os-release && echo "$PRETTY_NAME") 2>/dev/null || uname -s), Linux $(uname -r) |
| Java | $(java -version 2>&1 | sed -n '2p'), ${JAVA_OPTS:-sin opciones · *no options*} |
| nginx, wrk | $("$nginx" -v 2>&1 | sed 's/.*nginx.//'), $(wrk -v 2>&1 | sed -n '1s/^wrk \([^ ]*\).*/\1/p') |
| navegador · *browser* | $("$chromium" --version 2>/dev/null | sed 's/ *$//') |
| carga antes de empezar · *load before* | $load_before |
$($busy && printf '\n**El computador hacía otras cosas mientras se medía: los tiempos son más largos y las razones menos seguras.**\n*The machine was doing other work meanwhile: times are longer and ratios less certain.*\n')

### Arranque y memoria · Start and memory

Segundos desde \`java -jar\`; mediana de $rounds. *Seconds since \`java -jar\`; median of $rounds.*

| | hasta que responde · *until healthy* | hasta que están las $(wc -l <"$work/addresses") respuestas del primer mapa · *until the first map's answers are in* | memoria residente · *resident memory* |
|---|---|---|---|
| primer arranque · *first start* | $(median <"$work/first-health") s | **$(median <"$work/first-map") s** | $(median <"$work/first-memory") MB |
| segundo · *second* | $(median <"$work/second-health") s | **$(median <"$work/second-map") s** | $(median <"$work/second-memory") MB |

Después de las rondas de abajo · *after the rounds below*: $(cat "$work/loaded-memory") MB; máximo · *peak*: $(cat "$work/peak-memory") MB.

### En caliente, junto a nginx · Warm, beside nginx

Peticiones por segundo: mediana de $rounds rondas alternadas de $seconds s (la menor – la mayor); wrk, $threads hilos,
$connections conexiones, en la misma máquina. *Requests per second: median of $rounds alternating rounds (lowest – highest).*

| | bytes | nginx | Territoria | razón · *ratio* |
|---|---|---|---|---|
$(warm_row 'tesela z8 de municipios · *tile*' tile "$(stat -c %s "$work/www/tile")")
$(warm_row 'la misma, sin cambios (304) · *the same, not modified*' same 0)
$(warm_row '20 municipios en GeoJSON · *items*' items "$(stat -c %s "$work/www/items")")

### El primer mapa en una línea de $kbits kbit/s · The first map on a line of $kbits kbit/s

Chromium sin caché, $latency ms de latencia, mediana de $rounds; el servidor ya en marcha. *Chromium without cache, $latency ms
of latency; the server running.*

| | hasta la primera letra · *first paint* | hasta los contornos · *outlines* | hasta el mapa coloreado · *coloured map* | kB hasta entonces · *until then* | peticiones · *requests* | kB en total · *in all* |
|---|---|---|---|---|---|---|
| primera visita · *first visit* | $(of_line cold.firstPaintSeconds) s | $(of_line cold.outlineSeconds) s | **$(of_line cold.seconds) s** | $(of_line cold.kilobytes) | $(of_line cold.requests) | $(of_line cold.wholeKilobytes) |
| segunda · *second* | $(of_line warm.firstPaintSeconds) s | $(of_line warm.outlineSeconds) s | **$(of_line warm.seconds) s** | $(of_line warm.kilobytes) | $(of_line warm.requests) | $(of_line warm.wholeKilobytes) |
| sin límite, primera · *no limit, first* | $(field .cold.firstPaintSeconds <"$work/unlimited.json") s | $(field .cold.outlineSeconds <"$work/unlimited.json") s | $(field .cold.seconds <"$work/unlimited.json") s | $(field .cold.kilobytes <"$work/unlimited.json") | $(field .cold.requests <"$work/unlimited.json") | $(field .cold.wholeKilobytes <"$work/unlimited.json") |
MD
}

load_before=$(cut -d' ' -f1 /proc/loadavg)
busy=false
if awk -v load="$load_before" -v cores="$(nproc)" 'BEGIN { exit !(load > cores / 2) }'; then
    busy=true
    say "Aviso: el computador está ocupado (carga $load_before); los tiempos saldrán más largos y las razones menos seguras."
fi
step "El primer mapa en una línea de $kbits kbit/s"
measure_line
step "Arranque y memoria"
measure_start
step "En caliente, junto a nginx"
measure_warm
report >"$work/report.md"
echo
cat "$work/report.md"

if $publish; then
    [ -f "$document" ] || fail "falta $document"
    awk -v report="$work/report.md" '
        /<!-- \/cifras -->/ { skip = 0 }
        !skip { print }
        /<!-- cifras -->/ { skip = 1; print ""; while ((getline line < report) > 0) print line; print "" }
    ' "$document" >"$work/document.md"
    cat "$work/document.md" >"$document"
    step "Publicado en docs/benchmarks-http.md"
fi
