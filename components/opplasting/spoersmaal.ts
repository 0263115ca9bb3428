import type { Datoform, Desimaltegn, Lesefakta } from '@/lib/regneark/oppsett/typer';
import { iFilen, medDatoform, medDesimaltegn } from './eksempler';
import type { Ord } from './oppsett';
import { lestOrd, type Mulighet, muligheter } from './setning';
import type { Tekstkilde } from './typer';

/** What is asked about a choice, by an example out of the file where that says it best. */
export function spoersmaalstekst(fakta: Lesefakta, ord: Ord, t: Tekstkilde): string {
  const eksempel = iFilen(lestOrd(fakta, ord)?.eksempel);
  if (ord === 'sumrad') return t('spoer.sumrad', { rad: nevntSumrad(fakta, t) });
  if (ord !== 'desimaltegn' && ord !== 'datoform') return t(`spoer.${ord}`);
  return eksempel ? t(`spoer.${ord}`, { eksempel }) : t(`spoer.${ord}Uten`);
}

/** The answers in words: what the example becomes by each of them. */
export function svarmuligheter(fakta: Lesefakta, ord: Ord, t: Tekstkilde): Mulighet[] {
  const eksempel = iFilen(lestOrd(fakta, ord)?.eksempel);
  return muligheter(fakta, ord, t).map(({ verdi, tekst }) => {
    if (ord === 'sumrad') {
      return { verdi, tekst: verdi === 0 ? t('spoer.sumradNei') : t('spoer.sumradJa', { rad: tekst }) };
    }
    if (eksempel && ord === 'desimaltegn') {
      const beloep = medDesimaltegn(eksempel, verdi as Desimaltegn);
      return { verdi, tekst: t('spoer.desimalsvar', { beloep, tegn: tekst }) };
    }
    const dato = eksempel && ord === 'datoform' && medDatoform(eksempel, verdi as Datoform);
    return { verdi, tekst: dato ? t('spoer.datosvar', { dato, form: tekst }) : tekst };
  });
}

const nevntSumrad = (fakta: Lesefakta, t: Tekstkilde): string =>
  t('ord.rad', { rad: fakta.sumradvalg.verdi || (fakta.sumradvalg.muligheter.find((rad) => rad > 0) ?? 0) });
