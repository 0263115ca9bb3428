import type { Kolonnevalg, Lesefakta, Leseoppsett, Spoersmaal } from '@/lib/regneark/oppsett/typer';

/** The choices that are one word each in "Slik leste vi filen". */
export type Ord = Exclude<Spoersmaal['om'], 'kolonne'>;

/** What a choice takes with it: the answers to what looked different before it was made. */
const FALLER_MED: Record<Ord, readonly (keyof Leseoppsett)[]> = {
  tegnsett: [],
  skilletegn: ['overskriftsrad', 'overskriftsrader', 'sumrad', 'desimaltegn', 'datoform', 'kolonner'],
  ark: ['overskriftsrad', 'overskriftsrader', 'sumrad', 'desimaltegn', 'datoform', 'kolonner'],
  overskriftsrad: ['overskriftsrader', 'sumrad', 'kolonner'],
  sumrad: [],
  desimaltegn: [],
  datoform: [],
};

/** The choices with this word chosen. */
export function medOrd(oppsett: Leseoppsett, ord: Ord, verdi: string | number): Leseoppsett {
  const igjen = Object.entries(oppsett).filter(
    ([noekkel]) => !FALLER_MED[ord].includes(noekkel as keyof Leseoppsett),
  );
  return { ...Object.fromEntries(igjen), [ord]: verdi };
}

export const medKolonne = (oppsett: Leseoppsett, indeks: number, valg: Kolonnevalg): Leseoppsett => ({
  ...oppsett,
  kolonner: { ...oppsett.kolonner, [indeks]: valg },
});

const erSamme = (a: Spoersmaal, b: Spoersmaal): boolean =>
  a.om === b.om && (a.om !== 'kolonne' || b.om !== 'kolonne' || a.indeks === b.indeks);

export const erBesvart = (spoersmaal: Spoersmaal, { spoersmaal: aapne }: Lesefakta): boolean =>
  !aapne.some((aapent) => erSamme(aapent, spoersmaal));

const harSvar = (oppsett: Leseoppsett, spoersmaal: Spoersmaal): boolean =>
  spoersmaal.om === 'kolonne'
    ? oppsett.kolonner?.[spoersmaal.indeks] !== undefined
    : oppsett[spoersmaal.om] !== undefined;

/** The reading with choices that are on their way to be read: a hand sees at once what it has chosen. */
export function medValgene(fakta: Lesefakta, oppsett: Leseoppsett): Lesefakta {
  const { kolonner: kolonnevalg = {}, sumrad, ...ord } = oppsett;
  const valgte = Object.entries({ ...ord, sumradvalg: sumrad }).flatMap(([noekkel, verdi]) => {
    const lest = fakta[noekkel as 'ark'] as Lesefakta['ark'] | undefined;
    return lest && typeof lest === 'object' && verdi !== undefined ? [[noekkel, { ...lest, verdi }]] : [];
  });
  return {
    ...fakta,
    ...(Object.fromEntries(valgte) as Partial<Lesefakta>),
    kolonner: fakta.kolonner.map((kolonne) => ({
      ...kolonne,
      valg: kolonnevalg[kolonne.indeks] ?? kolonne.valg,
    })),
    spoersmaal: fakta.spoersmaal.filter((ett) => !harSvar(oppsett, ett)),
  };
}

/** What has been asked and still stands: the answered ones stay where they are, so that an answer can be changed. */
export function spurtTilNaa(
  foer: readonly Spoersmaal[],
  fakta: Lesefakta,
  oppsett: Leseoppsett,
): readonly Spoersmaal[] {
  const staar = foer.filter((ett) => !erBesvart(ett, fakta) || harSvar(oppsett, ett));
  return [...staar, ...fakta.spoersmaal.filter((nytt) => !staar.some((ett) => erSamme(ett, nytt)))];
}

/** `felt:navn`, `deling:adresse`, `ledd:fornavn`, `ingen`: a choice as the value of an option. */
export function somVerdi(valg: Kolonnevalg): string {
  switch (valg.slag) {
    case 'felt':
      return `felt:${valg.felt}`;
    case 'deling':
      return `deling:${valg.deling}`;
    case 'ledd':
      return `ledd:${valg.ledd}`;
    case 'ingen':
      return 'ingen';
  }
}

export function fraVerdi(verdi: string): Kolonnevalg {
  const [slag, noekkel] = [verdi.slice(0, verdi.indexOf(':')), verdi.slice(verdi.indexOf(':') + 1)];
  if (slag === 'felt') return { slag, felt: noekkel };
  if (slag === 'ledd') return { slag, ledd: noekkel };
  return slag === 'deling' ? { slag, deling: noekkel } : { slag: 'ingen' };
}
