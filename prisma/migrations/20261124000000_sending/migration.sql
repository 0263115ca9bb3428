-- What a delivery began as, and what a correction sends.
ALTER TABLE "Leveranse" ADD COLUMN "utgangspunkt" TEXT NOT NULL DEFAULT 'ny',
  ADD COLUMN "forgjengerId" UUID,
  ADD COLUMN "omfang" TEXT NOT NULL DEFAULT 'alle';
ALTER TABLE "Leveranse" ADD CONSTRAINT "Leveranse_forgjengerId_fkey" FOREIGN KEY ("forgjengerId") REFERENCES "Leveranse"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Leveranse_forgjengerId_idx" ON "Leveranse"("forgjengerId");
ALTER TABLE "Rad" ADD COLUMN "kildeRadId" UUID;

-- Several messages a delivery. What was sent before now was one message each time.
ALTER TABLE "Innsending" ADD COLUMN "omgang" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "del" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "deler" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "foersteOppgave" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "dom" TEXT;
UPDATE "Innsending" i SET "omgang" = n.nr FROM (
  SELECT "id", row_number() OVER (PARTITION BY "leveranseId" ORDER BY "opprettet") AS nr FROM "Innsending"
) n WHERE n."id" = i."id";
DROP INDEX "Innsending_leveranseId_idx";
CREATE UNIQUE INDEX "Innsending_leveranseId_omgang_del_key" ON "Innsending"("leveranseId", "omgang", "del");
-- One delivery has at most one sending of each part that is not refused or given up: no code path can send it twice.
DROP INDEX "Innsending_en_om_gangen";
CREATE UNIQUE INDEX "Innsending_en_om_gangen" ON "Innsending"("leveranseId", "del") WHERE "tilstand" NOT IN ('tilbakevist', 'avbrutt');

-- Following a received delivery until there is a verdict.
ALTER TABLE "Kvittering" ADD COLUMN "foelgesNeste" TIMESTAMPTZ(3),
  ADD COLUMN "foelgesForsoek" INTEGER NOT NULL DEFAULT 0;
-- What was received before now is followed as well.
UPDATE "Kvittering" SET "foelgesNeste" = now();
CREATE INDEX "Kvittering_foelgesNeste_idx" ON "Kvittering"("foelgesNeste");
CREATE TABLE "Tilbakemelding" (
    "id" UUID NOT NULL,
    "innsendingId" UUID NOT NULL,
    "forsendelseId" UUID NOT NULL,
    "dokumentId" UUID NOT NULL,
    "dom" TEXT NOT NULL,
    "grunn" TEXT,
    "mediatype" TEXT NOT NULL,
    "innhold" BYTEA NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "hentet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tilbakemelding_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Tilbakemelding_innsendingId_dokumentId_key" ON "Tilbakemelding"("innsendingId", "dokumentId");
ALTER TABLE "Tilbakemelding" ADD CONSTRAINT "Tilbakemelding_innsendingId_fkey" FOREIGN KEY ("innsendingId") REFERENCES "Innsending"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Kallplass" (
    "tjeneste" TEXT NOT NULL,
    "orgnr" CHAR(9) NOT NULL,
    "plass" INTEGER NOT NULL,
    "eier" UUID,
    "til" TIMESTAMPTZ(3),

    CONSTRAINT "Kallplass_pkey" PRIMARY KEY ("tjeneste","orgnr","plass")
);
