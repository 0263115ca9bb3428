-- What a person was told by Skatteetaten about an innsending that the portal could not clear by itself.
ALTER TABLE "Innsending" ADD COLUMN "avklaring" BYTEA;
