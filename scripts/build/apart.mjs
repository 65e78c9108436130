import { RULEBOOK_MODULE } from './rulebook-file.mjs';

/**
 * What most runs of the command do not ask for, or what is data: each stands in a file of its own beside the script and is
 * loaded with its first use, so that a short run neither reads nor decodes it. `entry` is bundled; what the importing
 * modules call it is `wanted`, and `isDefault` says that they take its default export.
 */
const APART = [
  { file: 'yaml', wanted: /^yaml$/, entry: 'node_modules/yaml/browser/index.js' },
  {
    file: 'workbook',
    wanted: /^write-excel-file\/universal$/,
    entry: 'write-excel-file/universal',
    isDefault: true,
  },
  { file: 'mime', wanted: /^postal-mime$/, entry: 'postal-mime', isDefault: true },
  { file: 'docs', wanted: /\/compiled-docs\.js$/, entry: 'src/rulebook/compiled-docs.ts' },
  {
    file: 'skeletons',
    wanted: /\/compiled-skeletons\.js$/,
    entry: 'src/rulebook/compiled-skeletons.ts',
  },
  {
    file: 'rule-options',
    wanted: /validate\.generated\.js$/,
    within: /rule-options$/,
    entry: 'src/engine/rule-options/validate.generated.js',
  },
];

/** Entry points of esbuild for the files that stand apart. */
export const apartEntries = Object.fromEntries(APART.map(({ file, entry }) => [file, entry]));

/**
 * Lets a bundle load from beside it what stands apart, in place of holding it.
 *
 * A module of ours that takes the default export of a CommonJS file gets the whole of it, as in Node; hence the small
 * module between the two.
 */
export const APART_PLUGIN = {
  name: 'apart',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^(?:yaml|write-excel-file|postal-mime)|compiled-|validate\.gen/ },
      (from) => {
        if (from.kind === 'entry-point') return undefined;
        const part = APART.find(
          ({ wanted, within }) => wanted.test(from.path) && (within?.test(from.resolveDir) ?? true),
        );
        if (part === undefined) return undefined;
        return part.isDefault
          ? { path: part.file, namespace: 'apart' }
          : { path: `./${part.file}.cjs`, external: true };
      },
    );
    onLoad({ filter: /.*/, namespace: 'apart' }, ({ path }) => ({
      contents: `export default require('./${path}.cjs').default;`,
    }));
    onResolve({ filter: /^\.\/[\w-]+\.cjs$/ }, ({ path, namespace }) =>
      namespace === 'apart' ? { path, external: true } : undefined,
    );
    onLoad({ filter: /src[\\/]rulebook[\\/]compiled\.ts$/ }, () => ({
      contents: RULEBOOK_MODULE,
      loader: 'js',
    }));
  },
};
