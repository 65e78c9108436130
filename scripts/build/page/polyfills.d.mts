export const OLDEST: number;
export const OLDEST_FOR_PDF: number;
export const IMPOSSIBLE: RegExp;
export const IMPOSSIBLE_STYLE: RegExp;
export function newerIn(code: string): string[];
export function polyfillsFor(code: string): string[];
