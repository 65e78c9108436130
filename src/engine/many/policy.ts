/** What is known of the speed of a run so far. */
export interface Evidence {
  /** Reports that were linted, not taken from the cache. */
  readonly linted: number;
  /** Milliseconds that a report took of late, those from the cache included. */
  readonly pace: number;
  /** Reports that nobody has begun. */
  readonly left: number;
}

/** The first reports are slow, since the program is still being compiled: they tell nothing. */
const LEAST_SEEN = 12;

/**
 * A thread has to load and compile the program again: 300 ms of a processor, measured. It is started where
 * it saves several times that, so that even if it saved nothing the run would be little slower.
 */
const WORTH = 2500;

/** More would need memory (60 MB each), and were never measured. */
const MOST = 8;

/**
 * Processors that one linting thread keeps busy, measured: V8 compiles and collects garbage beside it. On two
 * processors a second thread made runs of 1,500 reports a tenth slower.
 */
const BUSY = 1.4;

/** How many threads beside the first one pay, by what was measured so far. */
export function helpersWorth({ linted, pace, left }: Evidence, processors: number): number {
  if (linted < LEAST_SEEN) return 0;
  const most = Math.min(Math.floor(processors / BUSY), MOST) - 1;
  return Math.max(0, Math.min(most, Math.floor((pace * left) / WORTH)));
}
