-- What others change is read by revision: each row knows the one that it was last written at.
ALTER TABLE "Rad" ADD COLUMN "revisjon" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Rad" ADD COLUMN "nyFra" UUID;
CREATE INDEX "Rad_leveranseId_revisjon_idx" ON "Rad"("leveranseId", "revisjon");

-- A deleted row leaves its id: others must hear of it, and a late message must not bring it back.
CREATE TABLE "SlettetRad" (
    "leveranseId" UUID NOT NULL,
    "radId" UUID NOT NULL,
    "revisjon" INTEGER NOT NULL,
    "slettetAv" UUID NOT NULL,

    CONSTRAINT "SlettetRad_pkey" PRIMARY KEY ("leveranseId","radId")
);
CREATE INDEX "SlettetRad_leveranseId_revisjon_idx" ON "SlettetRad"("leveranseId", "revisjon");
ALTER TABLE "SlettetRad" ADD CONSTRAINT "SlettetRad_leveranseId_fkey" FOREIGN KEY ("leveranseId") REFERENCES "Leveranse"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who has a draft open now. Of no value after a crash: not written to the log, rows that are not renewed do not count.
CREATE UNLOGGED TABLE "Tilstede" (
    "redigererId" UUID NOT NULL,
    "leveranseId" UUID NOT NULL,
    "innsenderId" UUID NOT NULL,
    "sistSett" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tilstede_pkey" PRIMARY KEY ("redigererId")
);
CREATE INDEX "Tilstede_leveranseId_idx" ON "Tilstede"("leveranseId");
