import fc from 'fast-check';

// The same cases every time, so that a red run can be repeated; FC_SEED=<number> goes looking for new ones.
fc.configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 20261121) });
