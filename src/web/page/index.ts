/** The page: starts the engine, lays out its parts and joins them. */
import type { EditionId } from '../../index.js';
import { blankTab } from './blank-tab.js';
import { Desk } from './desk.js';
import { showDialog } from './dialog.js';
import { button, byId, fill, h } from './dom.js';
import { engine } from './engines.js';
import { fileList } from './file-list.js';
import type { Found } from './files.js';
import { intake, shrink } from './intake.js';
import { Queue } from './queue.js';
import { ReportPane } from './report.js';
import { rulesTab } from './rules-tab.js';
import { settingsPanel } from './settings.js';
import { drawTabs } from './tabs.js';
import { takeawaysOfAll } from './takeaways.js';
import { unpack } from './unpack.js';
import { YearsTab } from './years-tab.js';

const TABS = [
  ['check', '检查'],
  ['blank', '空白报告'],
  ['years', '两年对照'],
  ['rules', '规则'],
] as const;

async function start(): Promise<void> {
  const about = await engine.ask('about', null);
  document.head.append(h('style', {}, about.reportStyle));
  const titles = new Map(about.rules.map(({ id, title }) => [id, title]));
  const titleOf = (id: string): string => titles.get(id) ?? (id === 'exceptions' ? '例外' : id);
  const desk = new Desk();
  const queue = new Queue(desk);
  const again = (): void => void refresh();
  const editions = new Map(about.rules.map((rule) => [rule.id, rule.editions]));
  const isFor = (id: string, edition: EditionId | null): boolean =>
    edition === null || (editions.get(id)?.includes(edition) ?? true);
  const pane = new ReportPane({ desk, titleOf, isFor, again });
  const years = new YearsTab();
  const zone = intake((found) => {
    if (byId('tab-years').hidden) take(found);
    else years.take(found);
  });

  function take(found: readonly Found[]): void {
    shrink(zone);
    const known = new Set(found.map(({ path }) => path));
    // A file that is dropped again has been saved anew.
    desk.entries = [
      ...desk.entries.filter(({ path }) => !known.has(path)),
      ...found.map((each) => ({ ...each })),
    ];
    const [first] = found;
    const entry = desk.entries.find(({ path }) => path === first?.path);
    void (entry ? pane.open(entry) : Promise.resolve()).then(() => queue.work(false));
  }

  async function refresh(): Promise<void> {
    const { current } = desk;
    if (current) await pane.open(current);
    if (desk.entries.length > 1) await queue.work(true);
    desk.changed();
  }

  fill(
    byId('tab-check'),
    zone,
    settingsPanel(about, desk, again),
    h('p', { id: 'progress' }),
    fileList(desk, (entry) => void pane.open(entry)),
    takeawaysOfAll(desk, titleOf),
    pane.element,
  );
  fill(byId('tab-years'), years.element);
  fill(byId('tab-blank'), blankTab(new Date().getFullYear() - 1));
  fill(
    byId('tab-rules'),
    rulesTab(about.rules),
    h(
      'p',
      { className: 'dim' },
      `nianbao-lint ${about.version} `,
      button('许可', () => void showLicences()),
    ),
  );
  drawTabs(document.getElementsByClassName('tabs')[0] ?? byId('app'), TABS);
  byId('app').hidden = false;
}

/** What the page is made of, and on what terms. */
async function showLicences(): Promise<void> {
  const text = await unpack(byId('licences')).catch((error: Error) => error.message);
  showDialog('许可', h('pre', { className: 'licences' }, text));
}

(window as { nianbaoStarted?: true }).nianbaoStarted = true;
start().catch((error: Error) => {
  const notice = byId('too-old');
  notice.textContent = `打不开：${error.message}`;
  notice.hidden = false;
});
