import { hentInnlogget } from '@/lib/server/auth/innlogget';
import { hentOrganisasjoner, hentUtfoerer, hentValgt } from '@/lib/server/tilgang/organisasjoner';
import { Forside } from './_components/Forside';
import { Oversikt } from './_components/Oversikt';
import { VelgOrganisasjon } from './_components/VelgOrganisasjon';

interface Props {
  searchParams: Promise<{ til?: string; feil?: string; velg?: string }>;
}

/** Signed out: what the portal is. Signed in: the organisation's overview, once it is chosen. */
export default async function Side({ searchParams }: Props) {
  const oekt = await hentInnlogget();
  const { til, feil, velg } = await searchParams;
  if (!oekt) return <Forside til={til} />;
  // `velg` is for whom the choice in the header cannot open.
  const valgt = velg ? undefined : await hentValgt(oekt);
  const utfoerer = valgt && (await hentUtfoerer(oekt, valgt.orgnr));
  if (utfoerer) return <Oversikt utfoerer={utfoerer} />;
  const organisasjoner = await hentOrganisasjoner(oekt);
  return <VelgOrganisasjon oekt={oekt} organisasjoner={organisasjoner} feil={feil} />;
}
