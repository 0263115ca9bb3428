import { lesOppsett } from './oppsett';
import { startTestmiljoe } from './start';

const STOPPFRIST_MS = 900;

/** `tsx testmiljo/main.ts`: the local authorities as a process of their own. Prints one line when they listen. */
async function main(): Promise<void> {
  const miljoe = await startTestmiljoe(lesOppsett(process.env));
  const stopp = (): void => {
    setTimeout(() => process.exit(0), STOPPFRIST_MS).unref();
    void miljoe.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stopp);
  process.on('SIGINT', stopp);
  // Started with an IPC channel, we die with whoever started us.
  if (process.send) process.on('disconnect', stopp);
  console.log(`testmiljo ${miljoe.url}`);
}

main().catch((grunn: unknown) => {
  console.error(`testmiljo: ${grunn instanceof Error ? grunn.message : String(grunn)}`);
  process.exit(1);
});
