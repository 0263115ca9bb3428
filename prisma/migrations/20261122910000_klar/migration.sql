-- A correction of one refused part of a delivery; the mark of a draft that another shall send.
ALTER TABLE "Leveranse" ADD COLUMN "retterDel" INTEGER,
  ADD COLUMN "klarstatus" TEXT,
  ADD COLUMN "klarmerke" BYTEA;
-- The reporter's own words: they stand in the encrypted answer, and nowhere in plain.
ALTER TABLE "Kvittering" DROP COLUMN "referanse";
