-- One system user an organisation, not one an ordning: Altinn knows it by organisation and reference. Of several
-- requests the last one is what Altinn has.
DELETE FROM "Systembruker" a USING "Systembruker" b
  WHERE a."oppgavegiverId" = b."oppgavegiverId" AND (a."oppdatert", a."id") < (b."oppdatert", b."id");
DROP INDEX "Systembruker_oppgavegiverId_ordning_key";
ALTER TABLE "Systembruker" DROP COLUMN "ordning",
  ADD COLUMN "slag" TEXT NOT NULL DEFAULT 'egen',
  ADD COLUMN "endring" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "bedtOm" TEXT[],
  ADD COLUMN "systembrukerId" TEXT,
  ADD COLUMN "godkjent" TEXT[],
  ADD COLUMN "rettigheterKjente" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "nesteSjekk" TIMESTAMPTZ(3),
  ADD COLUMN "antallSjekk" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "sjekket" TIMESTAMPTZ(3);
ALTER TABLE "Systembruker" ALTER COLUMN "altinnId" DROP NOT NULL, ALTER COLUMN "bekreftUrl" DROP NOT NULL;
-- Altinn's word for each was stored until now; it is asked again at once, and tells what was asked for.
UPDATE "Systembruker" SET "status" = 'venter', "nesteSjekk" = now();
CREATE UNIQUE INDEX "Systembruker_oppgavegiverId_slag_key" ON "Systembruker"("oppgavegiverId", "slag");
CREATE INDEX "Systembruker_nesteSjekk_idx" ON "Systembruker"("nesteSjekk");

-- Sending for a client through the accountant's system user.
ALTER TABLE "Innsending" ADD COLUMN "agentOrgnr" CHAR(9), ADD COLUMN "viaAgent" BOOLEAN;

-- What in Altinn's answer gave the right.
ALTER TABLE "Tilgang" ADD COLUMN "grunnlag" TEXT[];
