import { UnreadableError } from '../../src/read/errors.js';
import { read } from '../../src/read/index.js';

/** What becomes of damaged files: how many are read to the full, otherwise, or refused. */
export interface Fate {
  whole: number;
  other: number;
  refused: number;
}

/** Reads a file; anything but a draft or a refusal is thrown. */
async function tell(bytes: Uint8Array, source: string, fate: Fate): Promise<void> {
  try {
    const draft = await read(bytes);
    if (draft.source === source) fate.whole += 1;
    else fate.other += 1;
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    fate.refused += 1;
  }
}

/** The fate of a file cut off at every kilobyte. */
export async function cutAtEveryKilobyte(file: Uint8Array): Promise<Fate> {
  const { source } = await read(file);
  const fate = { whole: 0, other: 0, refused: 0 };
  for (let length = 1024; length < file.length; length += 1024)
    await tell(file.subarray(0, length), source, fate);
  return fate;
}

/** The fate of a file with some bytes changed, so many times; which bytes, a fixed sequence tells. */
export async function changeBytes(file: Uint8Array, times: number): Promise<Fate> {
  const { source } = await read(file);
  const fate = { whole: 0, other: 0, refused: 0 };
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return seed % below;
  };
  for (let time = 0; time < times; time++) {
    const changed = file.slice();
    for (let count = 1 + next(4); count > 0; count--) changed[next(changed.length)] = next(256);
    await tell(changed, source, fate);
  }
  return fate;
}
