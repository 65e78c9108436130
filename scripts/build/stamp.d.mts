export const STAMP: string;
export const PRODUCTS: readonly string[];
export function printOf(root: string): string;
export function isBuilt(root: string): boolean;
