-- A layer of :features generated polygons of eight vertices, written as a published file layer is, and the same rows in a
-- plain table with an index of its own, which is what the peers read.
BEGIN;
WITH d AS (INSERT INTO dataset (pack, name, kind, published)
           VALUES ('valle-del-cauca', 'imported/generated', 'benchmark', 1) RETURNING id),
v AS (INSERT INTO dataset_version (dataset, version, checksum, loaded_at, row_count)
      SELECT id, 1, repeat('0', 64), now(), :features FROM d RETURNING dataset),
l AS (INSERT INTO file_layer (dataset, from_version, to_version, id, pack, description)
      SELECT dataset, 1, 2147483647, 'generated', 'valle-del-cauca',
             '{"id":{"value":"generated"},"pack":"valle-del-cauca","title":{"es":"Generada","en":"Generated"},
               "description":{"es":"Datos generados","en":"Generated data"},"geometry":"POLYGON","fields":[
               {"name":"code","type":"TEXT","title":{"es":"Código","en":"Code"},"unit":null},
               {"name":"name","type":"TEXT","title":{"es":"Nombre","en":"Name"},"unit":null},
               {"name":"people","type":"INTEGER","title":{"es":"Personas","en":"People"},"unit":null},
               {"name":"share","type":"NUMBER","title":{"es":"Proporción","en":"Share"},"unit":null}],
               "source":{"source":{"es":"Generados","en":"Generated"},"date":"2026","licence":null,"accuracy":null},
               "extent":{"west":-77.5,"south":3.0,"east":-75.5,"north":5.0},"timeSpan":null,"minZoom":8,"maxZoom":14,
               "style":{},"example":false}'
        FROM v RETURNING dataset)
INSERT INTO file_feature (dataset, from_version, to_version, layer, fid, properties, geom)
SELECT l.dataset, 1, 2147483647, 'generated', lpad(i::text, 7, '0'),
       json_build_object('code', lpad((i % 100000)::text, 5, '0'), 'name', 'Predio ' || i, 'people', i % 5000,
                         'share', (i % 997) / 997.0)::text,
       ST_SetSRID(ST_MakePolygon(ST_MakeLine(ARRAY[
           ST_MakePoint(x, y), ST_MakePoint(x + 0.0004, y), ST_MakePoint(x + 0.0005, y + 0.0002),
           ST_MakePoint(x + 0.0004, y + 0.0004), ST_MakePoint(x + 0.0002, y + 0.0005), ST_MakePoint(x, y + 0.0004),
           ST_MakePoint(x - 0.0001, y + 0.0002), ST_MakePoint(x, y)])), 4326)
  FROM l, generate_series(1, :features) i,
       LATERAL (SELECT -77.4 + 1.8 * ((i::bigint * 7919) % 1000003) / 1000003.0 AS x,
                       3.1 + 1.8 * ((i::bigint * 104729) % 999983) / 999983.0 AS y) p;
COMMIT;
ANALYZE file_feature;
CREATE TABLE generated AS
SELECT fid, properties::json ->> 'code' AS code, properties::json ->> 'name' AS name,
       (properties::json ->> 'people')::int AS people, (properties::json ->> 'share')::float8 AS share, geom
  FROM file_feature WHERE layer = 'generated';
ALTER TABLE generated ADD PRIMARY KEY (fid);
CREATE INDEX generated_geom ON generated USING gist (geom);
ANALYZE generated;
