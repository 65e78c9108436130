import type { Attributes } from '../xml.js';
import { depthOfOutline, headingDepth, isContentsName } from '../flow/style-names.js';
import { scanPart } from './vocabularies.js';

/** What a style contributes to reading, with everything inherited through basedOn resolved. */
export interface Style {
  readonly id: string;
  /** 1–6 for a heading style. */
  readonly depth?: number | undefined;
  readonly bold: boolean;
  readonly hidden: boolean;
  readonly numId?: string | undefined;
  readonly level?: number | undefined;
  /** The style of a line in a table of contents. */
  readonly contents: boolean;
}

interface RawStyle {
  id: string;
  type: string;
  name: string;
  basedOn?: string | undefined;
  outline?: number | undefined;
  bold?: boolean | undefined;
  hidden?: boolean | undefined;
  numId?: string | undefined;
  level?: number | undefined;
  isDefault: boolean;
}

const LONGEST_INHERITANCE = 30;

/** The styles of a document by kind and id. */
export class StyleBook {
  readonly #raw = new Map<string, RawStyle>();
  readonly #resolved = new Map<string, Style>();
  #default: RawStyle | undefined;

  constructor(xml: string | undefined) {
    if (xml !== undefined) this.#read(xml);
  }

  /** The paragraph style of that id; without an id the default one. */
  paragraph(id: string | undefined): Style {
    return this.#resolve('paragraph', id ?? this.#default?.id ?? '');
  }

  character(id: string): Style {
    return this.#resolve('character', id);
  }

  numberingOf(id: string): string | undefined {
    return this.#resolve('numbering', id).numId;
  }

  #resolve(type: string, id: string): Style {
    const key = `${type} ${id}`;
    let style = this.#resolved.get(key);
    if (style === undefined) {
      style = this.#inherit(type, id);
      this.#resolved.set(key, style);
    }
    return style;
  }

  #inherit(type: string, id: string): Style {
    let raw = this.#raw.get(`${type} ${id}`);
    let depth = raw === undefined ? headingDepth(id) : undefined;
    let outline: number | undefined;
    const found: { bold?: boolean; hidden?: boolean; numId?: string; level?: number } = {};
    let contents = false;
    for (let step = 0; raw !== undefined && step < LONGEST_INHERITANCE; step += 1) {
      outline ??= raw.outline;
      depth ??= headingDepth(raw.name);
      if (isContentsName(raw.name)) contents = true;
      if (raw.bold !== undefined) found.bold ??= raw.bold;
      if (raw.hidden !== undefined) found.hidden ??= raw.hidden;
      if (raw.numId !== undefined) found.numId ??= raw.numId;
      if (raw.level !== undefined) found.level ??= raw.level;
      raw = raw.basedOn === undefined ? undefined : this.#raw.get(`${type} ${raw.basedOn}`);
    }
    return {
      id,
      depth: outline === undefined ? depth : depthOfOutline(outline),
      bold: found.bold ?? false,
      hidden: found.hidden ?? false,
      numId: found.numId,
      level: found.level,
      contents,
    };
  }

  #read(xml: string): void {
    let style: RawStyle | undefined;
    scanPart(xml, {
      open: (name, attributes) => {
        if (name === 'w:style') style = startStyle(attributes);
        else if (name === 'w:tblStylePr' || name.endsWith('Change')) return false;
        else if (style !== undefined) readProperty(style, name, attributes);
        return true;
      },
      close: (name) => {
        if (name !== 'w:style' || style === undefined) return;
        this.#raw.set(`${style.type} ${style.id}`, style);
        if (style.isDefault && style.type === 'paragraph') this.#default = style;
        style = undefined;
      },
    });
  }
}

/** An on/off property: present means on unless its value says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}

/** A whole number written in an attribute, or undefined. */
export function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*[-+]?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}

function startStyle(attributes: Attributes): RawStyle {
  const isDefault = attributes('default');
  return {
    id: attributes('styleId') ?? '',
    type: attributes('type') ?? 'paragraph',
    name: '',
    isDefault: isDefault !== undefined && isOn(isDefault),
  };
}

function readProperty(style: RawStyle, name: string, attributes: Attributes): void {
  if (name === 'w:name') style.name = (attributes('val') ?? '').trim();
  else if (name === 'w:basedOn') style.basedOn = attributes('val');
  else if (name === 'w:outlineLvl') style.outline = integer(attributes('val'));
  else if (name === 'w:b') style.bold = isOn(attributes('val'));
  else if (name === 'w:vanish') style.hidden = isOn(attributes('val'));
  else if (name === 'w:numId') style.numId = attributes('val');
  else if (name === 'w:ilvl') style.level = integer(attributes('val'));
}
