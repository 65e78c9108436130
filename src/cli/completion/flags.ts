import type { Flag } from '../flag.js';
import { COMMON } from '../flags.js';

export const COMPLETION: readonly Flag[] = COMMON;

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];
