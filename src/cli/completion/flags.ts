import { COMMON, type Flag } from '../flags.js';

export const COMPLETION: readonly Flag[] = COMMON;

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];
