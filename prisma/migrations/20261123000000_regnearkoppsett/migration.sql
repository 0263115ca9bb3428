-- How an organisation's last spreadsheet was read, one for each ordning.
CREATE TABLE "Regnearkoppsett" (
    "oppgavegiverId" UUID NOT NULL,
    "ordning" TEXT NOT NULL,
    "innhold" BYTEA NOT NULL,
    "endret" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Regnearkoppsett_pkey" PRIMARY KEY ("oppgavegiverId","ordning")
);
ALTER TABLE "Regnearkoppsett" ADD CONSTRAINT "Regnearkoppsett_oppgavegiverId_fkey" FOREIGN KEY ("oppgavegiverId") REFERENCES "Oppgavegiver"("id") ON DELETE CASCADE ON UPDATE CASCADE;
