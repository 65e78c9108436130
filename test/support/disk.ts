import { DISK, type Disk } from '../../src/engine/disk/disk.js';

/** What the system throws. */
export function failure(code: string): Error {
  return Object.assign(new Error(`${code}: injected`), { code });
}

/** The disk of this machine, of which one call always fails: `failing('writeSync', 'ENOSPC')` is full. */
export function failing(call: keyof Disk, code: string): Disk {
  return {
    ...DISK,
    [call]: () => {
      throw failure(code);
    },
  };
}
