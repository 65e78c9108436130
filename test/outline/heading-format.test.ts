import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fix, lint } from '../../src/index.js';

const CLEAN = readFileSync('examples/clean-department-2023.md', 'utf8');
const TEXT = readFileSync('examples/forms/clean-department-2023.txt', 'utf8');

/** Headings of sections and aspects, as the findings and the repair show them. */
async function repaired(text: string, filename: string): Promise<{ said: number; text: string }> {
  const { messages } = await lint(text, { filename });
  const { output } = await fix(new TextEncoder().encode(text), { filename });
  const said = messages.filter(({ ruleId }) => ruleId === 'heading-format').length;
  return { said, text: new TextDecoder().decode(output) };
}

const TITLE = '二、主动公开政府信息情况';

describe('what stands behind the title of a section', () => {
  test.each(['：', ':', '；', '，', '、', '.', '！', '：。', '\u3000', ' '])(
    '“%s” is found and taken away',
    async (stop) => {
      const damaged = CLEAN.replace(TITLE, TITLE + stop);
      expect(await repaired(damaged, 'a.md')).toEqual({ said: 1, text: CLEAN });
    },
  );

  test('a blank behind most headings is a converter’s', async () => {
    const all = CLEAN.replaceAll(/^(## .*)$/gm, '$1\u3000');
    expect((await repaired(all, 'a.md')).said).toBe(0);
  });

  test('the line break of Markdown is none', async () => {
    const broken = CLEAN.replaceAll(/^## (.、.*)$/gm, '**$1**  ');
    expect((await repaired(broken, 'a.md')).said).toBe(0);
  });
});

describe('labels that an exporter set', () => {
  const labelled = (line: (mark: string, title: string) => string): string =>
    TEXT.replace(
      /^([一二三四五六]、)(总体|主动|收到|政府|存在|其他)/gm,
      (_, mark: string, title: string) => line(mark, title),
    );

  test('are set in, with a blank behind each', async () => {
    expect(
      (
        await repaired(
          labelled((mark, title) => `    ${mark} ${title}`),
          'a.txt',
        )
      ).said,
    ).toBe(0);
  });

  test('a tab behind the numbers is the clipboard’s, at the margin too', async () => {
    const pasted = labelled((mark, title) => `${mark}\t${title}`);
    expect((await repaired(pasted, 'a.txt')).said).toBe(0);
  });

  test('a blank behind the numbers of lines at the margin is the author’s', async () => {
    const damaged = labelled((mark, title) => `${mark} ${title}`);
    expect(await repaired(damaged, 'a.txt')).toEqual({ said: 1, text: TEXT });
  });
});

describe('paragraphs with a number before them', () => {
  test('are no headings', async () => {
    const long = `(一)2023年，${'本局认真落实上级关于政务公开工作的安排部署，'.repeat(4)}确保有序开展。`;
    const text = CLEAN.replace(/^## 五、.*$/m, `$&\n\n${long}`);
    expect(text).toContain(long);
    expect((await repaired(text, 'a.md')).said).toBe(0);
  });
});

describe('marks made half-width in transit', () => {
  test('are told by their share, in short texts too', async () => {
    const narrowed = CLEAN.replaceAll('（', '(')
      .replaceAll('）', ')')
      .replaceAll('，', ',')
      .replaceAll('：', ':')
      .replaceAll('；', ';');
    expect((await repaired(narrowed, 'a.md')).said).toBe(0);
  });

  test('brackets of headings alone are the author’s', async () => {
    const narrowed = CLEAN.replaceAll(/^（(.)）/gm, '($1)');
    expect((await repaired(narrowed, 'a.md')).said).toBe(1);
  });
});

describe('unusual marks', () => {
  test.each(['二；', '二，', '二丶', '二﹑', '二）', '第二、', '二·', '二、、'])(
    '“%s” before the official title',
    async (mark) => {
      const damaged = CLEAN.replace('二、主动公开', `${mark}主动公开`);
      expect(await repaired(damaged, 'a.md')).toEqual({ said: 1, text: CLEAN });
    },
  );

  test.each(['三，', '三；', '三）', '三 ', '3、', '（三）、'])(
    '“%s” behind a table pasted a cell a line',
    async (mark) => {
      const damaged = TEXT.replace('三、收到', `${mark}收到`);
      expect(await repaired(damaged, 'a.txt')).toEqual({ said: 1, text: TEXT });
    },
  );

  test.each(['（一）：', '[一]', '一）', '（一、', '（1）', '1.'])(
    '“%s” among aspects in （二）（三）',
    async (mark) => {
      const damaged = CLEAN.replace('（一）主动公开', `${mark}主动公开`);
      expect(await repaired(damaged, 'a.md')).toEqual({ said: 1, text: CLEAN });
    },
  );

  test('items that count on by themselves below an aspect are no aspects', async () => {
    const listed = CLEAN.replace(
      '（二）',
      '（1）公开目录已更新。\n\n（2）公开指南已更新。\n\n（二）',
    );
    expect((await repaired(listed, 'a.md')).said).toBe(0);
  });
});
