import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const RULEBOOK = 'rulebook.dat';

/** What of a rule only its findings, and explanations, ask for: half of all that rules say. */
const LATER = ['basis', 'messages'];

/**
 * The rulebook of the command: JSON of all but the words of rules, a line break, JSON of those. It is UTF-16, in which V8 keeps
 * Chinese anyway: it takes these bytes as they are, where to decode UTF-8 takes half as long as to parse.
 *
 * @param {string} root folder of the project
 * @returns {Promise<Buffer>}
 */
export async function rulebookFile(root) {
  const text = await readFile(join(root, 'src/rulebook/compiled.ts'), 'utf8');
  const [, quoted] = /^export const compiled = JSON\.parse\('(.*)'\)/m.exec(text);
  const book = JSON.parse(quoted.replaceAll(/\\([\\'])/g, '$1'));
  const later = book.rules.map((rule) => LATER.map((name) => rule[name]));
  // What comes later holds its place, so that a rule tells what it has in the order of its source.
  for (const rule of book.rules) for (const name of LATER) rule[name] = 0;
  return Buffer.from(`${JSON.stringify(book)}\n${JSON.stringify(later)}`, 'utf16le');
}

/** The module that stands for src/rulebook/compiled.ts in the bundles of the command. */
export const RULEBOOK_MODULE = `
import { readFileSync } from 'node:fs';
const bytes = readFileSync(__dirname + '/${RULEBOOK}');
const end = bytes.indexOf('\\n', 0, 'utf16le');
export const compiled = JSON.parse(bytes.toString('utf16le', 0, end));
// A copy, so that the bytes of the whole are let go.
const rest = Buffer.from(bytes.subarray(end + 2));
let later;
compiled.rules.forEach((rule, number) => {
  ${JSON.stringify(LATER)}.forEach((name, place) => {
    const get = () => {
      later ??= JSON.parse(rest.toString('utf16le'));
      const value = later[number][place];
      Object.defineProperty(rule, name, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(rule, name, { get, enumerable: true, configurable: true });
  });
});
`;
