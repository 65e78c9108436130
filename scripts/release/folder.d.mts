export function release(root: string, folder: string): string[];
