-- Where a person wants word of what happens, and the e-mails that are to be, or have been, sent.
CREATE TABLE "Epostmottaker" (
  "id" UUID NOT NULL,
  "innsenderId" UUID NOT NULL,
  "epost" BYTEA NOT NULL,
  "nummer" INTEGER NOT NULL DEFAULT 1,
  "bekreftet" TIMESTAMPTZ(3),
  "spraak" TEXT NOT NULL,
  "av" TEXT[],
  CONSTRAINT "Epostmottaker_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Epostmottaker_innsenderId_key" ON "Epostmottaker"("innsenderId");
ALTER TABLE "Epostmottaker" ADD CONSTRAINT "Epostmottaker_innsenderId_fkey" FOREIGN KEY ("innsenderId") REFERENCES "Innsender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "Epostvarsel" (
  "id" UUID NOT NULL,
  "mottakerId" UUID NOT NULL,
  "slag" TEXT NOT NULL,
  "noekkel" TEXT NOT NULL,
  "ordning" TEXT,
  "inntektsaar" INTEGER,
  "leveranseId" UUID,
  "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "sendt" TIMESTAMPTZ(3),
  CONSTRAINT "Epostvarsel_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Epostvarsel_mottakerId_noekkel_key" ON "Epostvarsel"("mottakerId", "noekkel");
ALTER TABLE "Epostvarsel" ADD CONSTRAINT "Epostvarsel_mottakerId_fkey" FOREIGN KEY ("mottakerId") REFERENCES "Epostmottaker"("id") ON DELETE CASCADE ON UPDATE CASCADE;
