'use client';

import { Button, Fieldset, Input } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Felt } from '@/components/ui/Felt';
import { Valgfelt } from '@/components/ui/Valgfelt';
import { useSvartekst } from '@/components/ui/useSvartekst';
import { VARSELSLAG, type Varselslag } from '@/lib/leveranse/varselslag';
import { lagreVarslerHandling, type Varselsvar } from '../actions';
import stil from './varselskjema.module.css';

/** The address and what to send to it; works before the page's scripts do. */
export function Varselskjema({ epost, paa }: { epost: string; paa: readonly Varselslag[] }) {
  const t = useTranslations('varsler');
  const [svar, lagre, venter] = useActionState(lagreVarslerHandling, null);
  const svartekst = useSvartekst<Varselsvar['type']>((type) => t(`svar.${type}`));
  const feil = svar?.type === 'ugyldig';
  return (
    // Made anew by every answer: a form that has been sent goes back to what it began as.
    <form key={svar?.nr ?? 0} action={lagre} noValidate className={stil['skjema']}>
      <Felt navn={t('epost')} hjelp={t('eposthjelp')} feil={feil ? t('svar.ugyldig') : undefined}>
        {(kobling) => (
          <Input
            {...kobling}
            name="epost"
            type="email"
            autoComplete="email"
            defaultValue={svar?.epost ?? epost}
          />
        )}
      </Felt>
      <Fieldset>
        <Fieldset.Legend>{t('hva')}</Fieldset.Legend>
        {VARSELSLAG.map((slag) => (
          <Valgfelt
            key={slag}
            type="checkbox"
            name="paa"
            value={slag}
            navn={t(`slag.${slag}`)}
            defaultChecked={(svar?.paa ?? paa).includes(slag)}
          />
        ))}
      </Fieldset>
      <div className={stil['knapp']}>
        <Button type="submit" disabled={venter} aria-busy={venter}>
          {t('ta')}
        </Button>
        <span role="status">{svar && !feil && svartekst(svar.type)}</span>
      </div>
    </form>
  );
}
