import { ARBEIDER, SPARSOMT } from './lib/minne';
import { kjoer, krevEnv, Oppstartsfeil } from './lib/portal';
import { createLauncher } from './lib/prosess';

/**
 * `npm run worker`: the worker alone, beside portals that are started with ARBEIDER=av. Needs the same environment as
 * `npm start` and a DATABASE_URL; the portal applies the migrations.
 */
const launcher = createLauncher();

kjoer(launcher, async () => {
  if (!krevEnv(process.env).DATABASE_URL)
    throw new Oppstartsfeil(
      'DATABASE_URL is missing: a worker of its own needs the database that the portals use.',
    );
  launcher.start('The worker', ARBEIDER, { ...SPARSOMT.env, ...process.env });
});
