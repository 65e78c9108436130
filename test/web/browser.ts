import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from '@jest/globals';
import { chromium, type Browser, type Download, type Page } from 'playwright-core';
import { PAGE } from './parts.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));

/** Whether there is a browser to try the page in. */
export const hasBrowser = executablePath !== undefined;
if (!hasBrowser)
  process.stderr.write('No Chromium (set CHROMIUM): the page is not tried in a browser.\n');

export function launch(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];
  return chromium.launch({ ...(executablePath && { executablePath }), args });
}

/** The page by `file://`, with all that it must not do. */
export interface Opened {
  readonly page: Page;
  /** Requests, errors, words on the console, and what the policy refused. */
  readonly complaints: readonly string[];
}

export async function openPage(browser: Browser): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  // Machines that test are busy ones; how quick it is, the benchmark tells.
  page.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.endsWith(PAGE) && !url.startsWith('blob:')) complaints.push(`request: ${url}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`refused: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(pathToFileURL(resolve(PAGE)).href);
  await page.locator('#app').waitFor();
  return { page, complaints };
}

export interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops files on the window, as a hand would. */
export async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const packed = files.map(({ name, bytes }) => ({
    name,
    text: Buffer.from(bytes).toString('base64'),
  }));
  await page.evaluate((all) => {
    const transfer = new DataTransfer();
    for (const { name, text } of all) {
      const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
  }, packed);
}

/** The file that a button makes. */
export async function taken(page: Page, press: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return download;
}

/** The page before and the browser behind each test; no test may make it complain. */
export function inBrowser(name: string, tests: (opened: () => Page) => void): void {
  (hasBrowser ? describe : describe.skip)(name, () => {
    let browser: Browser;
    let opened: Opened;
    beforeAll(async () => {
      browser = await launch();
    });
    afterAll(() => browser?.close());
    beforeEach(async () => {
      opened = await openPage(browser);
    });
    afterEach(async () => {
      expect(opened.complaints).toEqual([]);
      await opened.page.close();
    });
    tests(() => opened.page);
  });
}

/** A file of this checkout, to be dropped. */
export function fileAt(path: string, name = path.replace(/^.*\//, '')): Dropped {
  return { name, bytes: readFileSync(path) };
}
