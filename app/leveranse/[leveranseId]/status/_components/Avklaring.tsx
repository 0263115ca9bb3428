'use client';

import { Alert, Button, Heading, Input, Paragraph, Textarea } from '@/components/ui/ds';
import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { erFullmaktsgrunn, Fullmaktsvarsel } from '@/components/ui/Fullmaktsvarsel';
import { Felt } from '@/components/ui/Felt';
import { useHydrert } from '@/components/ui/useHydrert';
import { Valgfelt } from '@/components/ui/Valgfelt';
import { AVKLARINGSSVAR, type Avklaringssvar, MAKS_KOMMENTAR } from '@/lib/innsending/avklaring';
import { avklarHandling } from '../actions';
import stil from './status.module.css';

interface Props {
  leveranseId: string;
  /** Parts before this one were received: the draft cannot open, only this part can be sent anew. */
  bareDel: boolean;
}

/** A person says what Skatteetaten answered, told beforehand what follows. */
export function Avklaring({ leveranseId, bareDel }: Props) {
  const t = useTranslations('avklaring');
  const [feil, si, venter] = useActionState(avklarHandling, null);
  const [svar, settSvar] = useState<Avklaringssvar>();
  const hydrert = useHydrert();
  return (
    <section aria-labelledby="avklaring">
      {/* React would empty the fields after an attempt that failed. */}
      <form action={si} onReset={(hendelse) => hendelse.preventDefault()}>
        <fieldset disabled={!hydrert || venter} aria-labelledby="avklaring" className={stil['avklaring']}>
          <Heading level={2} data-size="2xs" id="avklaring">
            {t('tittel')}
          </Heading>
          <Paragraph>{t('ingress')}</Paragraph>
          <input type="hidden" name="leveranseId" value={leveranseId} />
          <div role="radiogroup" aria-labelledby="avklaring" className={stil['valg']}>
            {AVKLARINGSSVAR.map((ett) => (
              <Valgfelt
                key={ett}
                type="radio"
                name="svar"
                value={ett}
                navn={t(`svar.${ett}`)}
                checked={svar === ett}
                onChange={() => settSvar(ett)}
              />
            ))}
          </div>
          {svar === 'har' && (
            <Felt navn={t('referanse')} hjelp={t('referansehjelp')}>
              {(kobling) => <Input {...kobling} name="referanse" autoComplete="off" />}
            </Felt>
          )}
          <Felt navn={t('kommentar')} hjelp={t('kommentarhjelp')}>
            {(kobling) => <Textarea {...kobling} name="kommentar" rows={3} maxLength={MAKS_KOMMENTAR} />}
          </Felt>
          <div role="status">
            {svar && (
              <Alert data-color="warning">
                {t(svar === 'har_ikke' && bareDel ? 'foelge.har_ikkeDel' : `foelge.${svar}`)}
              </Alert>
            )}
          </div>
          <Valgfelt type="checkbox" name="bekreftet" value="on" navn={t('bekreft')} />
          <Fullmaktsvarsel grunn={feil} til={`/leveranse/${leveranseId}/status`} />
          <div role="alert">
            {feil && !erFullmaktsgrunn(feil) && <Alert data-color="danger">{t(`feil.${feil}`)}</Alert>}
          </div>
          <div>
            <Button type="submit" variant="secondary" aria-busy={venter}>
              {t('si')}
            </Button>
          </div>
        </fieldset>
      </form>
    </section>
  );
}
