import { createLauncher } from './lib/prosess';
import { kjoer, krevBygg, krevEnv, startPortal } from './lib/portal';

/** `npm start`: the portal alone, configured by the environment. Nothing is supplied that is missing. */
const launcher = createLauncher();

kjoer(launcher, async () => {
  krevEnv(process.env);
  krevBygg();
  await startPortal(launcher, process.env, 'start');
});
