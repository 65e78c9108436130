/**
 * Compiles the rulebook: `node scripts/compile-rules.mjs [--check]`.
 *
 * Validates everything in rules/ and writes src/rulebook/compiled.ts, src/rulebook/compiled-docs.ts, the
 * validator of the user's configuration and the table of traditional characters. `--check` writes nothing. Exit code 1 on any problem.
 */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CHARACTERS, charactersModule } from './build/characters.mjs';
import { compileRules } from './rules/compile.mjs';
import { CONFIG_VALIDATOR, configValidator } from './rules/config-validator.mjs';
import { writeIfChanged } from './rules/emit.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Compiles and writes. @returns {Promise<string[]>} the problems, worded; none where all is well */
export async function compile(root = ROOT, { write = true } = {}) {
  const { problems, modules } = compileRules(root);
  if (modules === undefined) return problems;
  const validator = await configValidator(root);
  if (!write) return problems;
  writeIfChanged(join(root, 'src/rulebook/compiled.ts'), modules.rulebook);
  writeIfChanged(join(root, 'src/rulebook/compiled-docs.ts'), modules.docs);
  writeIfChanged(join(root, CHARACTERS), charactersModule());
  if (validator !== undefined) writeIfChanged(join(root, CONFIG_VALIDATOR), validator);
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
