-- When the works last grew: kept with the last report, so that lists can tell what stands still without reading reports.
ALTER TABLE project ADD COLUMN growth_date DATE;
