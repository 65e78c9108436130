import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { blankReport } from '../../src/blank/blank.js';
import { blankMarkdown } from '../../src/blank/markdown.js';
import { formGrid, placesOf } from '../../src/blank/form-grid.js';
import { blankWord } from '../../src/blank/word/index.js';
import { levelOf } from '../../src/blank/organ.js';
import { lint } from '../../src/index.js';
import { editionById, editionForYear, loadSkeletons, rulebook } from '../../src/rulebook/index.js';
import { LEVELS, type OrganLevel } from '../../src/rulebook/skeleton.js';
import { brief } from '../support/lint.js';

const skeletons = await loadSkeletons();

function blank(year: number, organ: string, level: OrganLevel) {
  const edition = editionForYear(rulebook, year)!;
  return blankReport(edition, skeletons[edition.id]!, { year, organ, level });
}

/** All findings of the blank report in Markdown, those of style too. */
async function found(year: number, organ: string, level: OrganLevel): Promise<string[]> {
  const text = blankMarkdown(blank(year, organ, level));
  const { messages, edition } = await lint(text, { filename: 'r.md', preset: 'strict' });
  expect(edition).toBe(editionForYear(rulebook, year)!.id);
  return messages.map(brief);
}

const ORGANS = [
  '浙江省人民政府',
  '某市人民政府',
  '某县人民政府',
  '某县某镇人民政府',
  '某县某乡人民政府',
  '广西壮族自治区某自治县人民政府',
  '某市人民政府办公室',
  '某县财政局',
  '某市公安局某区分局',
  '国家税务总局某县税务局',
  '某省发展和改革委员会',
  '某市教育委员会',
  '某县金融工作办公室',
  '某市某区某街道办事处',
  '某经济技术开发区管理委员会',
  '某市大数据中心',
];

/** That nothing was written into it yet is the one thing to say of a blank report. */
const UNTOUCHED = [expect.stringMatching(/^\d+ placeholder 空白报告里的样例句子（共 \d 句，/)];

describe('a blank report has no findings but that it is blank', () => {
  test.each(ORGANS)('%s', async (organ) => {
    for (const year of [2019, 2025]) {
      for (const level of LEVELS) expect(await found(year, organ, level)).toEqual(UNTOUCHED);
    }
  });

  test.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])('on %i', async (year) => {
    for (const level of LEVELS) expect(await found(year, '某县人民政府', level)).toEqual(UNTOUCHED);
  });

  test.each([2019, 2025])('in Word either (%i)', async (year) => {
    for (const level of LEVELS) {
      const bytes = blankWord(blank(year, '某县财政局', level));
      const { messages } = await lint(bytes, { filename: 'r.docx', preset: 'strict' });
      expect(messages.map(brief)).toEqual(UNTOUCHED);
      expect(messages[0]!.severity).toBe(1);
    }
  });

  test.each([2019, 2025])(
    'whichever sentence is changed, it tells of all the others (%i)',
    async (year) => {
      const samples = rulebook.samples![editionForYear(rulebook, year)!.id]!;
      for (const level of LEVELS) {
        const text = blankMarkdown(blank(year, '某县财政局', level));
        const own = samples.filter((sample) => (sample.level ?? level) === level);
        for (const { text: sample } of own) {
          const sentence = sample.replaceAll('{year}', String(year));
          const changed = text.replace(sentence, sentence.replace(/[。；]/, '（已核对）$&'));
          expect(changed).not.toBe(text);
          const { messages: all } = await lint(changed, { filename: 'r.md' });
          const messages = all.filter(({ ruleId }) => ruleId === 'placeholder');
          expect(messages.map(brief)).toEqual([
            expect.stringContaining(`样例句子还有 ${own.length - 1} 句没有改`),
          ]);
          expect(messages[0]!.places).toHaveLength(own.length - 1);
          expect(messages[0]!.related).toHaveLength(own.length - 2);
        }
      }
    },
  );

  test('it says how its mark is taken away in a file of its form, and nothing without it', async () => {
    const report = blank(2025, '某县财政局', 'department');
    const changed = blankMarkdown(report).replace('培训0次', '培训2次');
    const [inText] = (await lint(changed, { filename: 'r.md' })).messages;
    expect(inText!.message).toMatch(/（一、总体情况 4 处、五、.* 2 处、六、.* 2 处）/);
    expect(inText!.message).toContain('<!-- nianbao-blank -->');
    expect(inText!.message).not.toContain('状态');
    const files = unzipSync(blankWord(report));
    const body = strFromU8(files['word/document.xml']!).replace('培训0次', '培训2次');
    const word = zipSync({ ...files, 'word/document.xml': strToU8(body) });
    const [inWord] = (await lint(word, { filename: 'r.docx' })).messages;
    expect(inWord!.message).toContain('“状态”');
    expect(inWord!.message).not.toContain('<!--');
    const unmarked = changed.replace('<!-- nianbao-blank -->', '');
    expect((await lint(unmarked, { filename: 'r.md' })).messages).toEqual([]);
  });

  test('in Markdown and in Word the same rules and figures are read', async () => {
    const report = blank(2025, '某县人民政府', 'government');
    const md = await lint(blankMarkdown(report), { filename: 'r.md' });
    const docx = await lint(blankWord(report), { filename: 'r.docx' });
    expect(docx.rulesRun).toEqual(md.rulesRun);
    expect(docx.notApplicable).toEqual(md.notApplicable);
    const outcomes = ({ statements = [] }: typeof md) => statements.map(({ outcome }) => outcome);
    expect(outcomes(docx)).toEqual(outcomes(md));
  });
});

describe('a blank report', () => {
  test('has every label of its edition, word for word', () => {
    for (const [id, year] of [
      ['2019', 2020],
      ['2021', 2024],
    ] as const) {
      const text = blankMarkdown(blank(year, '某县财政局', 'department'));
      for (const { blocks } of editionById(rulebook, id).forms) {
        for (const { caption, corner, columns, rows } of blocks) {
          const groups = [...columns, ...rows].flatMap((each) => each.groups ?? []);
          const labels = [caption, corner, ...columns, ...rows, ...groups];
          for (const spec of labels) expect(text).toContain(spec?.label ?? '');
        }
      }
    }
  });

  test('says what a government has to say and a department has not', () => {
    const [government, department] = LEVELS.map((level) =>
      blankMarkdown(blank(2025, '某县人民政府', level)),
    );
    expect(government).toMatch(/工作考核、社会评议和责任追究/);
    expect(department).not.toMatch(/责任追究/);
  });

  test('states the fees since there are fees', () => {
    const text = (year: number) => blankMarkdown(blank(year, '某县财政局', 'department'));
    expect(text(2021)).toContain('信息处理费');
    expect(text(2020)).not.toContain('信息处理费');
  });

  test('leaves nothing of its template open', () => {
    for (const year of [2019, 2021]) {
      for (const level of LEVELS)
        expect(blankMarkdown(blank(year, '某县财政局', level))).not.toMatch(/[{}]|undefined/);
    }
  });

  test.each([
    ['某县人民政府', 'government'],
    ['某县', 'government'],
    ['某县人民政府办公室', 'department'],
    ['某县财政局', 'department'],
    ['某市某区某街道', 'department'],
  ])('takes %s for a %s', (name, level) => {
    expect(levelOf(name)).toBe(level);
  });
});

describe('a form as a grid', () => {
  const forms = ['2019', '2021'].flatMap((id) =>
    editionById(rulebook, id as '2021').forms.map((form) => ({ id, form })),
  );

  test.each(forms)('$id $form.id covers each of its places once', ({ id, form }) => {
    const grid = formGrid(form, skeletons[id]!.zeros);
    const area = grid.rows.flat().reduce((sum, each) => sum + each.colspan * each.rowspan, 0);
    expect(area).toBe(grid.width * grid.rows.length);
    for (const row of placesOf(grid)) {
      expect(row).toHaveLength(grid.width);
      expect(row.every((place) => place !== undefined)).toBe(true);
    }
  });

  test('merges as the official form does', () => {
    const form = editionById(rulebook, '2021').forms.find(({ id }) => id === 'applications')!;
    const { rows, width, labelColumns, headRows } = formGrid(form, skeletons['2021']!.zeros);
    expect({ width, labelColumns, headRows }).toEqual({ width: 10, labelColumns: 3, headRows: 3 });
    const sizes = rows.flat().map(({ text, colspan, rowspan }) => `${text} ${colspan}x${rowspan}`);
    expect(sizes).toEqual(
      expect.arrayContaining([
        '申请人情况 7x1',
        '法人或其他组织 5x1',
        '自然人 1x2',
        '三、本年度办理结果 1x22',
        '（三）不予公开 1x8',
        '（七）总计 2x1',
        '四、结转下年度继续办理 3x1',
      ]),
    );
  });
});

describe('the Word document', () => {
  const files = unzipSync(blankWord(blank(2025, '某县财政局（本级）', 'department')));
  const textOf = (name: string): string => strFromU8(files[name]!);

  test('has parts that are XML, and are all declared', () => {
    for (const name of Object.keys(files)) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(textOf(name)).close();
    }
    const declared = [...textOf('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)];
    const parts = Object.keys(files).filter((name) => !/rels$|Content_Types/.test(name));
    expect(declared.map(([, name]) => name).sort()).toEqual(parts.sort());
  });

  test('uses no style that it does not have', () => {
    const used = new Set(
      ['word/document.xml', 'word/footer1.xml'].flatMap((name) =>
        [...textOf(name).matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id),
      ),
    );
    const had = [...textOf('word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    expect([...used].filter((id) => !had.includes(id))).toEqual([]);
  });

  test('is on A4, between the margins of official documents', () => {
    expect(textOf('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  });

  test('has rows whose cells add up to the width of their table', () => {
    const tables = textOf('word/document.xml').match(/<w:tbl>.*?<\/w:tbl>/g)!;
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const columns = table.match(/<w:gridCol/g)!.length;
      for (const row of table.match(/<w:tr>.*?<\/w:tr>/g)!) {
        const spans = row.match(/<w:tc>.*?<\/w:tc>/g)!.map((cell) => {
          return Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
        });
        expect(spans.reduce((sum, each) => sum + each, 0)).toBe(columns);
      }
    }
  });

  test('is the same in every run', () => {
    const once = blankWord(blank(2025, '某县财政局', 'department'));
    expect(blankWord(blank(2025, '某县财政局', 'department'))).toEqual(once);
  });
});

test('the texts of blank reports stand in rules/', () => {
  for (const id of Object.keys(skeletons))
    expect(readFileSync(`rules/skeleton/${id}.yaml`, 'utf8')).toContain(skeletons[id]!.title);
});
