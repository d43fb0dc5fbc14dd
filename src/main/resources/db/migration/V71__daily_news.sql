-- The last date of which those at home were told; null before the first.
ALTER TABLE subscription ADD COLUMN told_date text;
