'use client';

import { Button, Checkbox, Fieldset, Textfield } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
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
      <Textfield
        name="epost"
        type="email"
        autoComplete="email"
        label={t('epost')}
        description={t('eposthjelp')}
        defaultValue={svar?.epost ?? epost}
        error={feil ? t('svar.ugyldig') : undefined}
      />
      <Fieldset>
        <Fieldset.Legend>{t('hva')}</Fieldset.Legend>
        {VARSELSLAG.map((slag) => (
          <Checkbox
            key={slag}
            name="paa"
            value={slag}
            label={t(`slag.${slag}`)}
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
