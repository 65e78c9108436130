/** A character of numbers in words, also as they stand in accounts. */
export const SPOKEN_NUMBER = '[〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]';
