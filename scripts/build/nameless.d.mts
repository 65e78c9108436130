export function nameless(code: string): string;
