import Link from 'next/link';
import { Button, Input, Select, SelectOption } from '@/components/ui/ds';
import { getTranslations } from 'next-intl/server';
import { Felt } from '@/components/ui/Felt';
import type { Loggfilter } from '@/lib/server/hendelse/hentLogg';
import { HENDELSETYPER } from '@/lib/server/hendelse/skrivHendelse';
import stil from './logg.module.css';

interface Props {
  filter: Loggfilter;
  personer: readonly { id: string; navn: string }[];
}

/** The chains of persons hold these; an organisation's never do. */
const PERSONLIGE = new Set<string>(['innlogget', 'utlogget', 'tilganger_hentet', 'organisasjon_valgt']);

/** What to show. A plain form that ends in the address: nothing in it is personal data, and it can be kept. */
export async function Filter({ filter, personer }: Props) {
  const t = await getTranslations('logg');
  const hendelse = await getTranslations('hendelse');
  return (
    // Other choices make another form: what a field once showed stays in it otherwise.
    <form
      key={JSON.stringify(filter)}
      method="get"
      action="/logg"
      className={stil['filter']}
      aria-label={t('filter')}
    >
      <Felt navn={t('hva')}>
        {(kobling) => (
          <Select {...kobling} name="type" defaultValue={filter.type ?? ''}>
            <SelectOption value="">{t('alt')}</SelectOption>
            {HENDELSETYPER.filter((type) => !PERSONLIGE.has(type)).map((type) => (
              <SelectOption key={type} value={type}>
                {hendelse(type)}
              </SelectOption>
            ))}
          </Select>
        )}
      </Felt>
      <Felt navn={t('hvem')}>
        {(kobling) => (
          <Select {...kobling} name="innsenderId" defaultValue={filter.innsenderId ?? ''}>
            <SelectOption value="">{t('alle')}</SelectOption>
            {personer.map(({ id, navn }) => (
              <SelectOption key={id} value={id}>
                {navn}
              </SelectOption>
            ))}
          </Select>
        )}
      </Felt>
      <Felt navn={t('fra')}>
        {(kobling) => <Input {...kobling} type="date" name="fra" defaultValue={filter.fra ?? ''} />}
      </Felt>
      <Felt navn={t('til')}>
        {(kobling) => <Input {...kobling} type="date" name="til" defaultValue={filter.til ?? ''} />}
      </Felt>
      {filter.leveranseId && <input type="hidden" name="leveranseId" value={filter.leveranseId} />}
      <Button type="submit" variant="secondary">
        {t('vis')}
      </Button>
      <Link href="/logg">{t('nullstill')}</Link>
    </form>
  );
}
