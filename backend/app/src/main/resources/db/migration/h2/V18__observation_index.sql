-- A map is answered from the index alone: everything that is asked of a row stands in it.
DROP INDEX observation_map;
CREATE INDEX observation_map ON observation (slice, territory, from_version, to_version, obs_value, status, source, note);
