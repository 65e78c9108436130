/** A region, its own report, and the organs that must report. Paths are as written, relative to its folder. */
export interface Manifest {
  /** Absolute path of the file. */
  readonly path: string;
  readonly region: string;
  /** The year that the figures cover. */
  readonly year: number;
  readonly report?: string;
  /** Where `report` stands in the file, `line:column`. */
  readonly reportPlace: string;
  /** The region's own reports of earlier years: files and patterns. */
  readonly earlier: readonly string[];
  /** Folders, files and patterns. */
  readonly reports: readonly string[];
  /** Last day of publication for the organs, `MM-DD`; the legal one where absent. */
  readonly deadline?: string;
  /** The region's figures are those of these organs, and of no others. */
  readonly complete: boolean;
  readonly organs: readonly ManifestOrgan[];
}

export interface ManifestOrgan {
  readonly name: string;
  readonly also?: readonly string[];
  readonly file?: string;
  /** `YYYY-MM-DD`. */
  readonly published?: string;
  /** Whether the region's figures contain its own; they do where absent. */
  readonly counted?: boolean;
  /** Why it need not report. */
  readonly excused?: string;
  /** Where it stands in the file, from 1. */
  readonly line: number;
  readonly column: number;
}
