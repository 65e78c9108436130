interface Dated {
  readonly id: string;
  readonly years: { readonly from: number; readonly to?: number };
  readonly examples?: boolean;
}

export function frame(text: string, own: readonly string[], editions: readonly Dated[]): string;
