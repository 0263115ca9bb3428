import ExcelJS from 'exceljs';
import { kundeutbytte } from '@/lib/ordninger/kundeutbytte/ordning';
import { overskuddsstroem } from '@/lib/ordninger/overskuddsstroem/ordning';
import type { Ordning, Radverdier } from '@/lib/ordning/typer';
import type { Spraak } from '@/lib/felles/spraak';
import { lagMal } from '@/lib/regneark/ut/mal';
import { avvises, golden, kunder, stroem } from './fasit';

const laget = 'vår egen mal, fylt ut med exceljs';

/** Our own template with rows typed below its heading, as a person does. */
async function fylt(
  ordning: Ordning,
  rader: readonly Radverdier[],
  spraak: Spraak = 'nb',
  aar = 2025,
): Promise<Uint8Array> {
  const bok = new ExcelJS.Workbook();
  await bok.xlsx.load((await lagMal(ordning, aar, { spraak })).buffer as ExcelJS.Buffer);
  const ark = bok.worksheets[0];
  if (!ark) throw new Error('the template has no sheet');
  rader.forEach((rad, r) => {
    ordning.felter.forEach((felt, k) => {
      const tekst = rad[felt.noekkel];
      if (tekst)
        ark.getCell(r + 2, k + 1).value = felt.type === 'beloep' ? Number(tekst.replace(',', '.')) : tekst;
    });
  });
  return new Uint8Array(await bok.xlsx.writeBuffer());
}

const somTall = (tekst: string): string => String(Number(tekst.replace(',', '.'))).replace('.', ',');

export async function lagMaler(): Promise<void> {
  const rader = kunder();
  const ark = { nb: kundeutbytte.navn.nb, nn: kundeutbytte.navn.nn, en: kundeutbytte.navn.en };
  for (const spraak of ['nb', 'nn', 'en'] as const) {
    golden(`mal-kundeutbytte-${spraak}.xlsx`, await fylt(kundeutbytte, rader, spraak), {
      laget,
      hva: `Malen for kundeutbytte på ${spraak}, fylt ut.`,
      rader,
      ark: ark[spraak],
    });
  }
  golden('mal-overskuddsstroem.xlsx', await fylt(overskuddsstroem, stroem()), {
    laget,
    hva: 'Malen for overskuddsstrøm, fylt ut.',
    rader: stroem().map((rad) => ({
      ...rad,
      bruttoBeloep: somTall(rad.bruttoBeloep),
      vederlagNegativtEnergiledd: '0',
    })),
    ark: overskuddsstroem.navn.nb,
  });
  golden('mal-annet-aar.xlsx', await fylt(kundeutbytte, rader, 'nb', 2024), {
    laget,
    hva: 'Malen for 2024 i en leveranse for 2025.',
    rader,
    ark: ark.nb,
    funn: ['annet_aar'],
  });
  avvises('mal-feil-ordning.xlsx', await fylt(overskuddsstroem, stroem()), 'feil_ordning', {
    laget,
    hva: 'Malen for overskuddsstrøm i en leveranse av kundeutbytte.',
  });
  avvises('mal-tom.xlsx', await lagMal(kundeutbytte, 2025), 'ingen_rader', {
    laget: 'vår egen mal',
    hva: 'Malen slik den lastes ned, uten rader.',
  });
}
