import { readFileSync } from 'node:fs';
import type { Block, Draft } from '../../src/draft/draft.js';
import { lint } from '../../src/index.js';
import { UnreadableError } from '../../src/read/errors.js';
import { read } from '../../src/read/index.js';
import { write } from './forms.js';
import { makeReport } from './model.js';
import { writeOfd } from './ofd.js';
import { openPdfThread } from './pdf.js';
import { randomFrom } from './random.js';

/** A report in one form, as it is before it is damaged. */
export interface IntactFile {
  readonly form: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was read of a file. */
interface Told {
  /** `less`: a good deal of the text is not there; `failed`: neither read nor refused. */
  readonly kind: 'same' | 'other' | 'less' | 'refused' | 'failed';
  readonly said?: string;
  /** Errors that the whole file does not have. */
  readonly more?: readonly string[];
  readonly text?: string;
  readonly errors?: readonly string[];
}

/** As many characters may be changed by one damage, and no more, without that a reader has to look. */
const FEW = 12;
const REPORT = 'faulty-department-2024';
const OFFICE = ['doc', 'odt', 'fodt', 'rtf', 'pdf', 'xlsx'];

/** A report in every form. */
export async function intactFiles(): Promise<IntactFile[]> {
  const word = bytesOf(`examples/forms/${REPORT}.docx`);
  const draft = await read(word, { filename: 'a.docx' });
  const office = OFFICE.map((form) =>
    fileOf(form, bytesOf(`test/fixtures/libreoffice/${REPORT}.${form}`)),
  );
  const texts = (['html', 'markdown', 'text by row'] as const).map(async (form) => {
    const { input, filename } = await write(form, makeReport(7), 7);
    return fileOf(filename.replace(/^.*\./, ''), new TextEncoder().encode(input as string));
  });
  const [html, ...others] = await Promise.all(texts);
  return [
    fileOf('docx', word),
    ...office,
    fileOf('ofd', writeOfd(draft.blocks)),
    html!,
    fileOf('mht', saved(html!.bytes)),
    ...others,
  ];
}

function fileOf(form: string, bytes: Uint8Array): IntactFile {
  return { form, name: `report.${form}`, bytes };
}

function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

/** A web page in a single file. */
function saved(page: Uint8Array): Uint8Array {
  const body = Buffer.from(page).toString('base64').replace(/.{76}/g, '$&\r\n');
  const head =
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="part"; type="text/html"';
  const part = 'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64';
  const text = `${head}\r\n\r\n--part\r\n${part}\r\n\r\n${body}\r\n--part--\r\n`;
  return new TextEncoder().encode(text);
}

/** The file cut off at every kilobyte, then with one to four bytes or a stretch changed, so many times. */
export function* damaged(
  bytes: Uint8Array,
  times: number,
  seed: number,
): Generator<{ bytes: Uint8Array; change: string }> {
  for (let length = 1024; length < bytes.length; length += 1024)
    yield { bytes: bytes.subarray(0, length), change: `cut at ${length}` };
  const random = randomFrom(seed);
  for (let time = 0; time < times; time++) {
    const changed = bytes.slice();
    const places: string[] = [];
    const length = time % 10 === 9 ? random.int(16, 512) : 1;
    for (let count = random.int(1, 4); count > 0; count--) {
      const start = random.int(0, bytes.length - 1);
      places.push(`${start}+${length}`);
      for (let at = start; at < Math.min(start + length, bytes.length); at++)
        changed[at] = random.int(0, 255);
    }
    yield { bytes: changed, change: places.join(' ') };
  }
}

let isOpen = false;

/** Reads and checks a file as it may come from anybody. */
export async function tell(bytes: Uint8Array, { name }: IntactFile, intact?: Told): Promise<Told> {
  if (!isOpen) openPdfThread();
  isOpen = true;
  let draft: Draft;
  try {
    draft = await read(bytes, { filename: name });
  } catch (error) {
    if (error instanceof UnreadableError) return { kind: 'refused', said: error.message };
    return { kind: 'failed', said: String((error as Error).stack ?? error) };
  }
  const text = draft.blocks.map(textOf).join('\n');
  try {
    const { messages } = await lint(bytes, { filename: name });
    const defect = messages.find(({ message }) => message.includes('缺陷'));
    if (defect) return { kind: 'failed', said: defect.message };
    const errors = messages
      .filter(({ severity }) => severity === 2)
      .map(({ ruleId, place, message }) => `${ruleId} ${place ?? ''} ${message}`);
    if (intact === undefined) return { kind: 'same', text, errors };
    const more = errors.filter((error) => !intact.errors!.includes(error));
    const lost = intact.text!.length - text.length;
    const kind = text === intact.text ? 'same' : lost > FEW ? 'less' : 'other';
    return { kind, more, ...(kind === 'less' && { said: lossOf(intact.text!, text) }) };
  } catch (error) {
    return { kind: 'failed', said: String((error as Error).stack ?? error) };
  }
}

function textOf(block: Block): string {
  if (block.type === 'picture') return '';
  if (block.type === 'text') return block.content.text;
  return block.grid.rows.map((row) => row.map(({ content }) => content.text).join('|')).join('\n');
}

/** Where two texts part, and by how much one is shorter. */
function lossOf(whole: string, part: string): string {
  let at = 0;
  while (at < part.length && part[at] === whole[at]) at++;
  let end = 0;
  while (end < part.length - at && part.at(-1 - end) === whole.at(-1 - end)) end++;
  const show = (text: string): string =>
    JSON.stringify(text.slice(at, text.length - end).slice(0, 60));
  return `${whole.length} → ${part.length}, at ${at}: ${show(whole)} → ${show(part)}`;
}
