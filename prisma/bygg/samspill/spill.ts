import { isDeepStrictEqual } from 'node:util';
import type { Operasjon } from '@/lib/leveranse/operasjon';
import { hentAlleRader, type LagretRad } from '@/lib/server/leveranse/rader';
import type { Redaktoer } from '../redaktoer';
import { type Celler, celler, paaSkjermen } from './celler';
import { FELTER, type Hvem, type Steg } from './steg';

/** Two tabs on one draft, and what each has had on the screen or been asked about, by the step it happened in. */
export class Spill {
  readonly brudd: string[] = [];
  readonly #tabber: readonly [Redaktoer, Redaktoer];
  readonly #sett: readonly [Map<string, number>, Map<string, number>] = [new Map(), new Map()];
  readonly #egne: readonly [Set<string>, Set<string>] = [new Set(), new Set()];
  readonly #utdelt: [readonly Operasjon[], number][] = [
    [[], 0],
    [[], 0],
  ];
  readonly #lagretEnGang = new Set<string>();
  #lagrede: Celler;
  #nr = 0;
  #verdi = 0;

  constructor(tabber: readonly [Redaktoer, Redaktoer], rader: readonly LagretRad[]) {
    this.#tabber = tabber;
    this.#lagrede = celler(rader);
    for (const i of [0, 1] as const) {
      this.#noter(i);
      tabber[i].rundt = async (batch, utfoer) => {
        // A batch that is sent again was decided on when it was sent first.
        if (this.#utdelt[i]?.[0] !== batch) this.#utdelt[i] = [batch, this.#nr];
        const svar = await utfoer();
        await this.#vurder(i);
        return svar;
      };
    }
  }

  async spill(serien: readonly Steg[]): Promise<void> {
    for (const s of serien) await this.#gjoer(s);
    for (let runde = 0; ; runde += 1) {
      if (runde > 25) throw new Error('it never becomes quiet');
      let rolig = true;
      for (const i of [0, 1] as const) {
        const { auto, lager, skriver } = this.#tabber[i];
        if (skriver || auto.harUlagret || lager.harVentende) rolig = false;
        for (const type of ['svar', 'velgMitt', 'send', 'svar', 'hent'] as const)
          await this.#gjoer({ type, hvem: i, rad: 0, felt: 0 });
        if (this.#tabber[i].post.length > 0) rolig = false;
        while (this.#tabber[i].post.length > 0)
          await this.#gjoer({ type: 'lever', hvem: i, rad: 0, felt: 0 });
      }
      if (rolig && runde > 0) return;
    }
  }

  /** Everything the server has just written over must have been seen by the one who did it, before it was decided. */
  async #vurder(i: Hvem): Promise<void> {
    const foer = this.#lagrede;
    this.#lagrede = celler(await hentAlleRader(this.#tabber[i].tilgang.leveranse));
    for (const verdi of this.#lagrede.values()) this.#lagretEnGang.add(verdi);
    for (const [sted, verdi] of foer) {
      if (this.#lagrede.get(sted) === verdi) continue;
      const sett = this.#sett[i].get(verdi);
      if (sett === undefined || sett > (this.#utdelt[i]?.[1] ?? 0))
        this.brudd.push(`step ${this.#nr}: ${i} wrote over ${verdi} without having seen it`);
    }
  }

  #noter(i: Hvem): void {
    const { auto } = this.#tabber[i];
    const spurt = auto.konfliktbord.konflikter.flatMap((k) => {
      if (k.type === 'celle') return [k.lagret];
      return k.type === 'endret' ? k.endringer.map(({ til }) => til) : [];
    });
    for (const verdi of [...paaSkjermen(this.#tabber[i]).values(), ...spurt])
      if (!this.#sett[i].has(verdi)) this.#sett[i].set(verdi, this.#nr);
  }

  async #gjoer(s: Steg): Promise<void> {
    if (s.type === 'kjapt') return this.#kjapt(s.hvem);
    this.#nr += 1;
    const tab = this.#tabber[s.hvem];
    const foer = paaSkjermen(tab);
    if (['send', 'svar', 'mistSvar', 'hent', 'lever'].includes(s.type)) {
      const skriver = tab.skriver;
      const sto = skriver && { ...tab.lager.hentVerdier(skriver.radId) };
      await this.#utenPersonen(s);
      // Nothing that a person committed leaves her screen before it has been stored.
      const etter = paaSkjermen(tab);
      for (const [sted, verdi] of foer)
        if (this.#egne[s.hvem].has(verdi) && etter.get(sted) !== verdi && !this.#lagretEnGang.has(verdi))
          this.brudd.push(`step ${this.#nr}: ${s.type} took ${verdi} from the screen of ${s.hvem}`);
      if (sto && !isDeepStrictEqual(tab.lager.hentVerdier(skriver.radId), sto))
        this.brudd.push(`step ${this.#nr}: ${s.type} changed the row that ${s.hvem} is writing in`);
    } else {
      if (tab.skriver)
        this.#skriv(s.hvem, tab.skriver.radId, tab.skriver.felt, this.#nyVerdi(tab.skriver.felt));
      tab.skriver = undefined;
      const sto = paaSkjermen(tab);
      this.#somPerson(s);
      // Only what she wrote herself is hers to undo. What is stored no longer may have waited for her to be done.
      if (s.type === 'angre')
        for (const [sted, verdi] of sto)
          if (
            !this.#egne[s.hvem].has(verdi) &&
            this.#lagrede.get(sted) === verdi &&
            paaSkjermen(tab).get(sted) !== verdi
          )
            this.brudd.push(`step ${this.#nr}: undo of ${s.hvem} took ${verdi}, which another wrote`);
    }
    this.#noter(0);
    this.#noter(1);
  }

  /** As when nothing is in the way: stored, answered, and on the other's screen. */
  async #kjapt(i: Hvem): Promise<void> {
    const annen: Hvem = i === 0 ? 1 : 0;
    const gjoer = (type: 'send' | 'svar' | 'hent' | 'lever', hvem: Hvem): Promise<void> =>
      this.#gjoer({ type, hvem, rad: 0, felt: 0 });
    await gjoer('send', i);
    await gjoer('svar', i);
    await gjoer('hent', annen);
    while (this.#tabber[annen].post.length > 0) await gjoer('lever', annen);
  }

  async #utenPersonen({ type, hvem: i }: Steg): Promise<void> {
    const tab = this.#tabber[i];
    if (type === 'send') await tab.send();
    if (type === 'svar') await tab.faaSvar();
    if (type === 'mistSvar') await tab.faaSvar(true);
    if (type === 'hent') await tab.hent();
    if (type === 'lever') tab.lever();
  }

  #somPerson({ type, hvem: i, rad, felt }: Steg): void {
    const { lager, auto } = this.#tabber[i];
    const ider = lager.hentRekkefoelge();
    const radId = ider[rad % ider.length] ?? '';
    const noekkel = FELTER[felt] ?? 'navn';
    if (type === 'skriv') this.#skriv(i, radId, noekkel, this.#nyVerdi(noekkel));
    if (type === 'toem') this.#skriv(i, radId, noekkel, '');
    if (type === 'begynn') this.#tabber[i].skriver = { radId, felt: noekkel };
    if (type === 'slett') lager.utfoer({ type: 'slettRader', radIder: [radId] });
    if (type === 'angre') lager.angre();
    if (type === 'gjenta') lager.gjenta();
    if (type === 'ny') {
      const verdi = this.#nyVerdi('navn');
      this.#egne[i].add(verdi);
      lager.utfoer({ type: 'leggTil', etter: radId, rader: [{ navn: verdi }] });
    }
    const [konflikt] = auto.konfliktbord.konflikter.filter((k) => lager.indeks(k.radId) >= 0);
    if (konflikt && type === 'velgMitt') {
      // A row that is kept is written anew, all of it by her.
      if (konflikt.type === 'borte')
        Object.values(lager.hentVerdier(konflikt.radId) ?? {}).forEach((verdi) => this.#egne[i].add(verdi));
      auto.loesKonflikt(konflikt, 'mitt');
    }
    if (konflikt && type === 'velgLagret') auto.loesKonflikt(konflikt, 'lagret');
  }

  #nyVerdi(felt: string): string {
    this.#verdi += 1;
    return felt === 'navn' ? `v${this.#verdi}` : String(1000 + this.#verdi);
  }

  #skriv(i: Hvem, radId: string, felt: string, til: string): void {
    this.#egne[i].add(til);
    this.#tabber[i].lager.utfoer({ type: 'sett', celler: [{ radId, felt, til }] });
  }
}
