import { Fieldset, Heading, Radio } from '@/components/ui/ds';
import { type ReactNode, useId } from 'react';
import type { Spraak } from '@/lib/felles/spraak';
import type { Ordning } from '@/lib/ordning/typer';
import type { Kolonnevalg, Lesefakta, Spoersmaal } from '@/lib/regneark/oppsett/typer';
import { Feltvelger } from './Feltvelger';
import { kolonnenavn } from './kolonnenavn';
import { erBesvart, type Ord } from './oppsett';
import { lestOrd, type Mulighet } from './setning';
import { spoersmaalstekst, svarmuligheter } from './spoersmaal';
import type { Tekstkilde } from './typer';
import stil from './spoersmaal.module.css';

interface Props {
  fakta: Lesefakta;
  /** All that has been asked: the answered ones stay, so that an answer can be changed. */
  spurt: readonly Spoersmaal[];
  ordning: Ordning;
  spraak: Spraak;
  onOrd: (ord: Ord, verdi: Mulighet['verdi']) => void;
  onKolonne: (indeks: number, valg: Kolonnevalg) => void;
  t: Tekstkilde;
}

/** What only a person can know, asked in words before any row lands. */
export function Spoersmaalsliste({ fakta, spurt, ordning, spraak, onOrd, onKolonne, t }: Props): ReactNode {
  const aapne = spurt.filter((ett) => !erBesvart(ett, fakta)).length;
  if (spurt.length === 0) return null;
  return (
    <div className={stil.liste}>
      <Heading level={3} data-size="2xs">
        {aapne > 0 ? t('spoer.tittel', { antall: aapne }) : t('spoer.besvart', { antall: spurt.length })}
      </Heading>
      {spurt.map((ett) =>
        ett.om === 'kolonne' ? (
          <Kolonnespoersmaal
            key={`kolonne ${ett.indeks}`}
            indeks={ett.indeks}
            besvart={erBesvart(ett, fakta)}
            {...{ fakta, ordning, spraak, t }}
            onVelg={(valg) => onKolonne(ett.indeks, valg)}
          />
        ) : (
          <Ordspoersmaal
            key={ett.om}
            ord={ett.om}
            besvart={erBesvart(ett, fakta)}
            fakta={fakta}
            onVelg={(verdi) => onOrd(ett.om, verdi)}
            t={t}
          />
        ),
      )}
    </div>
  );
}

interface Ordprops extends Pick<Props, 'fakta' | 't'> {
  ord: Ord;
  besvart: boolean;
  onVelg: (verdi: Mulighet['verdi']) => void;
}

function Ordspoersmaal({ ord, besvart, fakta, onVelg, t }: Ordprops): ReactNode {
  const navn = useId();
  const valgt = besvart ? lestOrd(fakta, ord)?.verdi : undefined;
  return (
    <Fieldset>
      <Fieldset.Legend className={stil.tekst}>{spoersmaalstekst(fakta, ord, t)}</Fieldset.Legend>
      {svarmuligheter(fakta, ord, t).map(({ verdi, tekst }) => (
        <Radio
          key={verdi}
          name={navn}
          value={String(verdi)}
          label={tekst}
          checked={valgt === verdi}
          onChange={() => onVelg(verdi)}
        />
      ))}
    </Fieldset>
  );
}

interface Kolonneprops extends Pick<Props, 'fakta' | 'ordning' | 'spraak' | 't'> {
  indeks: number;
  besvart: boolean;
  onVelg: (valg: Kolonnevalg) => void;
}

function Kolonnespoersmaal(props: Kolonneprops): ReactNode {
  const { indeks, besvart, fakta, ordning, spraak, onVelg, t } = props;
  const kolonne = fakta.kolonner.find((k) => k.indeks === indeks);
  if (!kolonne) return null;
  const tekst = t('spoer.kolonne', { kolonne: kolonnenavn(kolonne, fakta.kolonner, t) });
  return (
    <div className={stil.kolonne}>
      <p className={stil.tekst}>{tekst}</p>
      {kolonne.eksempler.length > 0 && (
        <p className={stil.eksempler}>
          {t('spoer.eksempler', { eksempler: kolonne.eksempler.slice(0, 3).join(' · ') })}
        </p>
      )}
      <Feltvelger
        ledetekst={tekst}
        {...(besvart ? { valg: kolonne.valg } : { forslag: kolonne.valg })}
        delinger={kolonne.delinger}
        {...{ ordning, spraak, onVelg, t }}
      />
    </div>
  );
}
