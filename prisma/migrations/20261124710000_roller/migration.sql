-- Who may do what in the portal for an organisation. Without a row for anybody, everybody with access may do all.
CREATE TABLE "Rolle" (
  "id" UUID NOT NULL,
  "innsenderId" UUID NOT NULL,
  "orgnr" CHAR(9) NOT NULL,
  "rolle" TEXT NOT NULL,
  "gittAvId" UUID,
  "fra" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "til" TIMESTAMPTZ(3),
  CONSTRAINT "Rolle_pkey" PRIMARY KEY ("id")
);
-- One at a time for each person and organisation; what was before stays to be read.
CREATE UNIQUE INDEX "Rolle_en_om_gangen" ON "Rolle"("innsenderId", "orgnr") WHERE "til" IS NULL;
CREATE INDEX "Rolle_orgnr_idx" ON "Rolle"("orgnr");
ALTER TABLE "Rolle" ADD CONSTRAINT "Rolle_innsenderId_fkey" FOREIGN KEY ("innsenderId") REFERENCES "Innsender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One prepares, another sends.
ALTER TABLE "Oppgavegiver" ADD COLUMN "fireOyne" BOOLEAN NOT NULL DEFAULT false;
