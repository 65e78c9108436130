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
import { VALIDATORS, validatorOf } from './rules/config-validator.mjs';
import { writeIfChanged } from './rules/emit.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Compiles and writes. @returns {Promise<string[]>} the problems, worded; none where all is well */
export async function compile(root = ROOT, { write = true } = {}) {
  const { problems, modules } = compileRules(root);
  if (modules === undefined) return problems;
  const validators = await Promise.all(
    VALIDATORS.map(async ({ schema, module }) => ({
      module,
      code: await validatorOf(root, schema),
    })),
  );
  if (!write) return problems;
  writeIfChanged(join(root, 'src/rulebook/compiled.ts'), modules.rulebook);
  writeIfChanged(join(root, 'src/rulebook/compiled-docs.ts'), modules.docs);
  writeIfChanged(join(root, 'src/rulebook/compiled-skeletons.ts'), modules.skeletons);
  writeIfChanged(join(root, CHARACTERS), charactersModule());
  for (const { module, code } of validators) {
    if (code !== undefined) writeIfChanged(join(root, module), code);
  }
  return problems;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const problems = await compile(ROOT, { write: !process.argv.includes('--check') });
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error(`\nrules/ 有 ${problems.length} 处不合规范，没有生成规则库。`);
    process.exitCode = 1;
  }
}
