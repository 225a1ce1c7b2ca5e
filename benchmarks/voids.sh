#!/usr/bin/env bash
# The address of voids for a country of 1,122 municipalities, on both engines: see docs/benchmarks-voids.md.
#
#   benchmarks/voids.sh h2gis
#   benchmarks/voids.sh postgis jdbc:postgresql://127.0.0.1:5432/bench bench password
#
# Generates a fictional pack (municipalities on a grid, an indicator with 20 years, a plan of 3,000 elements, 5,000
# projects), starts the system on it and asks each question VOIDS_ROUNDS times (31). The database of PostGIS must be empty; its
# account may create tables. Needs the jar (mvn -DskipTests package), Java, Python 3 and curl. Settings: VOIDS_PORT (8299),
# VOIDS_PLACES (1122), JAVA_OPTS.
set -euo pipefail
cd "$(dirname "$0")/.."
engine=${1:-h2gis}
port=${VOIDS_PORT:-8299}
jar=$(ls backend/app/target/territoria*.jar | grep -v original | head -1)
folder=$(mktemp -d /tmp/territoria-voids-XXXX)
server=
stop() {
  [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; } || true
  rm -rf "$folder"
}
trap stop EXIT

python3 - "$folder/data/pais" "${VOIDS_PLACES:-1122}" <<'PACK'
import json, os, random, sys
root, count = sys.argv[1], int(sys.argv[2])
random.seed(20261121)
def write(name, text):
    path = os.path.join(root, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
side = 34
codes = ['PA%04d' % i for i in range(1, count + 1)]
at = {code: (-76 + 0.1 * (i % side), 2 + 0.1 * (i // side)) for i, code in enumerate(codes)}
write('pack.yaml', '''id: pais
name: {es: País de prueba, en: Test country}
root: PA
example: false
defaultIndicator: pobreza
populationIndicator: pob
crs: {measure: "EPSG:9377"}
levels:
  - {id: country, name: {es: país, en: country}, order: 1}
  - {id: municipality, name: {es: municipio, en: municipality}, plural: {es: municipios, en: municipalities}, order: 2}
territories: {file: territories/territories.csv, shapes: territories/municipalities.geojson, source: PRUEBA, date: "2026"}
''')
write('sources.csv', 'key,organisation,title_es,title_en,date,licence\nPRUEBA,Nadie,Datos generados,Generated data,2026,\n')
write('territories/territories.csv', 'code,name,level,parent,lon_seat,lat_seat,area_km2_official\nPA,País,country,,,,\n'
    + ''.join('%s,Lugar %s,municipality,PA,%.2f,%.2f,\n' % (c, c, at[c][0] + .05, at[c][1] + .05) for c in codes))
square = lambda x, y: [[[x, y], [x + .1, y], [x + .1, y + .1], [x, y + .1], [x, y]]]
write('territories/municipalities.geojson', json.dumps({'type': 'FeatureCollection', 'features': [
    {'type': 'Feature', 'id': c, 'properties': {'code': c}, 'geometry': {'type': 'Polygon', 'coordinates':
    square(round(at[c][0], 2), round(at[c][1], 2))}} for c in codes]}))
head = 'code,name_es,unit_es,decimals,dimension,direction,aggregation,weight_indicator,source\n'
write('indicators/datos/family.yaml', 'name: {es: Datos, en: Data}\ndimension: social\n')
write('indicators/datos/indicators.csv', head + 'pob,Población,personas,0,social,neutral,sum,,PRUEBA\n'
    'pobreza,Pobreza,porcentaje,1,social,lower_is_better,weighted_mean,pob,PRUEBA\n'
    'obras,Obras,obras,0,social,neutral,sum,,PRUEBA\n')
rows = ['indicator,code,period,breakdown,value,source']
for c in codes:
    for year in range(2005, 2025):
        rows.append('pob,%s,%d,total,%d,PRUEBA' % (c, year, random.randint(2000, 400000)))
        rows.append('pobreza,%s,%d,total,%.1f,PRUEBA' % (c, year, random.uniform(2, 80)))
        rows.append('obras,%s,%d,total,%d,PRUEBA' % (c, year, random.randint(0, 40)))
write('indicators/datos/values.csv', '\n'.join(rows) + '\n')
write('plans/documents.csv', 'code,title,organisation,date\n000,Documento,Nadie,2024\n')
write('plans/plan_kinds.csv', 'kind,name_es,name_en,order\nplan,Plan,Plan,1\n')
write('plans/levels.csv', 'level,name_es,name_en,order\nnacional,Nacional,National,1\n')
write('plans/kinds.csv', 'kind,name_es,name_en,order\nlinea,Línea,Line,1\n')
write('plans/plans.csv', 'code,name,kind,level,territory,from_year,to_year,document\nPN,Plan,plan,nacional,PA,2023,2026,000\n')
write('plans/nodes.csv', 'plan,code,parent,kind,name,places,document\n' + ''.join('PN,PN.%d,,linea,Elemento %d,%s,000\n'
    % (i, i, ';'.join(random.sample(codes[:count // 2], random.choice([0, 0, 1, 2])))) for i in range(3000)))
write('projects/themes.csv', 'theme,name_es,name_en,symbol,order\nvias,Vías,Roads,diamond,1\n')
rows = ['code,name,theme,dimension,municipalities,stated_municipalities,horizon,stage,value,lon,lat,confidence,'
    'location_confidence,geometry_note_es,geometry_note_en,source_es,source_en']
for i in range(5000):
    places = random.sample(codes, random.choice([1, 1, 1, 2]))
    x, y = at[places[0]]
    rows.append('PR-%d,Proyecto %d,vias,social,%s,,%s,%s,%s,%.3f,%.3f,high,high,Generado,Generated,Generado,Generated' % (i, i,
        ';'.join(places), random.choice(['short', 'medium', 'long', '']), random.choice(['idea', 'execution', 'finished']),
        random.choice(['', str(random.randint(10 ** 7, 10 ** 10))]), x + .05, y + .05))
write('projects/projects.csv', '\n'.join(rows) + '\n')
write('voids/voids.yaml', '''plan: PN
investments:
  - {indicator: obras, measures: {es: Cuenta obras, en: Counts works}, doesNot: {es: No mide dinero, en: It measures no money}}
prioritised: []
notes: []
''')
PACK

mkdir -p "$folder/layers" "$folder/run"
database=()
if [ "$engine" = postgis ]; then
  export TERRITORIA_DB_URL=$2 TERRITORIA_DB_USER=$3 TERRITORIA_DB_PASSWORD=$4
  database=(--spring.profiles.active=postgis)
fi
jar=$PWD/$jar
(cd "$folder/run" && exec java ${JAVA_OPTS:--Xmx1g} -jar "$jar" --server.port="$port" --territoria.data="$folder/data" \
  --territoria.gis-layers="$folder/layers" "${database[@]}" >"$folder/log" 2>&1) &
server=$!
for _ in $(seq 600); do
  curl -sf "http://127.0.0.1:$port/actuator/health" >/dev/null && break
  kill -0 "$server" 2>/dev/null || { tail -20 "$folder/log" >&2; exit 1; }
  sleep 1
done

python3 - "$engine" "$port" "${VOIDS_ROUNDS:-31}" <<'ASK'
import json, statistics, sys, time, urllib.request
engine, port, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
print('engine  question                                             places  first ms  median ms  worst ms  kB')
for query in ['', '?per=inhabitants', '?effort=cost', '?effort=cost&stage=execution&per=inhabitants', '?effort=indicator',
              '?period=2015&reference=median', '?f=csv']:
    times = []
    for _ in range(rounds):
        before = time.perf_counter()
        with urllib.request.urlopen('http://127.0.0.1:%s/api/v1/voids%s' % (port, query)) as answer:
            body = answer.read()
        times.append((time.perf_counter() - before) * 1000)
    places = json.loads(body)['total'] if 'f=csv' not in query else body.count(b'\n') - 1
    print('%-7s %-52s %6d %9.0f %10.0f %9.0f %4.0f' % (engine, query or '(commitments)', places, times[0],
        statistics.median(times[1:]), max(times[1:]), len(body) / 1000))
ASK
