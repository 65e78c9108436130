import type { Bilingual, Language } from '../rulebook/types.js';
import type { Io } from './io.js';

/** Says something beside the findings. */
export async function complain(text: Bilingual, io: Io, lang: Language): Promise<void> {
  await io.stderr(`nianbao: ${text[lang]}\n`);
}
