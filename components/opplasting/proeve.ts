import { createTranslator } from 'next-intl';
import regneark from '@/lib/regneark/tekster.nb.json';
import type { Tekstkilde } from './typer';
import egne from './tekster.nb.json';

/** The bokmål texts as tests read them; a missing text or parameter throws. */
export function nbTekster(): Tekstkilde {
  const t = createTranslator({
    locale: 'nb',
    messages: { ...egne, ...regneark } as object,
    onError: (grunn) => {
      throw grunn;
    },
  });
  return (noekkel, param) => t(noekkel as never, param as never);
}
