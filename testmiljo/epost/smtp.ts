import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Brev {
  til: string;
  fra: string;
  emne: string;
  tekst: string;
  /** Headers by lower-case name. */
  hoder: Record<string, string>;
  mottatt: string;
}

/** Everything that was sent, the latest last. In memory, as all else here. */
export class Postkasse {
  private brev: Brev[] = [];
  /** Answers that the next letters get instead of being taken. */
  private avslag: number[] = [];

  legg(brev: Brev): void {
    this.brev.push(brev);
  }
  til(adresse?: string): readonly Brev[] {
    return adresse === undefined ? this.brev : this.brev.filter((ett) => ett.til === adresse);
  }
  avvisNeste(kode: number, antall: number): void {
    this.avslag.push(...Array.from({ length: antall }, () => kode));
  }
  nesteAvslag(): number | undefined {
    return this.avslag.shift();
  }
}

async function les(biter: AsyncIterable<Buffer>, til: string, fra: string): Promise<Brev> {
  const deler: Buffer[] = [];
  for await (const bit of biter) deler.push(bit);
  const lest = await PostalMime.parse(Buffer.concat(deler));
  const hoder = Object.fromEntries(lest.headers.map(({ key, value }) => [key.toLowerCase(), value]));
  const { subject: emne = '', text: tekst = '' } = lest;
  return { til, fra, emne, tekst, hoder, mottatt: new Date().toISOString() };
}

export interface Smtp {
  url: string;
  stop: () => Promise<void>;
}

/** A mail server that sends nothing on: what it takes can be read in the postkasse. */
export function startSmtp(postkasse: Postkasse, port: number): Promise<Smtp> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stroem, oekt, ferdig) {
      const { mailFrom, rcptTo } = oekt.envelope;
      const til = rcptTo.map(({ address }) => address).join(', ');
      les(stroem, til, mailFrom ? mailFrom.address : '').then(
        (brev) => {
          const responseCode = postkasse.nesteAvslag();
          if (responseCode !== undefined)
            return ferdig(Object.assign(new Error('not now'), { responseCode }));
          postkasse.legg(brev);
          ferdig();
        },
        (feil: Error) => ferdig(feil),
      );
    },
  });
  const stop = (): Promise<void> => new Promise((ferdig) => server.close(() => ferdig()));
  // A connection that breaks is the other side's business.
  server.on('error', () => undefined);
  return new Promise((ferdig, feilet) => {
    server.server.once('error', feilet);
    server.listen(port, () => {
      const adresse = server.server.address() as AddressInfo;
      ferdig({ url: `smtp://localhost:${adresse.port}`, stop });
    });
  });
}
