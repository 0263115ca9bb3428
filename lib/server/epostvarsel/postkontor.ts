import 'server-only';
import { createTransport } from 'nodemailer';
import { env } from '@/lib/env';

export interface Brev {
  id: string;
  til: string;
  emne: string;
  tekst: string;
  /** Where one click turns this kind off. */
  avmelding?: string | undefined;
}

/** No conversation with the mail server may hold a worker for long: the queue tries again. */
const FRIST = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends one e-mail by SMTP_URL, whose `?fra=` is the sender's address. Throws when the server does not take it. */
export async function sendBrev({ id, til, emne, tekst, avmelding }: Brev): Promise<void> {
  const { SMTP_URL, PORTAL_URL } = env();
  if (!SMTP_URL) return;
  const url = new URL(SMTP_URL);
  const vert = new URL(PORTAL_URL).hostname;
  const fra = url.searchParams.get('fra') ?? `ikke-svar@${vert}`;
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    ...FRIST,
  });
  try {
    await transport.sendMail({
      from: { name: 'Oppgaveportalen', address: fra },
      to: til,
      subject: emne,
      text: tekst,
      // The same letter sent again after a crash is known as the same.
      messageId: `<${id}@${vert}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(avmelding && {
          'List-Unsubscribe': `<${avmelding}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    });
  } finally {
    transport.close();
  }
}
