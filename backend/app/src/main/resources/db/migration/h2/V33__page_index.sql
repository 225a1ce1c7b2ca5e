-- Pages of a layer that is made of files go through its ids in order; the index has all that the order names.
DROP INDEX file_feature_layer;
CREATE INDEX file_feature_page ON file_feature (dataset, layer, fid);
