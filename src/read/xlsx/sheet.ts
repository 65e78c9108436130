import { fault } from '../faults.js';
import type { Attributes, XmlListener } from '../xml.js';
import { showNumber } from './number-format.js';
import { MOST_COLUMNS, referenceOf, type Reference } from './reference.js';
import { unescaped } from './strings.js';
import { isOn } from './workbook.js';

/** What cells of a workbook refer to. */
export interface Surroundings {
  readonly strings: readonly string[];
  /** Number formats by the number of a style. */
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

export interface SheetCell extends Reference {
  readonly text: string;
}

/** Cells that are merged, both corners included. */
export interface Area {
  readonly from: Reference;
  readonly to: Reference;
}

/** No report has as many cells with something in them. */
const MOST_CELLS = 200_000;
const MOST_AREAS = 20_000;

/** Reads the cells of a sheet that hold something, as they are shown. */
export class SheetReader implements XmlListener {
  readonly cells: SheetCell[] = [];
  readonly areas: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly #around: Surroundings;
  #row = -1;
  #column = -1;
  #type = '';
  #style = 0;
  #value: string | undefined;
  #inline: string | undefined;
  #hasFormula = false;
  #captures: 'value' | 'inline' | undefined;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  open(name: string, attributes: Attributes): boolean {
    switch (name) {
      case 'x:col':
        this.#hide(attributes);
        break;
      case 'x:row':
        this.#row = Number(attributes('r') ?? this.#row + 2) - 1;
        this.#column = -1;
        if (isOn(attributes('hidden'))) this.hiddenRows.add(this.#row);
        break;
      case 'x:c':
        this.#openCell(attributes);
        break;
      case 'x:f':
        this.#hasFormula = true;
        return false;
      case 'x:v':
        this.#captures = 'value';
        this.#value = '';
        break;
      case 'x:is':
        this.#inline = '';
        break;
      case 'x:t':
        if (this.#inline !== undefined) this.#captures = 'inline';
        break;
      case 'x:mergeCell':
        this.#merge(attributes('ref') ?? '');
        break;
      // How characters are read aloud; what other programs may add.
      case 'x:rPh':
      case 'x:extLst':
      case 'x:conditionalFormatting':
      case 'x:dataValidations':
      case 'x:headerFooter':
        return false;
    }
    return true;
  }

  text(text: string): void {
    if (this.#captures === 'value') this.#value += text;
    else if (this.#captures === 'inline') this.#inline += text;
  }

  close(name: string): void {
    if (name === 'x:v' || name === 'x:t') this.#captures = undefined;
    else if (name === 'x:c') this.#closeCell();
  }

  #hide(attributes: Attributes): void {
    if (!isOn(attributes('hidden'))) return;
    const last = Math.min(Number(attributes('max')) || 0, MOST_COLUMNS);
    for (let at = Number(attributes('min')) || 1; at <= last; at++) this.hiddenColumns.add(at - 1);
  }

  #openCell(attributes: Attributes): void {
    const named = referenceOf(attributes('r'));
    if (attributes('r') !== undefined && named === undefined) throw fault('damaged');
    this.#row = named?.row ?? this.#row;
    this.#column = named?.column ?? this.#column + 1;
    this.#type = attributes('t') ?? 'n';
    this.#style = Number(attributes('s') ?? 0) || 0;
    this.#value = undefined;
    this.#inline = undefined;
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const text = this.#shown();
    if (text === '') return;
    if (this.cells.length >= MOST_CELLS) throw fault('too-large');
    this.cells.push({ row: this.#row, column: this.#column, text });
  }

  #shown(): string {
    if (this.#inline !== undefined) return unescaped(this.#inline);
    const value = this.#value ?? '';
    const { strings, formats, is1904 } = this.#around;
    // What the formula gives, nobody has worked out; a string may well be empty.
    if (value === '' && this.#hasFormula && this.#type !== 'str') throw fault('uncalculated');
    switch (this.#type) {
      case 's': {
        const text = value === '' ? '' : strings[Number(value)];
        if (text === undefined) throw fault('damaged');
        return text;
      }
      case 'str':
      case 'd':
      case 'e':
        return unescaped(value);
      case 'b':
        return isOn(value.trim()) ? 'TRUE' : 'FALSE';
      default: {
        const number = Number(value);
        if (value.trim() === '') return '';
        if (!Number.isFinite(number)) throw fault('damaged');
        return showNumber(number, formats[this.#style] ?? 'General', is1904);
      }
    }
  }

  #merge(name: string): void {
    const [first, last] = name.split(':');
    const [from, to] = [referenceOf(first), referenceOf(last ?? first)];
    if (from === undefined || to === undefined || this.areas.length >= MOST_AREAS)
      throw fault('damaged');
    this.areas.push({ from, to });
  }
}
