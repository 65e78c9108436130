/** The command without its process: what `bin.ts` launches. */
export { paletteFor } from './colour.js';
export { run } from './run.js';
export { DISK } from '../engine/disk/disk.js';
