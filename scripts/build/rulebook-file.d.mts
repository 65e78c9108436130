export const RULEBOOK: string;
export const RULEBOOK_MODULE: string;
export function rulebookFile(root: string): Promise<Buffer>;
