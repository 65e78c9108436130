import { editionIds, profileIds } from '../../rulebook/compiled-names.js';
import type { Bilingual, Language } from '../../rulebook/types.js';

interface Setting {
  readonly comment: Bilingual;
  /** As it would stand in the file; commented out unless it is `active`. */
  readonly yaml: string;
  readonly active?: boolean;
}

/** A configuration that says what may be set; taking a # away sets it. */
export function configText(lang: Language, organ?: string): string {
  const settings = settingsFor(organ).map(({ comment, yaml, active }) => {
    const lines = yaml.split('\n').map((line) => (active ? line : `# ${line}`));
    return [...comment[lang].split('\n').map((line) => `## ${line}`), ...lines].join('\n');
  });
  return `${EDITOR}\n${[HEAD[lang], ...settings].join('\n\n')}\n`;
}

/** By this line editors find the schema beside it; it opens no connection. */
const EDITOR = '# yaml-language-server: $schema=./nianbao.config.schema.json';

const HEAD: Bilingual = {
  zh: '## nianbao 的配置，对本文件夹和里面的文件夹起作用。\n## 一个 # 开头的是没有启用的设置，去掉 # 就起作用；两个 # 开头的是说明；第一行供编辑器使用。\n## 查看对某份报告生效的配置：nianbao print-config 文件名',
  en: '## The configuration of nianbao, for this folder and those in it.\n## A line with one # is a setting not in use: take the # away. Two # begin an explanation; the first line is for editors.\n## See what holds for a report with: nianbao print-config FILE',
};

function settingsFor(organ: string | undefined): readonly Setting[] {
  return [
    {
      comment: {
        zh: '规则范围：recommended（肯定或多半有问题的）；strict（另查文字细节）。',
        en: 'Rules: recommended (certain or very likely wrong), or strict (style as well).',
      },
      yaml: 'preset: recommended',
      active: true,
    },
    {
      comment: {
        zh: '机关全称。写明后，标题、前言、落款都与它对照。',
        en: 'Full name of the organ; title, preface and signature are held against it.',
      },
      yaml: `issuer: ${organ ?? '某县财政局'}`,
      active: organ !== undefined,
    },
    {
      comment: {
        zh: '当地规定的最后公布日（月-日）；不写按法定期限。',
        en: 'Last day of publication (month-day), where a local rule sets one.',
      },
      yaml: "deadline: '01-31'",
    },
    {
      comment: {
        zh: `按哪一版格式检查：auto（按报告年度）、${editionIds.join('、')}。`,
        en: `Edition of the form: auto (by the report year), ${editionIds.join(', ')}.`,
      },
      yaml: 'edition: auto',
    },
    {
      comment: {
        zh: `另加一地的要求：${profileIds.join('、')}。各是什么见 nianbao rules。`,
        en: `What an authority asks for as well: ${profileIds.join(', ')}. See nianbao rules.`,
      },
      yaml: `profile: ${profileIds[0] ?? ''}`,
    },
    {
      comment: {
        zh: '个别规则的级别：error（错误）、warning（警告）、off（不查）。规则名见 nianbao rules。',
        en: 'Levels of single rules: error, warning or off. List them with: nianbao rules',
      },
      yaml: 'rules:\n  table-label: error\n  title-form: off',
    },
    {
      comment: {
        zh: '不检查的文件，写法同 .gitignore。',
        en: 'Files to leave out, as in .gitignore.',
      },
      yaml: 'ignore:\n  - drafts/',
    },
    {
      comment: {
        zh: '个别文件另有规定。',
        en: 'Other settings for some of the files.',
      },
      yaml: 'overrides:\n  - files: archive/2019/**\n    edition: 2019',
    },
  ];
}
