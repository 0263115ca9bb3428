import { formaterOere, type Oere } from '@/lib/felles/beloep';
import { hentSpraak } from '@/lib/i18n/hentSpraak';
import { summerteFelter } from '@/lib/ordning/oppsummering';
import { ordninger } from '@/lib/ordninger/register';
import stil from './forsidebilde.module.css';

/** For the eye alone: whole kroner, in øre. */
const BELOEP = [740_000, 390_000, 620_000, 400_000] as Oere[];
const SUM = BELOEP.reduce((sum, ett) => sum + ett, 0) as Oere;
/** As wide as words would be, in per cent. */
const ORD = [
  [72, 58],
  [72, 80],
  [60, 46],
  [72, 66],
] as const;

/** What one will be working in: a picture of the smallest table, drawn by the page itself and said to nobody. */
export async function Forsidebilde() {
  const spraak = await hentSpraak();
  const [ordning] = [...ordninger].sort((a, b) => a.felter.length - b.felter.length);
  const [summert] = ordning ? summerteFelter(ordning) : [];
  if (!ordning || !summert) return null;
  return (
    <div aria-hidden="true" className={stil['bilde']}>
      <div className={stil['hode']}>
        {ordning.felter.map((felt) => (
          <span key={felt.noekkel}>{felt.ledetekst[spraak]}</span>
        ))}
      </div>
      {BELOEP.map((beloep, rad) => (
        <div key={rad} className={stil['rad']}>
          {ordning.felter.map((felt, kolonne) => (
            <span key={felt.noekkel}>
              {felt.type === 'beloep' ? (
                formaterOere(beloep, felt.desimaler)
              ) : (
                <i style={{ width: `${ORD[rad]?.[kolonne] ?? 50}%` }} />
              )}
            </span>
          ))}
        </div>
      ))}
      <p className={stil['sum']}>
        {summert.sum.ledetekst[spraak]} <b>{formaterOere(SUM, summert.desimaler)}</b>
      </p>
    </div>
  );
}
