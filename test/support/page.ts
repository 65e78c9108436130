import type { Drawing } from './draw.js';
import type { FormId } from './labels.js';

/** 1-based; `endColumn` is exclusive. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Where a figure stands; undefined where the report does not hold it. */
export type CellAt = (form: FormId, row: string, column: string) => CellPlace | undefined;

export interface Rendered {
  readonly text: string;
  readonly cellAt: CellAt;
}

export interface Ending {
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly bom: boolean;
}

/** Lines that are being written, and where the figures stand in them. */
export class Page {
  readonly lines: string[] = [];
  readonly places = new Map<string, CellPlace>();

  put(...lines: readonly string[]): void {
    this.lines.push(...lines);
  }

  drawing({ lines, spots }: Drawing): void {
    for (const [ref, spot] of spots) {
      this.places.set(ref, {
        line: this.lines.length + spot.line + 1,
        column: spot.column + 1,
        endColumn: spot.end + 1,
      });
    }
    this.lines.push(...lines);
  }

  rendered({ lineEnd, bom }: Ending): Rendered {
    const text = (bom ? '\uFEFF' : '') + this.lines.join(lineEnd);
    return { text, cellAt: cellIn(this.places) };
  }
}

export function cellIn(places: ReadonlyMap<string, CellPlace>): CellAt {
  return (form, row, column) => places.get(`${form}.${row}.${column}`);
}
