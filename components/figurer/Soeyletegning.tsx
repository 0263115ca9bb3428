import stil from './figurer.module.css';

interface Props {
  soeyler: readonly {
    /** Where it begins, as it stands below the axis. */
    fra: string;
    antall: number;
    utenfor: number;
    tekst: string;
    /** radId of an outlier in it. */
    lenke: string | undefined;
  }[];
  /** Where the last one ends. */
  slutt: string;
  lenke: (radId: string) => string;
}

const HOEYDE = 120;
/** Room for the mark above the highest column, and for the numbers below the axis. */
const OVER = 22;
const UNDER = 26;
/** A column of one among thousands is still to be seen. */
const MINST = 3;
/** So many numbers below the axis have room on a phone. */
const MAKS_TALL = 4;
/** And none so far to the right that it meets the last one, in per cent. */
const SISTE_TALL = 70;

/** Columns; those with amounts far outside have another colour and a mark, which leads to the row. */
export function Soeyletegning({ soeyler, slutt, lenke }: Props) {
  const hoeyest = Math.max(...soeyler.map(({ antall }) => antall));
  const bredde = 100 / soeyler.length;
  const bunn = OVER + HOEYDE;
  const hvert = Math.ceil(soeyler.length / MAKS_TALL);
  return (
    <svg aria-hidden="true" className={stil['tegning']} width="100%" height={bunn + UNDER}>
      {soeyler.map(({ fra, antall, utenfor, tekst, lenke: radId }, i) => {
        const hoeyde = antall === 0 ? 0 : Math.max((antall / hoeyest) * HOEYDE, MINST);
        const soeyle = (
          <>
            <title>{tekst}</title>
            <rect
              className={utenfor > 0 ? stil['utenfor'] : stil['soeyle']}
              x={`${(i + 0.06) * bredde}%`}
              width={`${bredde * 0.88}%`}
              y={bunn - hoeyde}
              height={hoeyde}
            />
            {utenfor > 0 && (
              <text className={stil['merke']} x={`${(i + 0.5) * bredde}%`} y={bunn - hoeyde - 5}>
                ▲
              </text>
            )}
          </>
        );
        return (
          <g key={i}>
            {radId === undefined ? (
              soeyle
            ) : (
              <a href={lenke(radId)} tabIndex={-1}>
                {soeyle}
              </a>
            )}
            {i % hvert === 0 && i * bredde < SISTE_TALL && (
              <text className={stil['tallverdi']} x={`${i * bredde}%`} y={bunn + 19}>
                {fra}
              </text>
            )}
          </g>
        );
      })}
      <line className={stil['akse']} x1="0" x2="100%" y1={bunn + 0.5} y2={bunn + 0.5} />
      <text className={`${stil['tallverdi']} ${stil['sist']}`} x="100%" y={bunn + 19}>
        {slutt}
      </text>
    </svg>
  );
}
