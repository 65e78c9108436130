import { rulebook as compiled } from '../../src/rulebook/index.js';
import type { Draft } from '../../src/draft/draft.js';
import type { Parts } from '../../src/engine/lint-report.js';
import type { EditionSpec, RuleSpec, Rulebook } from '../../src/rulebook/types.js';
import { verbatim } from '../../src/text/mapped.js';
import type { Report } from '../../src/understand/report.js';

export const EDITION: EditionSpec = {
  id: '2021',
  title: { zh: '2021年格式', en: '2021 form' },
  years: { from: 2021 },
  basis: [],
  signatures: [],
  citations: [],
  sections: [],
  forms: [
    {
      id: 'applications',
      name: { zh: '表三', en: 'Table 3' },
      title: '申请',
      section: 'applications',
      identities: [],
      blocks: [
        {
          id: 'main',
          columns: [{ id: 'person', label: '自然人', value: 'count' }],
          rows: [{ id: 'new', label: '一、本年新收政府信息公开申请数量' }],
        },
      ],
    },
  ],
};

export function rule(id: string, changes: Partial<RuleSpec> = {}): RuleSpec {
  return {
    id,
    aliases: [],
    title: { zh: id, en: id },
    level: 'error',
    preset: 'recommended',
    editions: ['2021'],
    kind: id,
    options: {},
    basis: [{ document: '文件', clause: '第一条' }],
    fix: 'none',
    messages: {
      wrong: { zh: '填的是 {found}', en: 'found {found}' },
      other: { zh: '另一处', en: 'the other side' },
      none: { zh: '没有可查的', en: 'nothing to check' },
    },
    ...changes,
  };
}

export function rulebook(...rules: RuleSpec[]): Rulebook {
  const { law } = compiled;
  return { version: '0', editions: [EDITION], rules, lexicon: {}, law, profiles: [] };
}

/** An engine that reads any bytes as one line of text each, and understands nothing of it. */
export function parts(rules: RuleSpec[], kinds: Parts['kinds']): Parts {
  return {
    rulebook: rulebook(...rules),
    kinds,
    read: readText,
    understand: (draft) => reportOf(draft),
  };
}

async function readText(bytes: Uint8Array): Promise<Draft> {
  return { format: 'text', source: new TextDecoder().decode(bytes), blocks: [], metadata: {} };
}

export function reportOf(draft: Draft): Report {
  const title = verbatim('三、申请情况', 0);
  const span = { start: 0, end: 0 };
  const block = { type: 'text', content: title, span } as const;
  const mark = { text: '三、', ordinal: 3, span };
  const heading = {
    block,
    level: 1,
    mark,
    title: verbatim('申请情况', 2),
    span,
    runIn: false,
  } as const;
  return {
    draft,
    edition: EDITION,
    choice: { id: '2021', by: 'year' },
    year: { year: 2024, from: 'title', span },
    years: [],
    outline: {
      title: undefined,
      preface: [],
      strays: [],
      sections: [
        { index: 0, heading, spec: undefined, duplicate: false, body: [], subheadings: [] },
      ],
    },
    forms: [],
    signatures: [],
    formsEdition: EDITION,
    period: undefined,
    prose: {
      statements: [],
      lists: [],
      shares: [],
      divisions: [],
      rates: [],
      relations: [],
    },
    passages: [],
    issuer: undefined,
    organs: [],
    shortForms: [],
    signature: undefined,
    dates: [],
    citations: [],
    unread: [],
  };
}
