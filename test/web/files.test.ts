import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { lint } from '../../src/index.js';
import { drop, fileAt, inBrowser } from './browser.js';
jest.setTimeout(180_000);

const FAULTY = 'examples/forms/faulty-department-2024.docx';

inBrowser('files given to the page', (opened) => {
  test('reads every form, many at once, and says what it cannot read', async () => {
    const page = opened();
    const kinds = ['docx', 'html', 'txt'].map((ending) =>
      fileAt(`examples/forms/clean-department-2023.${ending}`),
    );
    const pdf = fileAt('test/fixtures/libreoffice/clean-department-2023.pdf', 'a.pdf');
    const markdown = readFileSync('examples/faulty-department-2024.md');
    const many = Array.from({ length: 36 }, (_, index) => ({
      name: `部门${index}.md`,
      bytes: markdown,
    }));
    const picture = {
      name: '扫描.png',
      bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]),
    };
    await drop(page, [...kinds, pdf, picture, ...many]);
    await page.waitForFunction(() => document.querySelectorAll('.files tbody tr').length === 41);
    await page.waitForFunction(() => !document.querySelector('.files')?.textContent?.includes('…'));
    const rows = await page.locator('.files tbody tr').allTextContents();
    expect(rows.slice(0, 3).map((row) => row.slice(-6))).toEqual(['202300', '202300', '202300']);
    expect(rows[3]).toBe('a.pdf202300');
    expect(rows[4]).toContain('没有检查成');
    expect(new Set(rows.slice(5).map((row) => row.replace(/^.*md/, ''))).size).toBe(1);
  });

  test('reads what Word, WPS, OpenDocument and Excel save, as the command does', async () => {
    const page = opened();
    const endings = ['doc', 'odt', 'fodt', 'rtf', 'xlsx'];
    const names = endings.map((ending) => `faulty-department-2024.${ending}`);
    await drop(
      page,
      names.map((name) => fileAt(`test/fixtures/libreoffice/${name}`)),
    );
    await page.waitForFunction(() => document.querySelectorAll('.files tbody tr').length === 5);
    await page.waitForFunction(() => !document.querySelector('.files')?.textContent?.includes('…'));
    await page.getByText('全部 5 份：').waitFor();
    const own = page.locator('.report .takeaways');
    await own.getByText('只有 .docx 能加批注、改正').waitFor();
    expect(await own.getByRole('button', { name: '带批注的 Word' }).isDisabled()).toBe(true);
    // A workbook holds no document, and nobody should take its silence for a check of the prose.
    await page.getByRole('button', { name: names.at(-1)! }).click();
    await page.getByText('另有 32 项没有检查：文件里只有表格。').waitFor();
    await own.getByText('请改用报告的 Word 原稿').waitFor();
    const shown = await page.locator('.files tbody tr').allTextContents();
    for (const [index, name] of names.entries()) {
      const { errorCount, warningCount, year } = await lint(
        readFileSync(`test/fixtures/libreoffice/${name}`),
        { filename: name },
      );
      expect(shown[index]).toBe(`${name}${year ?? '–'}${errorCount}${warningCount}`);
    }
  });

  test('takes a folder with all that is below it, but not what Word leaves there', async () => {
    const page = opened();
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
    mkdirSync(join(folder, '街道'));
    copyFileSync('examples/clean-department-2023.md', join(folder, '年报.md'));
    copyFileSync(FAULTY, join(folder, '街道', '年报.docx'));
    writeFileSync(join(folder, '~$年报.docx'), 'lock');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '选择文件夹' }).click();
    await (await choosing).setFiles(folder);
    await page.waitForFunction(() => document.querySelectorAll('.files tbody tr').length === 2);
    const names = await page.locator('.files tbody tr').allTextContents();
    expect(names.map((name) => /[^/]*\/(.+?\.(?:md|docx))/.exec(name)?.[1]).sort()).toEqual([
      '年报.md',
      '街道/年报.docx',
    ]);
    rmSync(folder, { recursive: true });
  });

  test('refuses what is far too large at once, and reads the next file', async () => {
    const page = opened();
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(50_000_000)], '太大.docx'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    });
    await page.getByText('文件有 50 MB 或更大').first().waitFor();
    await drop(page, [fileAt(FAULTY)]);
    await page.waitForFunction(() =>
      /faulty-department-2024\.docx.*\d/.test(document.querySelector('.files')?.textContent ?? ''),
    );
  });

  test('works where the browser unpacks nothing by itself, but for PDF', async () => {
    const page = opened();
    await page.addInitScript(() => {
      delete (window as { DecompressionStream?: unknown }).DecompressionStream;
    });
    await page.reload();
    await page.locator('#app').waitFor();
    await drop(page, [
      fileAt(FAULTY),
      fileAt('test/fixtures/libreoffice/clean-department-2023.pdf'),
    ]);
    await page.getByText('读不了 PDF').first().waitFor();
    await page.waitForFunction(() =>
      /faulty-department-2024\.docx.*57/.test(document.querySelector('.files')?.textContent ?? ''),
    );
  });
});
