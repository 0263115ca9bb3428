import { type EmbeddedDatabase, startDatabase } from './database';

/** More deaths than this within the window are no accident. */
const MAX_RESTARTS = 5;
const WINDOW_MS = 60_000;

/**
 * The embedded database, brought back on the same port when its server dies: the portal says for a moment that it
 * cannot save, and goes on. `exited` settles only when it cannot be brought back.
 */
export async function guardDatabase(options: { dataDir: string; port: number }): Promise<EmbeddedDatabase> {
  let database = await startDatabase(options);
  const { url } = database;
  const port = Number(new URL(url).port);
  let stopping = false;
  let gone = (): void => undefined;
  const exited = new Promise<void>((settle) => (gone = settle));

  const watch = async (): Promise<void> => {
    const deaths: number[] = [];
    for (;;) {
      await database.exited;
      if (stopping) return;
      deaths.push(Date.now());
      if (deaths.filter((at) => at > Date.now() - WINDOW_MS).length > MAX_RESTARTS) return gone();
      console.error('The embedded database ended unexpectedly: starting it again');
      try {
        await database.stop();
        database = await startDatabase({ ...options, port });
      } catch (e) {
        console.error(e instanceof Error ? e.message : String(e));
        return gone();
      }
      if (stopping) return database.stop();
    }
  };
  void watch();
  return {
    url,
    exited,
    async stop() {
      stopping = true;
      await database.stop();
      gone();
    },
  };
}
