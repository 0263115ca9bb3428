import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { useSvartekst } from '@/components/ui/useSvartekst';
import { type Nyfeil, opprettUtkastHandling, startFraIFjorHandling } from './actions';

/** The two ways to begin a draft, empty and from the year before; which is under way, and in words what went wrong. */
export function useOpprett() {
  const t = useTranslations('ny.feil');
  const svartekst = useSvartekst<Nyfeil | 'ingen_i_fjor'>((svar) => t(svar));
  const [feil, opprett, oppretter] = useActionState(opprettUtkastHandling, null);
  const [startfeil, start, starter] = useActionState(startFraIFjorHandling, null);
  const sist = feil ?? startfeil;
  return {
    opprett,
    oppretter,
    start,
    starter,
    utenOrdning: feil === 'ordning',
    feiltekst: sist && svartekst(sist),
  };
}
