import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
const { lint } = await import(process.env.API ?? '/work/main/dist/index.js');
const p = unified().use(remarkParse).use(remarkGfm).freeze();
const dir = '/work/main/bench/corpus/reports-500';
const files = readdirSync(dir).map((n) => [join(dir, n), readFileSync(join(dir, n))]);
let a = 0n, b = 0n;
const N = Number(process.argv[2] ?? 1);
for (let r = 0; r < N; r++) {
  a = b = 0n;
  for (const [f, bytes] of files) {
    let t = process.hrtime.bigint();
    p.parse(bytes.toString('utf8'));
    let u = process.hrtime.bigint();
    await lint(bytes, { filename: f });
    let v = process.hrtime.bigint();
    a += u - t; b += v - u;
  }
  console.log(`pass ${r + 1}: parse ${Number(a) / 1e6 | 0} lint ${Number(b) / 1e6 | 0} ratio ${(Number(b) / Number(a)).toFixed(3)}`);
}
