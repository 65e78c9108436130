export function frame(text: string, editions: readonly string[]): string;
