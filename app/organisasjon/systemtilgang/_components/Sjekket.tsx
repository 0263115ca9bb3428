import { getFormatter, getTranslations } from 'next-intl/server';

/** When Altinn was asked last. */
export async function Sjekket({ tid }: { tid: Date }) {
  const t = await getTranslations('tilgangsside');
  const format = await getFormatter();
  return (
    <p className="dempet">
      {t('sjekket', { tid: format.dateTime(tid, { dateStyle: 'short', timeStyle: 'medium' }) })}
    </p>
  );
}
