import { join } from 'node:path';

/**
 * Tables of the names of HTML's characters, of which parse5 brings one: postal-mime has another for texts that are not
 * asked for, and micromark a third, whose 2,000 keys take 8 ms to lay out at every start. The one that is left is loaded
 * with the first name that is asked for.
 *
 * @param {string} root folder of the project
 */
export const oneTable = (root) => ({
  name: 'one-table',
  setup({ onLoad }) {
    onLoad({ filter: /postal-mime[\\/]dist[\\/]esm[\\/]html-entities\.js$/ }, () => ({
      contents: 'export const htmlEntities = {};',
    }));
    onLoad({ filter: /decode-named-character-reference[\\/]index(\.dom)?\.js$/ }, () => ({
      contents: `
        export function decodeNamedCharacterReference(name) {
          const { decodeHTMLStrict } = require('entities/decode');
          const reference = '&' + name + ';';
          const found = decodeHTMLStrict(reference);
          return found === reference ? false : found;
        }`,
      resolveDir: join(root, 'node_modules/parse5'),
    }));
  },
});
