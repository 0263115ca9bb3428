-- The cells of rows that were written together are encrypted as one: a cipher for each row cost more than its bytes did.
CREATE TABLE "Radbunke" (
    "id" UUID NOT NULL,
    "leveranseId" UUID NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "Radbunke_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Radbunke_leveranseId_idx" ON "Radbunke"("leveranseId");
ALTER TABLE "Radbunke" ADD CONSTRAINT "Radbunke_leveranseId_fkey" FOREIGN KEY ("leveranseId") REFERENCES "Leveranse"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- What is encrypted cannot be made smaller.
ALTER TABLE "Radbunke" ALTER COLUMN "data" SET STORAGE EXTERNAL;

-- Each row that stands already becomes a bunke of its own, with the row's id: its bytes are bound to that.
INSERT INTO "Radbunke" ("id", "leveranseId", "data") SELECT "radId", "leveranseId", "data" FROM "Rad";
ALTER TABLE "Rad" ADD COLUMN "bunkeId" UUID, ADD COLUMN "plass" SMALLINT NOT NULL DEFAULT 0;
-- Also those of what was sent, which are otherwise not to be touched.
ALTER TABLE "Rad" DISABLE TRIGGER "Rad_fast_endret";
UPDATE "Rad" SET "bunkeId" = "radId";
ALTER TABLE "Rad" ENABLE TRIGGER "Rad_fast_endret";
ALTER TABLE "Rad" ALTER COLUMN "bunkeId" SET NOT NULL, ALTER COLUMN "plass" DROP DEFAULT, DROP COLUMN "data";

-- What was sent stands as it was sent, in both tables.
CREATE TRIGGER "Radbunke_fast_ny" AFTER INSERT ON "Radbunke"
  REFERENCING NEW TABLE AS beroert FOR EACH STATEMENT EXECUTE FUNCTION sendte_rader_er_faste();
CREATE TRIGGER "Radbunke_fast_endret" AFTER UPDATE ON "Radbunke"
  REFERENCING OLD TABLE AS beroert FOR EACH STATEMENT EXECUTE FUNCTION sendte_rader_er_faste();
