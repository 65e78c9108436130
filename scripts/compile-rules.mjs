/**
 * Compiles the rulebook: `node scripts/compile-rules.mjs [--check]`.
 *
 * Validates everything in rules/ and writes src/rulebook/compiled*.ts, the validators of
 * what users write and the table of traditional characters. `--check` writes nothing. Exit code 1 on any problem.
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CHARACTERS, charactersModule } from './build/characters.mjs';
import { compileRules } from './rules/compile.mjs';
import { OPTIONS_MODULE, optionValidators } from './rules/option-validators.mjs';
import { VALIDATORS, validatorOf } from './rules/config-validator.mjs';
import { writeIfChanged } from './rules/emit.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Compiles and writes.
 *
 * @returns {Promise<{ problems: string[], notes: string[], book?: object }>} the problems, worded; none where all is well
 */
export async function compile(root = ROOT, { write = true } = {}) {
  const { problems, notes, book, modules } = compileRules(root);
  if (modules === undefined) return { problems, notes };
  const validators = await Promise.all(
    VALIDATORS.map(async ({ schema, module }) => ({
      module,
      code: await validatorOf(root, schema, book),
    })),
  );
  validators.push({ module: OPTIONS_MODULE, code: await optionValidators(root, book) });
  if (!write) return { problems, notes, book };
  writeIfChanged(join(root, 'src/rulebook/compiled.ts'), modules.rulebook);
  writeIfChanged(join(root, 'src/rulebook/compiled-docs.ts'), modules.docs);
  writeIfChanged(join(root, 'src/rulebook/compiled-skeletons.ts'), modules.skeletons);
  writeIfChanged(join(root, 'src/rulebook/compiled-names.ts'), modules.names);
  writeIfChanged(join(root, CHARACTERS), charactersModule());
  for (const { module, code } of validators) {
    if (code !== undefined) writeIfChanged(join(root, module), code);
  }
  return { problems, notes, book };
}

/** What was compiled, in a few lines. */
function summary({ editions, rules, profiles, lexicon }) {
  const names = (list) => list.map(({ id }) => id).join('、') || '无';
  const years = editions.map(
    ({ id, years: { from, to }, forms }) => `${id}（${from}–${to ?? ''}，${forms.length} 张表）`,
  );
  return [
    `版本 ${editions.length} 个：${years.join('、')}`,
    `规则 ${rules.length} 条，词表 ${Object.keys(lexicon).length} 个`,
    `地方要求 ${profiles.length} 个：${names(profiles)}`,
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const write = !process.argv.includes('--check');
  const { problems, notes, book } = await compile(ROOT, { write });
  for (const problem of problems) console.error(problem);
  if (book === undefined) {
    console.error(`\nrules/ 有 ${problems.length} 处不合规范，没有生成规则库。`);
    process.exitCode = 1;
  } else {
    for (const note of notes) console.log(`提示：${note}`);
    console.log(`${summary(book)}\n${write ? '规则库已生成。' : '合乎规范。'}`);
  }
}
