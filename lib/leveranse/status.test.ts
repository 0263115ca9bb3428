import { describe, expect, it } from 'vitest';
import { erUnderveis, harKvittering, kanEndres, LEVERANSESTATUSER, type Leveransestatus } from './status';

describe('what is allowed when', () => {
  const fasit: Record<Leveransestatus, string> = {
    utkast: 'kanEndres',
    sendes: 'erUnderveis',
    ukjent: 'erUnderveis',
    // Neither: it may be with Skatteetaten, and a person has to find out.
    maa_avklares: '',
    mottatt: 'harKvittering',
    godkjent: 'harKvittering',
    godkjent_med_varsler: 'harKvittering',
    avvist: 'harKvittering',
    delvis_mottatt: 'harKvittering',
  };

  it.each(LEVERANSESTATUSER)('%s', (status) => {
    const regler = { kanEndres, erUnderveis, harKvittering };
    const gjelder = Object.entries(regler).filter(([, regel]) => regel(status));
    expect(gjelder.map(([navn]) => navn).join()).toBe(fasit[status]);
  });
});
