-- A message that is made ready is written piece by piece, so that the whole of a large one is never in memory.
-- What older versions made ready is made anew.
DELETE FROM "Sendeklar";
ALTER TABLE "Sendeklar" DROP COLUMN "melding";
CREATE TABLE "Sendeklarbit" (
  "sendeklarId" UUID NOT NULL,
  "nr" INTEGER NOT NULL,
  "bit" BYTEA NOT NULL,
  CONSTRAINT "Sendeklarbit_pkey" PRIMARY KEY ("sendeklarId", "nr")
);
-- Deferred: the hash of the message is known when its last piece is written.
ALTER TABLE "Sendeklarbit" ADD CONSTRAINT "Sendeklarbit_sendeklarId_fkey" FOREIGN KEY ("sendeklarId")
  REFERENCES "Sendeklar"("id") ON DELETE CASCADE ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
-- It is encrypted: looking for something to compress is in vain.
ALTER TABLE "Sendeklarbit" ALTER COLUMN "bit" SET STORAGE EXTERNAL;
