-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Noekkel" (
    "navn" TEXT NOT NULL,
    "innpakket" TEXT NOT NULL,

    CONSTRAINT "Noekkel_pkey" PRIMARY KEY ("navn")
);

-- CreateTable
CREATE TABLE "Innsender" (
    "id" UUID NOT NULL,
    "pidHash" BYTEA NOT NULL,
    "pid" BYTEA NOT NULL,
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Innsender_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Oekt" (
    "id" UUID NOT NULL,
    "innsenderId" UUID NOT NULL,
    "sid" TEXT,
    "acr" TEXT NOT NULL,
    "tokener" BYTEA NOT NULL,
    "valgtOrgnr" TEXT,
    "tilgangHentet" TIMESTAMPTZ(3),
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sistBrukt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "utloeper" TIMESTAMPTZ(3) NOT NULL,
    "avsluttet" TIMESTAMPTZ(3),

    CONSTRAINT "Oekt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Oppgavegiver" (
    "id" UUID NOT NULL,
    "orgnr" CHAR(9) NOT NULL,
    "navn" TEXT NOT NULL,
    "datanoekkel" TEXT NOT NULL,
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Oppgavegiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tilgang" (
    "innsenderId" UUID NOT NULL,
    "orgnr" CHAR(9) NOT NULL,
    "navn" TEXT NOT NULL,
    "overordnet" CHAR(9),
    "velgbar" BOOLEAN NOT NULL,
    "ordninger" TEXT[],
    "hentet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tilgang_pkey" PRIMARY KEY ("innsenderId","orgnr")
);

-- CreateTable
CREATE TABLE "Systembruker" (
    "id" UUID NOT NULL,
    "oppgavegiverId" UUID NOT NULL,
    "altinnId" TEXT NOT NULL,
    "ordning" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "bekreftUrl" TEXT NOT NULL,
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "oppdatert" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Systembruker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Leveranse" (
    "id" UUID NOT NULL,
    "oppgavegiverId" UUID NOT NULL,
    "ordning" TEXT NOT NULL,
    "inntektsaar" INTEGER NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'utkast',
    "revisjon" INTEGER NOT NULL DEFAULT 0,
    "ingenOppgaver" BOOLEAN NOT NULL DEFAULT false,
    "hode" BYTEA NOT NULL,
    "referanseHash" BYTEA,
    "antall" INTEGER NOT NULL DEFAULT 0,
    "summer" TEXT[],
    "antallFeil" INTEGER NOT NULL DEFAULT 0,
    "opprettetAvId" UUID NOT NULL,
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endret" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sendt" TIMESTAMPTZ(3),

    CONSTRAINT "Leveranse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rad" (
    "radId" UUID NOT NULL,
    "leveranseId" UUID NOT NULL,
    "posisjon" TEXT COLLATE "C" NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "Rad_pkey" PRIMARY KEY ("radId")
);

-- CreateTable
CREATE TABLE "Innsending" (
    "id" UUID NOT NULL,
    "leveranseId" UUID NOT NULL,
    "idempotencyKey" UUID NOT NULL,
    "melding" BYTEA NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "url" TEXT NOT NULL,
    "revisjon" INTEGER NOT NULL,
    "antall" INTEGER NOT NULL,
    "summer" BIGINT[],
    "tilstand" TEXT NOT NULL,
    "aarsak" TEXT,
    "antallForsoek" INTEGER NOT NULL DEFAULT 0,
    "kanVaereMottatt" BOOLEAN NOT NULL DEFAULT false,
    "kanAvbrytes" BOOLEAN NOT NULL DEFAULT true,
    "foersteForsoek" TIMESTAMPTZ(3),
    "nesteForsoek" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseEier" UUID,
    "leaseTil" TIMESTAMPTZ(3),
    "svarStatus" INTEGER,
    "svar" BYTEA,
    "sendtAvId" UUID NOT NULL,
    "opprettet" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endret" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Innsending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Kvittering" (
    "innsendingId" UUID NOT NULL,
    "dialogId" UUID NOT NULL,
    "forsendelseId" UUID NOT NULL,
    "referanse" TEXT,
    "antallOppgaver" INTEGER,
    "mottatt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Kvittering_pkey" PRIMARY KEY ("innsendingId")
);

-- CreateTable
CREATE TABLE "Hendelse" (
    "id" BIGSERIAL NOT NULL,
    "kjede" TEXT NOT NULL,
    "nr" INTEGER NOT NULL,
    "tid" TIMESTAMPTZ(3) NOT NULL,
    "innsenderId" UUID,
    "type" TEXT NOT NULL,
    "leveranseId" UUID,
    "data" JSONB NOT NULL,
    "forrigeHash" CHAR(64) NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "Hendelse_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Innsender_pidHash_key" ON "Innsender"("pidHash");

-- CreateIndex
CREATE INDEX "Oekt_sid_idx" ON "Oekt"("sid");

-- CreateIndex
CREATE INDEX "Oekt_utloeper_idx" ON "Oekt"("utloeper");

-- CreateIndex
CREATE UNIQUE INDEX "Oppgavegiver_orgnr_key" ON "Oppgavegiver"("orgnr");

-- CreateIndex
CREATE UNIQUE INDEX "Systembruker_altinnId_key" ON "Systembruker"("altinnId");

-- CreateIndex
CREATE UNIQUE INDEX "Systembruker_oppgavegiverId_ordning_key" ON "Systembruker"("oppgavegiverId", "ordning");

-- CreateIndex
CREATE INDEX "Leveranse_oppgavegiverId_ordning_inntektsaar_idx" ON "Leveranse"("oppgavegiverId", "ordning", "inntektsaar");

-- CreateIndex
CREATE INDEX "Leveranse_oppgavegiverId_endret_idx" ON "Leveranse"("oppgavegiverId", "endret");

-- CreateIndex
CREATE INDEX "Rad_leveranseId_posisjon_idx" ON "Rad"("leveranseId", "posisjon");

-- CreateIndex
CREATE UNIQUE INDEX "Innsending_idempotencyKey_key" ON "Innsending"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Innsending_tilstand_nesteForsoek_idx" ON "Innsending"("tilstand", "nesteForsoek");

-- CreateIndex
CREATE INDEX "Innsending_leveranseId_idx" ON "Innsending"("leveranseId");

-- CreateIndex
CREATE INDEX "Kvittering_dialogId_idx" ON "Kvittering"("dialogId");

-- CreateIndex
CREATE INDEX "Kvittering_forsendelseId_idx" ON "Kvittering"("forsendelseId");

-- CreateIndex
CREATE INDEX "Hendelse_leveranseId_idx" ON "Hendelse"("leveranseId");

-- CreateIndex
CREATE UNIQUE INDEX "Hendelse_kjede_nr_key" ON "Hendelse"("kjede", "nr");

-- AddForeignKey
ALTER TABLE "Oekt" ADD CONSTRAINT "Oekt_innsenderId_fkey" FOREIGN KEY ("innsenderId") REFERENCES "Innsender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tilgang" ADD CONSTRAINT "Tilgang_innsenderId_fkey" FOREIGN KEY ("innsenderId") REFERENCES "Innsender"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Systembruker" ADD CONSTRAINT "Systembruker_oppgavegiverId_fkey" FOREIGN KEY ("oppgavegiverId") REFERENCES "Oppgavegiver"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Leveranse" ADD CONSTRAINT "Leveranse_oppgavegiverId_fkey" FOREIGN KEY ("oppgavegiverId") REFERENCES "Oppgavegiver"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Leveranse" ADD CONSTRAINT "Leveranse_opprettetAvId_fkey" FOREIGN KEY ("opprettetAvId") REFERENCES "Innsender"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rad" ADD CONSTRAINT "Rad_leveranseId_fkey" FOREIGN KEY ("leveranseId") REFERENCES "Leveranse"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Innsending" ADD CONSTRAINT "Innsending_leveranseId_fkey" FOREIGN KEY ("leveranseId") REFERENCES "Leveranse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Kvittering" ADD CONSTRAINT "Kvittering_innsendingId_fkey" FOREIGN KEY ("innsendingId") REFERENCES "Innsending"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- One delivery has at most one sending that is not refused or given up: no code path can send it twice.
CREATE UNIQUE INDEX "Innsending_en_om_gangen" ON "Innsending"("leveranseId") WHERE "tilstand" NOT IN ('tilbakevist', 'avbrutt');

-- The log is append-only, also for somebody with the portal's own database user.
CREATE FUNCTION hendelse_er_uforanderlig() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Hendelse is append-only';
END $$;
CREATE TRIGGER "Hendelse_uforanderlig" BEFORE UPDATE OR DELETE ON "Hendelse"
  FOR EACH ROW EXECUTE FUNCTION hendelse_er_uforanderlig();
