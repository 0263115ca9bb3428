import { beforeAll, describe, expect, it } from 'vitest';
import { type Drepttall, kjoerDrepte } from './kjoer';

/** The short form: three workers, killed in turn until ten deliveries have been interrupted. */
let tall: Drepttall;
beforeAll(async () => {
  const instanser = ['arbeider', 'arbeider', 'arbeider'] as const;
  tall = await kjoerDrepte({ avbrutte: 10, seed: 20_261_122, instanser });
}, 600_000);

describe.sequential('deliveries whose process is killed -9', () => {
  it('were interrupted, and all got their receipt', () => {
    expect(tall.avbrutte).toBeGreaterThanOrEqual(10);
    expect(tall.kvitteringer).toBe(tall.leveranser);
  });

  it('are taken over within 30 s, none doubled and none lost', () => {
    expect(tall.krav.filter(({ holdt }) => !holdt)).toEqual([]);
    expect(Math.max(...tall.overtattEtterMs)).toBeLessThanOrEqual(30_000);
  });
});
