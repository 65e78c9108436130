import { loadDocs } from '../rulebook/index.js';
import type { CreateFormatter } from './formatter.js';
import { createStylish } from './stylish.js';

/** The formats that `-f` knows, by name; each is loaded when it is asked for. */
export const formatters: Readonly<Record<string, () => Promise<CreateFormatter>>> = {
  stylish: () => Promise.resolve(createStylish),
  concise: async () => (await import('./concise.js')).createConcise,
  json: async () => (await import('./json.js')).createJson,
  sarif: async () => {
    const [{ createSarif }, docs] = await Promise.all([import('./sarif/index.js'), loadDocs()]);
    return createSarif(docs);
  },
  junit: async () => (await import('./junit.js')).createJunit,
  github: async () => (await import('./github.js')).createGithub,
  gitlab: async () => (await import('./gitlab.js')).createGitlab,
  checkstyle: async () => (await import('./checkstyle.js')).createCheckstyle,
  html: async () => (await import('./html/index.js')).createHtml,
  agent: async () => (await import('./agent.js')).createAgent,
  markdown: async () => (await import('./markdown.js')).createMarkdown,
};

/** The formats that show the draft, and need it beside the result. */
export const NEEDS_DRAFT: ReadonlySet<string> = new Set(['html']);

/** The formats by which findings are known again: they need prints of the words found. */
export const NEEDS_PRINTS: ReadonlySet<string> = new Set(['sarif', 'gitlab', 'json']);
