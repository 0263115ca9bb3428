import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The wire to the database, which can be cut. */
export interface Databaseproxy {
  /** DATABASE_URL that goes through the wire. */
  url: string;
  /** Cuts every connection, and refuses new ones for so many milliseconds. */
  kutt(ms: number): void;
  stopp(): Promise<void>;
}

export async function startDatabaseproxy(databaseUrl: string): Promise<Databaseproxy> {
  const maal = new URL(databaseUrl);
  const aapne = new Set<Socket>();
  let stengtTil = 0;
  const tjener = createServer((klient) => {
    if (Date.now() < stengtTil) return void klient.destroy();
    const server = connect(Number(maal.port), maal.hostname);
    for (const [en, annen] of [
      [klient, server],
      [server, klient],
    ] as const) {
      aapne.add(en);
      en.setNoDelay(true);
      en.on('error', () => annen.destroy());
      en.on('close', () => {
        aapne.delete(en);
        annen.destroy();
      });
      en.pipe(annen);
    }
  });
  await new Promise<void>((klar) => tjener.listen(0, '127.0.0.1', klar));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((tjener.address() as AddressInfo).port);
  const kuttAlle = (): void => aapne.forEach((ende) => ende.destroy());
  return {
    url: url.href,
    kutt(ms) {
      stengtTil = Date.now() + ms;
      kuttAlle();
    },
    stopp: () =>
      new Promise((ferdig) => {
        kuttAlle();
        tjener.close(() => ferdig());
      }),
  };
}
