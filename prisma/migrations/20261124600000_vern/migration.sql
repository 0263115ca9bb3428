-- The content of a delivery is deleted when it has been kept for as long as it must; that it was sent stays.
ALTER TABLE "Leveranse" ADD COLUMN "innholdSlettet" TIMESTAMPTZ(3);
CREATE INDEX "Leveranse_oppbevaring_idx" ON "Leveranse"("endret") WHERE "innholdSlettet" IS NULL;

-- How often somebody has asked for something lately, across all instances. Of no value after a crash: not written to
-- the log. `noekkel` is a keyed hash, never an address.
CREATE UNLOGGED TABLE "Rategrense" (
    "noekkel" BYTEA NOT NULL,
    "vindu" TIMESTAMPTZ(3) NOT NULL,
    "antall" INTEGER NOT NULL,

    CONSTRAINT "Rategrense_pkey" PRIMARY KEY ("noekkel", "vindu")
);
CREATE INDEX "Rategrense_vindu_idx" ON "Rategrense"("vindu");
