-- Altinn is asked again while a session lives: when it was last tried, and who is trying now.
ALTER TABLE "Oekt" ADD COLUMN "tilgangProevd" TIMESTAMPTZ(3),
  ADD COLUMN "fornyesTil" TIMESTAMPTZ(3);

-- Why an organisation that is shown cannot be chosen, and its form of organisation.
ALTER TABLE "Tilgang" ADD COLUMN "form" TEXT,
  ADD COLUMN "grunn" TEXT;

-- Orders to log out that ID-porten has sent: each counts once.
CREATE TABLE "Utloggingsordre" (
  "jti" TEXT NOT NULL,
  "utloeper" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "Utloggingsordre_pkey" PRIMARY KEY ("jti")
);
CREATE INDEX "Utloggingsordre_utloeper_idx" ON "Utloggingsordre"("utloeper");
