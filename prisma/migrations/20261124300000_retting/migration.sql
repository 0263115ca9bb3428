-- A row that was left out of what was sent: unchanged, in a correction of only the changed rows.
ALTER TABLE "Rad" ADD COLUMN "utelatt" BOOLEAN NOT NULL DEFAULT false;

-- What was sent stands as it was sent, also for somebody with the portal's own database user. It may go, when its time is out.
CREATE FUNCTION sendte_rader_er_faste() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM (SELECT DISTINCT "leveranseId" FROM beroert) AS b
    JOIN "Leveranse" l ON l."id" = b."leveranseId" WHERE l."status" <> 'utkast'
  ) THEN
    RAISE EXCEPTION 'the rows of a delivery that was sent do not change';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Rad_fast_ny" AFTER INSERT ON "Rad"
  REFERENCING NEW TABLE AS beroert FOR EACH STATEMENT EXECUTE FUNCTION sendte_rader_er_faste();
CREATE TRIGGER "Rad_fast_endret" AFTER UPDATE ON "Rad"
  REFERENCING OLD TABLE AS beroert FOR EACH STATEMENT EXECUTE FUNCTION sendte_rader_er_faste();
