import { createTranslator } from 'next-intl';
import nb from '@/messages/nb.json';
import type { Tekstkilde } from './typer';

/** The bokmål texts as tests read them; a missing text or parameter throws. */
export function nbTekster(): Tekstkilde {
  const t = createTranslator({
    locale: 'nb',
    messages: nb.opplasting as object,
    onError: (grunn) => {
      throw grunn;
    },
  });
  return (noekkel, param) => t(noekkel as never, param as never);
}
