import { nearest } from './nearest.mjs';

const TYPES = {
  array: '列表',
  boolean: 'true 或 false',
  integer: '整数',
  null: '空值',
  number: '数字',
  object: '键值表',
  string: '文字（数字请加引号）',
};

/**
 * Words the errors of a schema: place in the file, key, what is accepted, nearest name.
 *
 * @param {import('ajv').ErrorObject[]} errors of an Ajv with `verbose: true`
 * @param {import('./source.mjs').Source} source
 */
export function wordErrors(errors, source) {
  const mistyped = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  // Of a value of the wrong type nothing else is worth saying.
  const telling = errors.filter(
    ({ keyword, instancePath }) => keyword === 'type' || !mistyped.has(instancePath),
  );
  return telling.map((error) => {
    const path = stepsOf(error.instancePath);
    const extra = error.params.additionalProperty;
    const { line, column } = source.place(path, extra);
    const key = path.length > 0 ? `${path.join('.')} ` : '';
    return `${source.file}:${line}:${column} ${key}${wordError(error)}`;
  });
}

/** One error, without its place. */
function wordError(error) {
  const { params, data } = error;
  switch (error.keyword) {
    case 'additionalProperties': {
      const known = Object.keys(error.parentSchema.properties ?? {});
      const accepted = known.length > 0 ? `可用的键：${known.join('、')}` : '这里不能有任何键';
      // { en: one, two } makes a key of what follows the comma.
      const comma = params.additionalProperty.includes(' ') ? '；句子里有半角逗号时请加引号' : '';
      return `有未知的键 “${params.additionalProperty}”${hint(params.additionalProperty, known)}；${accepted}${comma}`;
    }
    case 'required':
      return `缺少键 “${params.missingProperty}”`;
    case 'enum':
      return `的值 ${show(data)} 不可用${hint(String(data), params.allowedValues.map(String))}；可用的值：${params.allowedValues.join('、')}`;
    case 'const':
      return `的值 ${show(data)} 不可用；只能是 ${show(params.allowedValue)}`;
    case 'type':
      return `的值 ${show(data)} 类型不对，应为${[params.type]
        .flat()
        .map((type) => TYPES[type] ?? type)
        .join('或')}`;
    case 'pattern':
      return `的值 ${show(data)} 写法不对${error.parentSchema.description ? `：${error.parentSchema.description}` : `，应符合 ${params.pattern}`}`;
    case 'minItems':
      return `至少要有 ${params.limit} 项`;
    case 'minProperties':
      return `至少要有 ${params.limit} 个键`;
    case 'minLength':
      return '不能为空';
    case 'uniqueItems':
      return `第 ${params.j + 1} 项与第 ${params.i + 1} 项重复`;
    case 'propertyNames':
      return `的键 “${params.propertyName}” 写法不对`;
    default:
      return `不合要求（${error.keyword}：${error.message}）`;
  }
}

function hint(name, names) {
  const near = nearest(name, names);
  return near === undefined ? '' : `，是否为 “${near}”？`;
}

function show(value) {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Steps of a JSON pointer; list indexes become numbers. */
function stepsOf(pointer) {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}
