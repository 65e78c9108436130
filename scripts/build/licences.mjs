import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of every package that went into the bundles.
 *
 * @param {string} root folder of the project
 * @param {string[]} inputs files that esbuild read, relative to the project
 */
export function licencesOf(root, inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  const entries = [...folders].map((folder) => entryOf(join(root, folder)));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  const head = 'The bundled files contain the following packages.';
  return `${[head, ...entries.map((entry) => entry.text)].join(rule)}\n`;
}

/** `node_modules/a` or `node_modules/@a/b`, the innermost one; undefined for our own files. */
function packageFolder(input) {
  const at = input.lastIndexOf('node_modules/');
  if (at < 0) return undefined;
  const steps = input.slice(at).split('/');
  return input.slice(0, at) + steps.slice(0, steps[1].startsWith('@') ? 3 : 2).join('/');
}

function entryOf(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const by = typeof author === 'string' ? author : author?.name;
  const text =
    file !== undefined && existsSync(join(folder, file))
      ? readFileSync(join(folder, file), 'utf8').trim()
      : `Licence: ${license ?? 'not stated'}${by === undefined ? '' : `, by ${by}`}`;
  return {
    name,
    text: `${name} ${version} (${license ?? 'licence in the text below'})\n\n${text}`,
  };
}
