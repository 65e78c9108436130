import { UsageError } from '../engine/errors.js';

/** @throws UsageError for a name of an encoding that there is not */
export function checkEncoding(name: string | undefined): void {
  if (name === undefined || name === 'auto') return;
  try {
    new TextDecoder(name);
  } catch (error) {
    throw new UsageError(
      { zh: `不认识的编码“${name}”。`, en: `Unknown encoding "${name}".` },
      {
        zh: '常用的有 utf-8、gb18030、utf-16le、big5。',
        en: 'Common ones: utf-8, gb18030, utf-16le, big5.',
      },
      { cause: error },
    );
  }
}
