import type { FormatContext } from '../output/formatter.js';
import { formatters } from '../output/index.js';
import { PLAIN } from '../output/palette.js';
import type { LintResult } from '../output/result.js';
import type { Language } from '../rulebook/types.js';
import { version } from './version.js';

/** The formats of the command that are text. */
export type FormatName =
  | 'stylish'
  | 'concise'
  | 'json'
  | 'sarif'
  | 'junit'
  | 'github'
  | 'gitlab'
  | 'checkstyle'
  | 'html'
  | 'markdown';

export interface FormatOptions {
  /** Language of what is not a message; Chinese by default. */
  readonly lang?: Language;
  /** Leave warnings out. */
  readonly quiet?: boolean;
  /** Show the reports without findings too. */
  readonly verbose?: boolean;
  /** Width of the output in columns; 100 by default. */
  readonly columns?: number;
  /** The day of the check, as `2025-01-31`, which `html` states; it is not looked up. */
  readonly day?: string;
}

/**
 * Results as the command prints them, without colours. `html` shows the reports themselves where the results have
 * their drafts (`withDraft`); `sarif`, `gitlab` and `json` know findings again by their prints (`withPrints`).
 */
export async function format(
  results: readonly LintResult[],
  name: FormatName,
  { lang = 'zh', quiet = false, verbose = false, columns = 100, day }: FormatOptions = {},
): Promise<string> {
  const create = await formatters[name]?.();
  if (!create)
    throw new RangeError(`No format "${name}"; there are ${Object.keys(formatters).join(', ')}.`);
  const same = (path: string): string => path;
  const context: FormatContext = {
    lang,
    quiet,
    verbose,
    columns,
    palette: PLAIN,
    shorten: same,
    projectPath: same,
    version,
    ...(day !== undefined && { day }),
  };
  const formatter = create(context);
  const parts = [formatter.begin?.() ?? '', ...results.map((each) => formatter.file(each))];
  const end = formatter.end();
  return [formatter.head?.() ?? '', ...parts, end].join('');
}
