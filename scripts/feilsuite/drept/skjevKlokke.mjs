// Preloaded into an instance: a machine whose clock is wrong by KLOKKESKJEV_MS.
const { now } = Date;
const skjevhet = Number(process.env.KLOKKESKJEV_MS ?? 0);
Date.now = () => now() + skjevhet;
