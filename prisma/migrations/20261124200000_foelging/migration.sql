-- Why a received delivery cannot be followed now, or is followed no longer.
ALTER TABLE "Kvittering" ADD COLUMN "foelgesHinder" TEXT;
