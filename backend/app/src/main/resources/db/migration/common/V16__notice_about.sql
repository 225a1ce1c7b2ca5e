-- A notice of a rule about values says which ones, so that the screen can mark them. cells: JSON, a list of territory,
-- period, breakdown and value.
ALTER TABLE notice ADD COLUMN indicator VARCHAR(80);
ALTER TABLE notice ADD COLUMN cells VARCHAR;
