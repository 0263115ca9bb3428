import type { Registre } from '@/lib/ordning/typer';
import { erKjentKommune } from './kommuner';
import { poststed } from './poststeder';

/** The registers behind the warnings. Large: a page imports this module lazily, the server at once. */
export const registre: Registre = { erKjentKommune, poststed };
