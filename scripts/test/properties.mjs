/**
 * Property tests draw the same cases in every run, so that a failure is seen again by whoever looks at it.
 * PROPERTY_SEED=random draws new ones; any number draws that number's.
 */
import fc from 'fast-check';

const chosen = process.env.PROPERTY_SEED ?? '20260131';
if (chosen !== 'random') fc.configureGlobal({ seed: Number(chosen) });
