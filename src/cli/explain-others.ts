import type {
  Basis,
  EditionSpec,
  Language,
  ProfileSetting,
  ProfileSpec,
  Rulebook,
} from '../rulebook/types.js';

const WORDS = {
  zh: {
    years: (from: number, to?: number) => `适用于 ${from} 年度${to ? `至 ${to} 年度` : '起'}的报告`,
    rules: (count: number) => `适用的规则 ${count} 条，见 nianbao rules --edition`,
    format: '格式文件',
    basis: '依据',
    sections: '各部分',
    topics: '应写的内容',
    forms: '表格',
    form: (rows: number, cells: number, sums: number) =>
      `${rows} 行，${cells} 格，${sums} 项勾稽关系`,
    editions: (ids: string) => `适用版本：${ids}`,
    choose: (id: string) => `选用：nianbao --profile ${id}，或在配置里写 profile: ${id}`,
    deadline: (day: string) => `最后公布日：${day}`,
    source: '来源：',
    set: '规则',
    levels: { error: '错误', warning: '警告', off: '不查' },
    colon: '：',
  },
  en: {
    years: (from: number, to?: number) =>
      `For reports on ${from}${to ? ` to ${to}` : ' and later'}`,
    rules: (count: number) => `${count} rules apply; see nianbao rules --edition`,
    format: 'Format',
    basis: 'Basis',
    sections: 'Sections',
    topics: 'Contents',
    forms: 'Forms',
    form: (rows: number, cells: number, sums: number) =>
      `${rows} rows, ${cells} cells, ${sums} relations`,
    editions: (ids: string) => `Editions: ${ids}`,
    choose: (id: string) => `Choose it with nianbao --profile ${id}, or with profile: ${id}`,
    deadline: (day: string) => `Last day of publication: ${day}`,
    source: 'Source: ',
    set: 'Rules',
    levels: { error: 'error', warning: 'warning', off: 'off' },
    colon: ': ',
  },
} as const;

/** A part of a page: what it is called, and its lines. */
interface Part {
  readonly name: string;
  readonly lines: readonly string[];
}

/** What there is beside rules to explain. */
export type Other =
  | { readonly kind: 'edition'; readonly spec: EditionSpec }
  | { readonly kind: 'profile'; readonly spec: ProfileSpec };

/** The edition or the profile of a name: its id or its title. */
export function otherNamed({ editions, profiles }: Rulebook, name: string): Other | undefined {
  const isNamed = ({ id, title }: EditionSpec | ProfileSpec): boolean =>
    [id, title.zh, title.en].some((each) => each.toLowerCase() === name);
  const edition = editions.find(isNamed);
  if (edition) return { kind: 'edition', spec: edition };
  const profile = profiles.find(isNamed);
  return profile && { kind: 'profile', spec: profile };
}

/** An edition or a profile as a page, for the terminal (with two spaces of margin) or in Markdown. */
export function explainOther(
  other: Other,
  book: Rulebook,
  { lang, isMarkdown }: { readonly lang: Language; readonly isMarkdown: boolean },
): string {
  const { spec } = other;
  const [facts, parts] =
    other.kind === 'edition' ? ofEdition(other.spec, book, lang) : ofProfile(other.spec, lang);
  const [mark, sub, bullet] = isMarkdown ? ['# ', '## ', '- '] : ['', '', '  '];
  const head = `${mark}${spec.title[lang]}  ${isMarkdown ? `\`${spec.id}\`` : spec.id}`;
  const body = parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) =>
      [`${sub}${name}`, ...(isMarkdown ? [''] : []), ...lines.map((line) => bullet + line)].join(
        '\n',
      ),
    );
  return `${[`${head}\n${isMarkdown ? '\n' : ''}${facts.join('\n')}`, ...body].join('\n\n')}\n`;
}

function ofEdition(
  { id, years, format, basis, sections, topics = [], forms }: EditionSpec,
  { rules }: Rulebook,
  lang: Language,
): [readonly string[], readonly Part[]] {
  const words = WORDS[lang];
  const count = rules.filter(({ editions }) => editions.includes(id)).length;
  return [
    [words.years(years.from, years.to), `${words.rules(count)} ${id}`],
    [
      { name: words.format, lines: format ? [`${format.title}（${format.number}）`] : [] },
      { name: words.basis, lines: basis.map((entry) => basisLine(entry, lang)) },
      { name: words.sections, lines: sections.map(({ ordinal, title }) => `${ordinal}. ${title}`) },
      { name: words.topics, lines: topics.map(({ title }) => title[lang]) },
      {
        name: words.forms,
        lines: forms.map(({ name, title, blocks, identities }) => {
          const rows = blocks.map((block) => block.rows.filter(({ heading }) => !heading));
          const cells = blocks.map(({ columns }, index) => columns.length * rows[index]!.length);
          const size = words.form(
            total(rows.map(({ length }) => length)),
            total(cells),
            identities.length,
          );
          return `${name[lang]}${words.colon}${title}（${size}）`;
        }),
      },
    ],
  ];
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function ofProfile(
  { id, editions, basis, deadline, rules }: ProfileSpec,
  lang: Language,
): [readonly string[], readonly Part[]] {
  const words = WORDS[lang];
  return [
    [
      words.editions(editions.join(' ')),
      words.choose(id),
      ...(deadline ? [words.deadline(deadline)] : []),
    ],
    [
      {
        name: words.basis,
        lines: basis.flatMap((entry) => [basisLine(entry, lang), `${words.source}${entry.source}`]),
      },
      {
        name: words.set,
        lines: Object.entries(rules).map(
          ([name, setting]) => `${name}${words.colon}${words.levels[levelOf(setting)]}`,
        ),
      },
    ],
  ];
}

function levelOf(setting: ProfileSetting): 'error' | 'warning' | 'off' {
  return typeof setting === 'string' ? setting : setting[0];
}

function basisLine({ document, clause, note }: Basis, lang: Language): string {
  const where = [document, clause].filter(Boolean).join(' ');
  return note ? `${where}${WORDS[lang].colon}${note[lang]}` : where;
}
