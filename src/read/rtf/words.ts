import type { Destination } from './state.js';

/** What words show. */
export const SHOWN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    line: '\n',
    page: '\n',
    column: '\n',
    softline: '\n',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: '\u2003',
    enspace: '\u2002',
    qmspace: '\u2005',
    '~': '\u00a0',
    _: '-',
    '{': '{',
    '}': '}',
    '\\': '\\',
  }),
);

/** Where the text of a group goes that begins with one of these words, also behind `\*`. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map(
  Object.entries<Destination>({
    fonttbl: 'fonts',
    stylesheet: 'styles',
    listtext: 'number',
    pntext: 'number',
    fldinst: 'instruction',
    shpinst: 'shape',
    ...nowhere(
      'colortbl info pict nonshppict object header headerl headerr headerf footer footerl footerr',
      'footerf footnote annotation shprslt nonesttables listtable listoverridetable revtbl rsidtbl',
      'generator themedata colorschememapping latentstyles datastore xmlnstbl filetbl pgptbl',
      'shppict atnid atnauthor upr',
    ),
  }),
);

function nowhere(...lists: readonly string[]): Record<string, 'none'> {
  return Object.fromEntries(
    lists
      .join(' ')
      .split(' ')
      .map((word) => [word, 'none']),
  );
}

/** Groups behind `\*` whose text is text, or whose words count. */
export const KNOWN_STARRED = new Set(['nesttableprops', 'shptxt']);
