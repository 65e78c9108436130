/** Turns TypeScript into ES modules for jest; types are checked by `npm run types`. */
import { transformSync } from 'esbuild';

export default {
  process(source, path) {
    const { code, map } = transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcefile: path,
      sourcemap: 'both',
      charset: 'utf8',
    });
    return { code, map };
  },
};
