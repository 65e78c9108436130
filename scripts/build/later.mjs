/** Modules of Node that take milliseconds to load, and that most runs do not use. */
const LATER = /^node:(?:crypto|v8|vm|worker_threads|zlib)$/;

/** Loads some modules of Node with the first use of what they export, where a CommonJS bundle would do so at its start. */
export const LATER_PLUGIN = {
  name: 'later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LATER }, ({ path, namespace }) =>
      namespace === 'later' ? { path, external: true } : { path, namespace: 'later' },
    );
    onLoad({ filter: LATER, namespace: 'later' }, async ({ path }) => ({
      contents: `
        for (const name of ${JSON.stringify(Object.keys(await import(path)))})
          Object.defineProperty(exports, name, { enumerable: true, get: () => require('${path}')[name] });`,
    }));
  },
};
