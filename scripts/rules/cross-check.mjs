import { checkForm } from './cross-check-form.mjs';
import { withoutFormat } from './formats.mjs';
import { checkMessages } from './messages.mjs';
import { checkProfiles } from './profiles.mjs';

/**
 * What a schema cannot say: ids that are unique, references that lead somewhere, templates that take
 * the same values in both languages. Every source has passed its schema.
 *
 * @param {{ rules: import('./source.mjs').Source[], editions: import('./source.mjs').Source[],
 *   skeletons: import('./source.mjs').Source[], profiles: import('./source.mjs').Source[], schemas: import('./schemas.mjs').Schemas }} sources lists of
 *   editions and their last years are filled in
 * @returns {string[]} problems, worded, with places
 */
export function crossCheck({ rules, editions, skeletons, profiles, schemas }) {
  const problems = [];
  const say = (source, path, text, key) => {
    const { line, column } = source.place(path, key);
    problems.push(`${source.file}:${line}:${column} ${text}`);
  };
  const ruleIds = new Set(rules.map((source) => source.data.id));
  checkNames(rules, say);
  const editionData = editions.map(({ data }) => data);
  for (const source of rules) {
    checkRule(source, editionData, say);
    checkMessages(source, schemas, editionData, say);
  }
  for (const source of editions) {
    checkEdition(source, editions, say);
    checkCoverage(source, rules, say);
    source.data.forms.forEach((form, index) => {
      checkForm(form, ['forms', index], (path, text) => say(source, path, text));
      form.identities.forEach((identity, at) => {
        if (ruleIds.has(identity.rule)) return;
        say(source, ['forms', index, 'identities', at, 'rule'], `规则 “${identity.rule}” 不存在`);
      });
    });
  }
  for (const source of skeletons) checkSkeleton(source, editions, say);
  problems.push(...checkProfiles(profiles, rules, schemas, say));
  return problems;
}

/** A skeleton is named after its edition. */
function checkSkeleton(source, editions, say) {
  const { id } = source.data;
  if (!source.file.endsWith(`/${id}.yaml`)) say(source, ['id'], `文件名应与版本一致：${id}.yaml`);
  if (!editions.some(({ data }) => data.id === id)) say(source, ['id'], `版本 “${id}” 不存在`);
}

/** An edition that no rule asks for would pass every report; so would its identities under such a rule. */
function checkCoverage(source, rules, say) {
  const { id, forms } = source.data;
  if (!rules.some(({ data }) => data.editions.includes(id))) {
    say(
      source,
      ['id'],
      `没有一条规则适用于 ${id} 版；规则的 editions 要写成 { from: … }，或列出它`,
    );
    return;
  }
  forms.forEach((form, index) =>
    form.identities.forEach(({ rule: name }, at) => {
      const rule = rules.find(({ data }) => data.id === name)?.data;
      if (rule === undefined || rule.editions.includes(id)) return;
      say(source, ['forms', index, 'identities', at, 'rule'], `规则 “${name}” 不适用于 ${id} 版`);
    }),
  );
}

/** Ids and aliases of rules are one name space; a file is named after its rule. */
function checkNames(rules, say) {
  const owner = new Map();
  for (const source of rules) {
    const { id, aliases = [] } = source.data;
    if (!source.file.endsWith(`/${id}.yaml`))
      say(source, ['id'], `文件名应与规则名一致：${id}.yaml`);
    for (const name of [id, ...aliases]) {
      if (owner.has(name)) say(source, ['id'], `名称 “${name}” 已被 ${owner.get(name)} 使用`);
      owner.set(name, source.file);
    }
  }
}

function checkRule(source, editionData, say) {
  const { messages, editions, basis } = source.data;
  for (const [id, template] of Object.entries(messages)) {
    const zh = placeholders(template.zh);
    const en = placeholders(template.en);
    const onlyZh = [...zh].filter((name) => !en.has(name));
    const onlyEn = [...en].filter((name) => !zh.has(name));
    // One language may do without a value; names that differ both ways are a slip of the pen.
    if (onlyZh.length > 0 && onlyEn.length > 0) {
      const names = [...onlyZh, ...onlyEn].map((name) => `{${name}}`).join('、');
      say(source, ['messages', id], `messages.${id} 中英文所用的值不一致：${names}`);
    }
  }
  basis.forEach((entry, index) => {
    const foreign = (entry.editions ?? []).filter((edition) => !editions.includes(edition));
    if (foreign.length > 0) {
      say(source, ['basis', index], `依据所属的版本 ${foreign.join('、')} 不在规则的 editions 中`);
    }
    for (const { id } of withoutFormat(entry, source.data, editionData)) {
      say(source, ['basis', index], `版本 ${id} 没有写明 format，{format} 无从填写`);
    }
  });
}

/** Names of the values that a template takes; `{formEn}` is the English of `{form}`. */
function placeholders(template) {
  const names = [...template.matchAll(/\{([a-zA-Z][\w-]*)\}/g)].map((match) => match[1]);
  return new Set(names.map((name) => name.replace(/En$/, '')));
}

function checkEdition(source, editions, say) {
  const { id, years, sections, topics = [], forms } = source.data;
  if (!source.file.endsWith(`/${id}.yaml`)) say(source, ['id'], `文件名应与版本名一致：${id}.yaml`);
  const last = years.to ?? Infinity;
  if (years.from > last) say(source, ['years'], 'years 的起止年份颠倒');
  for (const other of editions) {
    if (other === source || other.data.id < id) continue;
    if (other.data.years.from <= last && years.from <= (other.data.years.to ?? Infinity)) {
      say(source, ['years'], `适用年度与 ${other.data.id} 版重叠`);
    }
  }
  const shown = editions.find(({ data }) => data.examples);
  if (source.data.examples && shown !== source) {
    say(source, ['examples'], `规则的示例已按 ${shown.data.id} 版书写；这一行只能写在一个版本里`);
  }
  repeated([...sections, ...topics].map((section) => section.id)).forEach((name) =>
    say(source, ['sections'], `部分 “${name}” 重复`),
  );
  repeated(forms.map((form) => form.id)).forEach((name) =>
    say(source, ['forms'], `表 “${name}” 重复`),
  );
  sections.forEach((section, index) => {
    if (section.ordinal !== index + 1)
      say(source, ['sections', index, 'ordinal'], `序号应为 ${index + 1}`);
    if (section.form !== undefined && !forms.some((form) => form.id === section.form)) {
      say(source, ['sections', index, 'form'], `表 “${section.form}” 不存在`);
    }
  });
  forms.forEach((form, index) => {
    if (![...sections, ...topics].some((section) => section.id === form.section)) {
      say(source, ['forms', index, 'section'], `部分 “${form.section}” 不存在`);
    }
  });
}

/** Values that stand in the list more than once. */
export function repeated(values) {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
