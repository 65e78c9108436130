import type { CreateFormatter } from './formatter.js';

/** The formats that `-f` knows, by name; each is loaded when it is asked for. */
export const formatters: Readonly<Record<string, () => Promise<CreateFormatter>>> = {
  stylish: async () => (await import('./stylish.js')).createStylish,
  concise: async () => (await import('./concise.js')).createConcise,
  json: async () => (await import('./json.js')).createJson,
};
