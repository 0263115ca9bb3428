export interface Organisasjonsvalg {
  orgnr: string;
  navn: string;
  overordnet: string | null;
  velgbar: boolean;
  grunn: string | null;
}

/** Those whose name holds every word, or whose number begins with what is written, in the order they came. */
export function soekOrganisasjoner(
  organisasjoner: readonly Organisasjonsvalg[],
  soek: string,
): readonly Organisasjonsvalg[] {
  const ord = soek.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  if (ord.length === 0) return organisasjoner;
  const nummer = ord.join('');
  return organisasjoner.filter(({ navn, orgnr }) => {
    const smaa = navn.toLocaleLowerCase('nb');
    return orgnr.startsWith(nummer) || ord.every((et) => smaa.includes(et));
  });
}
