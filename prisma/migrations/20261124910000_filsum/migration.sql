-- What the uploaded files held: their count, and the sums they had columns for.
ALTER TABLE "Leveranse" ADD COLUMN "filsum" JSONB;
