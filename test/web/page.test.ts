import { readFileSync } from 'node:fs';
import { expect, jest, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { lint } from '../../src/index.js';
import { drop, fileAt, inBrowser, taken } from './browser.js';
jest.setTimeout(180_000);

const FAULTY = 'examples/forms/faulty-department-2024.docx';

inBrowser('the page in a browser, from the disk', (opened) => {
  test('shows a report with its findings at their places, and walks through them by keys', async () => {
    const page = opened();
    await drop(page, [fileAt(FAULTY)]);
    await page.locator('.finding').first().waitFor();
    const { messages } = await lint(readFileSync(FAULTY), { filename: FAULTY });
    expect(await page.locator('.finding').count()).toBe(messages.length);
    const levels = await page.locator('.finding .level').allTextContents();
    const errors = levels.filter((level) => level === '错误').length;
    expect(levels.slice(0, errors).every((level) => level === '错误')).toBe(true);
    await page.getByLabel('顺序').selectOption('按报告先后');
    // The numbers are those of the report, of the lists to print and of the workbook.
    const numbers = await page.locator('.finding .number').allTextContents();
    expect(numbers).toEqual(messages.map((_, index) => String(index + 1)));

    await page.getByLabel('级别').selectOption({ label: '只看错误（5）' });
    for (let press = 0; press < 3; press++) await page.keyboard.press('n');
    const current = page.locator('.finding.current');
    expect(await current.textContent()).toContain('改为 3');
    expect(await page.locator('.paper td.now').textContent()).toMatch(/^4/);
    expect(await page.locator('.bubble').textContent()).toContain(
      '一、本年新收 40 + 二、上年结转 3 = 43',
    );
    expect(await page.locator('.paper td.part').count()).toBeGreaterThanOrEqual(9);
    const bubble = (await page.locator('.bubble').boundingBox())!;
    for (const cell of await page.locator('.paper td.part, .paper td.now').all()) {
      const { x, y, width, height } = (await cell.boundingBox())!;
      const isApart =
        bubble.x >= x + width ||
        bubble.x + bubble.width <= x ||
        bubble.y >= y + height ||
        bubble.y + bubble.height <= y;
      expect(isApart).toBe(true);
    }
    await page.keyboard.press('p');
    await page.keyboard.press('ArrowDown');
    await current.getByText('“四、结转下年度”：总计 4').click();
    expect(await page.locator('.looked-at').textContent()).toBe('2');

    await page.getByLabel('查找文字').fill('统计期限');
    expect(await page.locator('.finding').count()).toBe(1);
    await page.getByLabel('查找文字').fill('');
    await page.getByRole('button', { name: /^为什么/ }).click();
    const rule = page.locator('dialog');
    expect(await rule.textContent()).toContain('哪些情形不报');
    // Its examples are tables, with the cell that is wrong.
    expect(await rule.textContent()).not.toMatch(/\|\s*-{3}/);
    expect(await rule.locator('td.error, td.warning').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');

    for (let press = 0; press < messages.length; press++) await page.keyboard.press('n');
    await page.getByText('已是最后一条。').first().waitFor();

    await page.getByRole('button', { name: '这里不改…' }).click();
    await page.getByLabel('理由').fill('台账如此');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('本次不计的').first().waitFor({ state: 'attached' });
    const back = page.getByRole('button', { name: '另有 1 处不计' });
    await back.waitFor();
    await page.waitForFunction(
      (left) => document.querySelectorAll('.finding').length === left,
      messages.length - 1,
    );
    const download = await taken(page, () =>
      page.getByRole('button', { name: '数据（JSON）' }).click(),
    );
    const [result] = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
      suppressedMessages: { suppressions: unknown }[];
    }[];
    expect(JSON.stringify(result?.suppressedMessages)).toContain('台账如此');
    await back.click();
    await page.locator('dialog').getByRole('button', { name: '恢复' }).click();
    await page.waitForFunction(
      (all) => document.querySelectorAll('.finding').length === all,
      messages.length,
    );
    expect(await back.count()).toBe(0);
  });

  test('shows hostile text as text', async () => {
    const page = opened();
    const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>" onclick="alert(3)';
    const text = `# ${evil}某县水利局2024年政府信息公开工作年度报告\n\n${evil.replaceAll('<', '\\<')}\n\n| ${evil} | 1 |\n| --- | --- |\n| a | 2 |\n`;
    await drop(page, [
      { name: `${evil}.md`.replaceAll('/', '_'), bytes: new TextEncoder().encode(text) },
    ]);
    await page.locator('.paper .draft').waitFor();
    expect(
      await page.locator('.paper img, .paper script, .paper [onclick], .paper [onerror]').count(),
    ).toBe(0);
    expect(await page.locator('.paper').textContent()).toContain('<script>alert(2)</script>');
    await page.keyboard.press('n');
    expect(await page.locator('main script, main img').count()).toBe(0);
  });

  test('makes a blank report, repairs a file and leaves the original alone', async () => {
    const page = opened();
    await page.getByRole('tab', { name: '空白报告' }).click();
    await page.getByLabel('机关全称').last().fill('某县 财政局');
    await page.getByRole('button', { name: '生成 Word 文档' }).click();
    await page.getByText('机关全称不能是').waitFor();
    await page.getByLabel('机关全称').last().fill('某县财政局');
    await page.getByRole('spinbutton').fill('2024');
    const blank = await taken(page, () =>
      page.getByRole('button', { name: '生成 Word 文档' }).click(),
    );
    const { messages, year } = await lint(readFileSync(await blank.path()), { filename: 'a.docx' });
    expect(year).toBe(2024);
    expect(messages.filter(({ severity }) => severity === 2)).toEqual([]);

    await page.getByRole('tab', { name: '检查' }).click();
    await drop(page, [fileAt(FAULTY)]);
    const toTake = page.locator('.report .takeaways');
    const take = (name: string) =>
      taken(page, () => toTake.getByRole('button', { name, exact: true }).click());
    const word = unzipSync(readFileSync(await (await take('带批注的 Word')).path()));
    await page.getByText('已写入 12 条批注。').last().waitFor();
    const comments = strFromU8(word['word/comments.xml'] ?? new Uint8Array());
    expect(comments.match(/<w:comment /g)).toHaveLength(12);
    const workbook = unzipSync(readFileSync(await (await take('问题清单（Excel）')).path()));
    expect(Object.keys(workbook)).toContain('xl/workbook.xml');
    const html = await take('网页');
    expect(readFileSync(await html.path(), 'utf8')).toContain('class="card error"');

    await page.getByRole('button', { name: '改正…' }).click();
    expect(await page.locator('dialog').textContent()).toContain('没有任何改动');
    const repaired = await taken(page, () =>
      page.getByRole('button', { name: '保存改好的文件' }).click(),
    );
    await toTake.getByText('把它再拖进来，可以复查').waitFor();
    expect(repaired.suggestedFilename()).toBe('faulty-department-2024（改正）.docx');
    const before = await lint(readFileSync(FAULTY), { filename: 'a.docx' });
    const after = await lint(readFileSync(await repaired.path()), { filename: 'a.docx' });
    expect(after.messages.length).toBeLessThan(before.messages.length);
  });

  test('holds this year against last year, in whichever order they come', async () => {
    const page = opened();
    const text = readFileSync('examples/faulty-department-2024.md', 'utf8');
    const encoded = (name: string, report: string) => ({
      name,
      bytes: new TextEncoder().encode(report),
    });
    await page.getByRole('tab', { name: '两年对照' }).click();
    expect(await page.getByText('还没有选').count()).toBe(2);
    await drop(page, [
      encoded('去年.md', text.replaceAll('2024', '2023')),
      encoded('今年.md', text),
    ]);
    const carried = page.locator('.between', { hasText: '上年结转' });
    await carried.waitFor();
    expect(await carried.locator('tbody tr').first().locator('td').allTextContents()).toEqual([
      '3',
      '上一年“结转下年度继续办理”的“自然人”是 2',
    ]);
    const copied = page.locator('.between', { hasText: '整句相同' });
    expect(await copied.locator('.shared').textContent()).toContain('开展业务培训2次');
    await page.getByText('今年：2024 年度，清溪县水利局（今年.md）').waitFor();
    await page.getByText('选反了，已按年度对调').waitFor();
    const html = await taken(page, () =>
      page.locator('.years').getByRole('button', { name: '网页' }).click(),
    );
    expect(html.suggestedFilename()).toBe('今年（两年对照）.html');
    expect(readFileSync(await html.path(), 'utf8')).toContain('结转下年度继续办理');

    await drop(page, [encoded('一.md', text), encoded('二.md', `${text}\n`)]);
    await page.getByText('两份都是 2024 年度的报告').waitFor();
    expect(await page.locator('.years').textContent()).not.toMatch(/对得上：|没有提示雷同/);
    await drop(page, [
      encoded('去年.md', text.replaceAll('2024', '2023')),
      fileAt('test/fixtures/libreoffice/user-password.pdf', '锁.pdf'),
    ]);
    await page.getByText('锁.pdf 没有检查成：文件设有打开密码').waitFor();
  });

  test('reads what is printed without the page around it', async () => {
    const page = opened();
    await drop(page, [fileAt(FAULTY)]);
    await page.locator('.finding').first().waitFor();
    await page.getByText('没有检查的').waitFor({ state: 'detached' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#drop').isVisible()).toBe(false);
    const list = (await page.locator('.findings').boundingBox())!;
    const report = (await page.locator('.paper').boundingBox())!;
    expect(report.y).toBeGreaterThanOrEqual(list.y + list.height);

    // What is left of A4 between the margins: no column may be cut.
    await page.setViewportSize({ width: 688, height: 1000 });
    const { x, width } = (await page.locator('.paper').boundingBox())!;
    for (const table of await page.locator('.paper table').all()) {
      const box = (await table.boundingBox())!;
      expect(box.x + box.width).toBeLessThanOrEqual(x + width);
    }
    await page.evaluate(() => (window.print = () => undefined));
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.report .takeaways').getByRole('button', { name: '打印清单' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#app').isVisible()).toBe(false);
    expect(await page.locator('#paper tbody tr').count()).toBe(12);
    const line = await page.locator('#paper tbody tr').nth(5).textContent();
    expect(line).toMatch(
      /1\.本机关不掌握相关政府信息 › 自然人.*参见：“自然人”：（七）总计 34.*改为 9/,
    );
  });
});
