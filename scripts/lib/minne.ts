/**
 * How a process that sends is started, so that a large delivery costs little memory beside it. Rows go by in pages, and
 * leave garbage: a small young generation is collected before it has grown, and one arena gives back what buffers in
 * the threads have left, where one for each thread would keep it. Measured by `npm run bench -- innsending`. The price
 * is a tenth of the pages a second; the process is two thirds of the size.
 */
export const SPARSOMT = {
  argumenter: ['--max-semi-space-size=2'],
  /** Read by glibc; elsewhere it is nothing. */
  env: { MALLOC_ARENA_MAX: '1' },
};

/** The worker alone, as arguments to node. */
export const ARBEIDER = [
  ...SPARSOMT.argumenter,
  '--import',
  'tsx',
  '--conditions=react-server',
  'scripts/lib/arbeider.ts',
];
