-- Pages of a layer that is made of files go through its ids in order, by code points as everywhere, whatever the
-- collation of the database.
DROP INDEX file_feature_layer;
ALTER TABLE file_feature ALTER COLUMN fid TYPE VARCHAR(120) COLLATE "C";
CREATE INDEX file_feature_page ON file_feature (dataset, layer, fid);
