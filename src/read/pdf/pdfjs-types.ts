/** What this reader uses of pdf.js, whose own types need those of a browser. */
export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  /** Forgets fonts and whatever else pages had in common. */
  cleanup(): Promise<void>;
  getOptionalContentConfig(): Promise<{ isVisible(group: unknown): boolean }>;
}

export interface PdfPage {
  readonly commonObjs: { get(name: string, done: (font: PdfFont | string) => void): unknown };
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getOperatorList(options: { annotationMode: number }): Promise<{
    readonly fnArray: readonly number[];
    readonly argsArray: readonly (readonly unknown[] | null)[];
  }>;
  cleanup(): boolean;
}

export interface PdfFont {
  readonly name?: string;
  readonly composite?: boolean;
  readonly vertical?: boolean;
  /** From units of its glyphs to units of text. */
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly [number, number, number];
  /** A map, or a range in which codes stand for themselves. */
  readonly toUnicode?: { readonly firstChar?: number };
}

export interface PdfGlyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  readonly vmetric?: readonly [number, number, number];
  readonly isSpace: boolean;
}

/** The operators that this reader heeds, with what comes with each. */
export interface ArgumentsOf {
  save: [];
  restore: [];
  transform: number[];
  paintFormXObjectBegin: [ArrayLike<number> | null, unknown];
  paintFormXObjectEnd: [];
  /** What is written into a field, or typed onto the page: its name, box, place and turn. */
  beginAnnotation: [unknown, unknown, ArrayLike<number>, ArrayLike<number>];
  endAnnotation: [];
  setLineWidth: [number];
  setGState: [readonly (readonly [string, unknown])[]];
  constructPath: [number, readonly [ArrayLike<number> | null], unknown];
  beginText: [];
  setCharSpacing: [number];
  setWordSpacing: [number];
  setHScale: [number];
  setLeading: [number];
  setFont: [string, number];
  setTextRise: [number];
  setTextRenderingMode: [number];
  setTextMatrix: [ArrayLike<number>];
  moveText: [number, number];
  setLeadingMoveText: [number, number];
  nextLine: [];
  showText: [readonly (PdfGlyph | number | null)[]];
  beginMarkedContent: unknown[];
  beginMarkedContentProps: [string, unknown, string | undefined];
  endMarkedContent: [];
  paintImageXObject: unknown[];
  paintInlineImageXObject: unknown[];
  paintImageMaskXObject: unknown[];
  paintSolidColorImageMask: unknown[];
}
