export interface Source {
  readonly file: string;
  readonly data: unknown;
  readonly problems: readonly string[];
  place(path: readonly (string | number)[], key?: string): { line: number; column: number };
}

export function readSource(path: string, file: string): Source;
export function parseSource(text: string, file: string): Source;
