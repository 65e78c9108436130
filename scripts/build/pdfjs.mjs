import { readFileSync } from 'node:fs';

// Else it puts a slow push in the place of that of the engine, for a fault that does not matter here.
const OWN_PUSH = [
  'var FORCED = INCORRECT_TO_LENGTH || !properErrorOnNonWritableLength();',
  'var FORCED = false;',
];

/**
 * What we need of pdf.js and it does not offer, as replacements in its two files. The version is pinned, and the
 * build fails where one does not fit any more.
 */
const CHANGES = {
  'pdf.mjs': [
    OWN_PUSH,
    // Else it looks for a canvas at once, and warns on every start that there is none.
    [/^const isNodeJS = .*;$/m, 'const isNodeJS = false;'],
    // Else a page on which an error ends the reading is what was read up to there.
    [
      `if (intentState.operatorList) {
          intentState.operatorList.lastChunk = true;`,
      `intentState.opListReadCapability?.reject(reason);
        if (intentState.operatorList) {
          intentState.operatorList.lastChunk = true;`,
    ],
  ],
  'pdf.worker.mjs': [
    OWN_PUSH,
    // Else it listens to the messages of whatever thread of a browser it is loaded in.
    [/^const isNodeJS = .*;$/m, 'const isNodeJS = true;'],
    [/^export \{ WorkerMessageHandler \};$/m, 'export { WorkerMessageHandler, damage };'],
    [/^class FlateStream extends/m, 'const damage = { streams: 0 };\nclass FlateStream extends'],
    // The text that stands for what is drawn.
    [
      'args = [args[0].name, args[1] instanceof Dict ? args[1].get("MCID") : null];',
      `{
        const named = args[1] instanceof Name ? resources?.get("Properties")?.get?.(args[1].name) : args[1];
        const actual = named instanceof Dict ? named.get("ActualText") : undefined;
        args = [args[0].name, null, typeof actual === "string" ? stringToPDFString(actual) : undefined];
      }`,
    ],
    // Pictures are not decoded, but they count.
    [
      'if (maxImageSize !== -1 && w * h > maxImageSize) {',
      `if (maxImageSize !== -1 && w * h > maxImageSize) {
        operatorList.addOp(OPS.paintImageXObject, [null, w, h]);
        return;`,
    ],
    // A page of which what it draws cannot be found is not empty.
    [
      `        if (item instanceof BaseStream && item.isAsync) {
          promises.push(item.asyncGetBytes()`,
      `        if (!(item instanceof BaseStream)) damage.streams++;
        if (item instanceof BaseStream && item.isAsync) {
          promises.push(item.asyncGetBytes()`,
    ],
    [
      `      return new StreamsSequenceStream(content, this.#onSubStreamError.bind(this));
    }`,
      `      return new StreamsSequenceStream(content, this.#onSubStreamError.bind(this));
    }
    if (this.pageDict.getRaw("Contents") !== undefined) damage.streams++;`,
    ],
    // Remarks, links and seals are no part of the page; what is filled into a form, or typed onto the page, is.
    [
      `for (const annotation of annotations) {
      if (intentAny ||`,
      `for (const annotation of annotations) {
      const { fieldType, it } = annotation.data;
      if (fieldType !== "Tx" && fieldType !== "Ch" && !/^FreeTextTypeWriter$/i.test(it)) continue;
      if (intentAny ||`,
    ],
    [
      'warn("getOperatorList - ignoring annotation data during "',
      'damage.streams++;\n          warn("getOperatorList - ignoring annotation data during "',
    ],
    // Shapes are not looked at where the file says what characters its codes are, and how wide: to read them takes a
    // third of the time. Nor are they made ready to be drawn anywhere.
    [
      `if (fontFile.isAsync) {
            const bytes = await fontFile.asyncGetBytes();
            if (bytes) {
              fontFile = new Stream(bytes, 0, bytes.length, fontFile.dict);
            }
          }
          if (fontFile.isEmpty) {
            throw new FormatError("FontFile is empty");
          }`,
      '',
    ],
    [
      `this.extractWidths(dict, descriptor, newProperties);
    return`,
      `this.extractWidths(dict, descriptor, newProperties);
    const hasWidths = composite || dict.get("Widths")?.length > lastChar - firstChar;
    newProperties.isTold = newProperties.hasIncludedToUnicodeMap && hasWidths;
    if (fontFile && !newProperties.isTold) {
      const bytes = fontFile.isAsync ? await fontFile.asyncGetBytes() : null;
      if (bytes) fontFile = new Stream(bytes, 0, bytes.length, fontFile.dict);
      if (fontFile.isEmpty) throw new FormatError("FontFile is empty");
    }
    return`,
    ],
    [
      'if (!file || file.isEmpty) {',
      `if (file && properties.isTold) {
      amendFallbackToUnicode(properties);
      this.toUnicode = properties.toUnicode;
      return;
    }
    if (!file || file.isEmpty) {`,
    ],
    ['this.data = data;\n    this.type = type;', 'this.type = type;'],
    // Where a font is not there, or damaged, what the file says of its codes still holds.
    [
      `width ||= this._spaceWidth;
          unicode = String.fromCharCode(fontCharCode);`,
      `width ||= this._spaceWidth;
          if (!this.toUnicode.get(charcode) && charcode >= 0x20) unicode = " ";`,
    ],
    // A name such as g0035 is the number of a shape, not of a character.
    [
      `if (glyphName.length === 5) {
            code = parseInt(glyphName.substring(1), 16);`,
      `if (glyphName.length === 5) {
            code = 0xfffd;`,
    ],
    // Pages are fetched before anybody asks for them: one that fails is told to whoever asks, not to the whole process.
    [
      'pageDictCache.put(lastKid, xref.fetchAsync(lastKid));',
      `const fetched = xref.fetchAsync(lastKid);
          fetched.catch(() => {});
          pageDictCache.put(lastKid, fetched);`,
    ],
    // Of more pages than the file says there are it reads the first ones, of fewer all that it finds.
    [
      'warn(`checkLastPage - invalid /Pages tree',
      'damage.streams++;\n      warn(`checkLastPage - invalid /Pages tree',
    ],
    [
      `} else if (numPages <= 1) {
        return;
      }
      await this.getPage(numPages - 1);`,
      `}
      if (numPages <= 300 && (await catalog.getAllPageDicts(recoveryMode)).size > numPages) damage.streams++;
      if (numPages <= 1) return;
      await this.getPage(numPages - 1);`,
    ],
    // Data that was not unpacked is none, and draws nothing.
    [
      'warn(`Filter "${name}" is not supported.`);',
      'damage.streams++;\n      warn(`Filter "${name}" is not supported.`);',
    ],
    [
      'warn(`Unknown command "${cmd}".`);',
      'if (/[^!-~]/.test(cmd)) damage.streams++;\n          warn(`Unknown command "${cmd}".`);',
    ],
    // What is left of damaged data is not the whole, and what has another checksum is not what was written.
    [
      `  #endsStreamOnError(err) {
    info(err);
    this.eof = true;
  }
  readBlock() {
    let buffer, hdr, len;`,
      `  #endsStreamOnError(err) {
    damage.streams++;
    throw new FormatError(err);
  }
  readBlock() {
    this.#decodeBlock();
    if (this.eof) this.#check();
  }
  #check() {
    let left = this.codeBuf >> (this.codeSize & 7);
    let bytes = this.codeSize >> 3;
    let told = 0;
    for (let at = 0; at < 4; at++) {
      const byte = bytes-- > 0 ? left & 0xff : this.stream.getByte();
      if (byte === -1) return;
      left >>= 8;
      told = ((told << 8) | byte) >>> 0;
    }
    let [a, b] = [1, 0];
    for (let at = 0; at < this.bufferLength; ) {
      for (const end = Math.min(at + 3800, this.bufferLength); at < end; at++) b += a += this.buffer[at];
      a %= 65521;
      b %= 65521;
    }
    if (told !== ((b << 16) | a) >>> 0) damage.streams++;
  }
  #decodeBlock() {
    let buffer, hdr, len;`,
    ],
  ],
};

/** Changes pdf.js as it is bundled. */
export const PDFJS = {
  name: 'pdfjs',
  setup({ onLoad }) {
    onLoad({ filter: /pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf(\.worker)?\.mjs$/ }, ({ path }) => {
      const name = path.split(/[\\/]/).at(-1);
      let contents = readFileSync(path, 'utf8');
      for (const [from, to] of CHANGES[name]) {
        const parts = contents.split(from);
        if (parts.length !== 2) {
          throw new Error(`pdf.js has changed: ${name} has ${parts.length - 1} × ${from}`);
        }
        contents = parts.join(to);
      }
      return { contents, loader: 'js' };
    });
  },
};

/** The command reads PDF files in a thread, which has a bundle of its own: pdf.js is as large as the command. */
export const WITHOUT_PDF = {
  name: 'without-pdf',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]read[\\/]pdf[\\/]index\.ts$/ }, () => ({
      contents: 'export function readPdf() { throw new Error("PDF files are read in a thread"); }',
      loader: 'js',
    }));
  },
};
