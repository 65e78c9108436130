/**
 * Writes the pages of the rules, editions and profiles, and the manual page: `node scripts/docs.mjs [--check]`.
 *
 * Each page of a rule holds what the rule says of itself and what the built command prints about its examples.
 * With `--check` nothing is written. Exit code 1 where an example does not do what it is there for, or,
 * with `--check`, where a page is not as it would be written.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editionPage, editionsIndex } from './docs/edition-page.mjs';
import { indexPage } from './docs/index-page.mjs';
import { judge } from './docs/judge.mjs';
import { MAN, manPage } from './docs/man.mjs';
import { rulePage } from './docs/page.mjs';
import { profilePage, profilesIndex } from './docs/profile-page.mjs';
import { runDrafts } from './docs/run.mjs';
import { draftsOf, readBook } from './docs/sources.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DOCS = join(ROOT, 'docs');
/** The folders in docs/ that hold nothing but pages written here. */
const FOLDERS = ['rules', 'editions', 'profiles'];

const { rules, editions, profiles } = readBook(ROOT);
const drafts = rules.flatMap((rule) => draftsOf(rule, editions));
const runs = runDrafts(ROOT, rules, drafts);
const faults = drafts.flatMap((draft) => judge(draft, runs.get(draft.file).result) ?? []);
const sound = rules.filter(({ id }) => !faults.some((fault) => fault.includes(`/${id}.yaml `)));
const pages = pagesOf();
const manual = await manPage(ROOT);
const problems = [...faults, ...(process.argv.includes('--check') ? stale() : write())];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

/** The text of every page by its path in docs/; a rule whose examples fail gets none. */
function pagesOf() {
  const facts = { canFix: hasFix() };
  return new Map([
    ...sound.map((rule) => [`rules/${rule.id}.md`, rulePage(rule, examplesOf(rule), facts)]),
    ['rules/README.md', indexPage(sound)],
    ...editions.map((edition) => [`editions/${edition.id}.md`, editionPage(edition, rules)]),
    ['editions/README.md', editionsIndex(editions)],
    ...profiles.map((profile) => [`profiles/${profile.id}.md`, profilePage(profile)]),
    ['profiles/README.md', profilesIndex(profiles)],
  ]);
}

function examplesOf(rule) {
  const own = drafts.filter((draft) => draft.rule === rule);
  return own
    .filter(({ which }) => which === 'bad')
    .map(({ index, file, text }) => {
      const good = own.find((draft) => draft.index === index && draft.which === 'good');
      return { bad: text, good: good.text, ...runs.get(file) };
    });
}

function hasFix() {
  const help = spawnSync(process.execPath, [join(ROOT, 'dist', 'bin.js'), '--help']);
  return / --fix\b/.test(help.stdout.toString());
}

/** The pages that there are, by their path in docs/. */
function present() {
  return FOLDERS.filter((folder) => existsSync(join(DOCS, folder))).flatMap((folder) =>
    readdirSync(join(DOCS, folder)).map((name) => `${folder}/${name}`),
  );
}

/** Writes the pages, and removes those of what is no more (or whose examples fail). */
function write() {
  for (const folder of FOLDERS) mkdirSync(join(DOCS, folder), { recursive: true });
  for (const [name, text] of pages) writeFileSync(join(DOCS, name), text);
  for (const name of present()) if (!pages.has(name)) rmSync(join(DOCS, name));
  mkdirSync(dirname(join(ROOT, MAN)), { recursive: true });
  writeFileSync(join(ROOT, MAN), manual);
  return [];
}

function stale() {
  const read = (name) => (present().includes(name) ? readFileSync(join(DOCS, name), 'utf8') : '');
  const names = [...pages.keys()].filter((name) => read(name) !== pages.get(name));
  const others = [...names, ...present().filter((name) => !pages.has(name))];
  const man = existsSync(join(ROOT, MAN)) ? readFileSync(join(ROOT, MAN), 'utf8') : '';
  return [
    ...others.map((name) => `docs/${name} 与 rules/ 不一致，请运行 npm run docs`),
    ...(man === manual ? [] : [`${MAN} 与选项不一致，请运行 npm run docs`]),
  ];
}
