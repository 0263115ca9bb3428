/**
 * How a process that sends is started, so that a large delivery takes little memory beside what is there already. The
 * rows go by in pages and leave garbage behind. V8 would let the heap double before it is collected: here it grows by a
 * quarter. One arena gives back what buffers in the threads have left, where glibc would keep one for each thread.
 * Measured by `npm run bench -- innsending`.
 */
export const SPARSOMT = {
  argumenter: ['--max-semi-space-size=8', '--heap-growing-percent=25'],
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
