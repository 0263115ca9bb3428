import { type BrowserContext, type Page } from '@playwright/test';
import { loggInn } from './innlogging';
import { steg } from './steg';

type Kaker = Awaited<ReturnType<BrowserContext['cookies']>>;

const erOektskake = (navn: string): boolean => navn.includes('next-auth.session-token');

export const oektskaker = async (kontekst: BrowserContext): Promise<Kaker> =>
  (await kontekst.cookies()).filter(({ name }) => erOektskake(name));

/** The browser goes on with another session, or with none, and the page that is open does not know. */
export const byttOekt = (page: Page, kaker: Kaker = []): Promise<void> =>
  steg(kaker.length > 0 ? 'økten byttes til en annens' : 'økten utløper', async () => {
    await page.context().clearCookies({ name: /next-auth\.session-token/ });
    await page.context().addCookies(kaker);
  });

/** The session of a person, made in a browser of its own. */
export const oektFor = (page: Page, pid: string): Promise<Kaker> =>
  steg('en annen person logger inn', async () => {
    const kontekst = await page
      .context()
      .browser()
      ?.newContext({ baseURL: new URL(page.url()).origin });
    if (!kontekst) throw new Error('no browser');
    const annen = await kontekst.newPage();
    await loggInn(annen, pid);
    const kaker = await oektskaker(kontekst);
    await kontekst.close();
    return kaker;
  });
