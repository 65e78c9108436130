import { rulebook } from '../rulebook/index.js';

/** Version of this program, as its package has it. */
export const version: string = rulebook.version.split('+')[0] ?? rulebook.version;
