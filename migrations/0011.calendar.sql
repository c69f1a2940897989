-- A day on which what was decided earlier begins to hold: neighbours without a boundary give way to one that is new.
ALTER TABLE revision
  DROP CONSTRAINT revision_kind_check,
  ADD CONSTRAINT revision_kind_check CHECK (kind IN ('load', 'request', 'confirmation', 'calendar'));
