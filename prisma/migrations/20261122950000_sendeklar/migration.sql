-- The messages of a draft that may be sent, made while its check page is read.
CREATE TABLE "Sendeklar" (
  "id" UUID NOT NULL,
  "leveranseId" UUID NOT NULL,
  "revisjon" INTEGER NOT NULL,
  "del" INTEGER NOT NULL,
  "deler" INTEGER NOT NULL,
  "foersteOppgave" INTEGER NOT NULL,
  "antall" INTEGER NOT NULL,
  "summer" BIGINT[],
  "melding" BYTEA NOT NULL,
  "sha256" CHAR(64) NOT NULL,
  "laget" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "Sendeklar_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Sendeklar_leveranseId_del_key" ON "Sendeklar"("leveranseId", "del");
CREATE INDEX "Sendeklar_laget_idx" ON "Sendeklar"("laget");
ALTER TABLE "Sendeklar" ADD CONSTRAINT "Sendeklar_leveranseId_fkey" FOREIGN KEY ("leveranseId") REFERENCES "Leveranse"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- It is encrypted: looking for something to compress is in vain, both when it is written and when it is moved.
ALTER TABLE "Sendeklar" ALTER COLUMN "melding" SET STORAGE EXTERNAL;
ALTER TABLE "Innsending" ALTER COLUMN "melding" SET STORAGE EXTERNAL;
