/** An entry of `nianbao.exceptions.yaml`, after validation. */
export interface Entry {
  readonly file: string;
  readonly rule: string;
  readonly place?: string;
  readonly reason: string;
  readonly who?: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  readonly until?: string;
}

/** An entry with where it stands. */
export interface PlacedEntry extends Entry {
  /** Path and line: unlike that of any other entry. */
  readonly id: string;
  readonly line: number;
  readonly column: number;
  /** File that it stands in. */
  readonly source: string;
}
