/**
 * Type faces and sizes as official documents have them (GB/T 9704): the title in 小标宋 of 22 points, first-level
 * headings in 黑体, second-level ones in 楷体, text in 仿宋 of 16 points on lines of 28. Sizes are in half points.
 */
const TITLE_FACE = '方正小标宋简体';
const HEADING_FACE = '黑体';
const RUN_IN_FACE = '楷体_GB2312';
const TEXT_FACE = '仿宋_GB2312';

/** What stands in for a face that a machine does not have; Word takes the first that there is. */
export const FONT_TABLE = [
  [TITLE_FACE, '方正小标宋_GBK,华文中宋,宋体,SimSun'],
  [HEADING_FACE, 'SimHei'],
  [RUN_IN_FACE, '楷体,KaiTi'],
  [TEXT_FACE, '仿宋,FangSong'],
  ['Times New Roman', 'Liberation Serif'],
]
  .map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="${name === 'Times New Roman' ? '00' : '86'}"/></w:font>`,
  )
  .join('');

export const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr>',
  faces(TEXT_FACE),
  '<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>',
  '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  style('Title', 'Title', {
    paragraph: `<w:spacing w:before="400" w:after="400" ${lines(640)}/><w:jc w:val="center"/>`,
    run: `${faces(TITLE_FACE)}<w:sz w:val="44"/><w:szCs w:val="44"/>`,
  }),
  style('Heading1', 'heading 1', {
    paragraph: `<w:keepNext/><w:spacing w:before="160" w:after="80" ${lines(560)}/>${indent()}<w:outlineLvl w:val="0"/>`,
    run: faces(HEADING_FACE),
  }),
  style('BodyText', 'Body Text', {
    paragraph: `<w:spacing ${lines(560)}/>${indent()}<w:jc w:val="both"/>`,
  }),
  style('Signature', 'Signature', {
    paragraph: `<w:keepLines/><w:spacing ${lines(560)}/><w:ind w:rightChars="400" w:right="1280"/><w:jc w:val="right"/>`,
  }),
  ...tableStyles(''),
  ...tableStyles('Dense', '<w:sz w:val="18"/><w:szCs w:val="18"/>'),
  style('Footer', 'footer', {
    paragraph: '<w:jc w:val="center"/>',
    run: '<w:sz w:val="28"/><w:szCs w:val="28"/>',
  }),
  '<w:style w:type="character" w:customStyle="1" w:styleId="RunInHeading"><w:name w:val="Run-in Heading"/>',
  `<w:rPr>${faces(RUN_IN_FACE)}</w:rPr></w:style>`,
].join('');

interface Properties {
  readonly paragraph: string;
  readonly run?: string;
}

function style(id: string, name: string, { paragraph, run = '' }: Properties): string {
  const own = id.startsWith('Table') ? ' w:customStyle="1"' : '';
  return (
    `<w:style w:type="paragraph"${own} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr>${run && `<w:rPr>${run}</w:rPr>`}</w:style>`
  );
}

/** Figures and heads stand in the middle, labels at the left; `Dense` is for forms of many columns. */
function tableStyles(density: string, run = '<w:sz w:val="21"/><w:szCs w:val="21"/>'): string[] {
  return ['center', 'left'].map((side) => {
    const name = side === 'center' ? 'Text' : 'Label';
    return style(`Table${density}${name}`, `Table ${density} ${name}`, {
      paragraph: `<w:jc w:val="${side}"/>`,
      run,
    });
  });
}

function faces(eastAsia: string): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastAsia}" w:cs="Times New Roman"/>`;
}

/** Lines of a fixed height, in twentieths of a point. */
function lines(height: number): string {
  return `w:line="${height}" w:lineRule="exact"`;
}

/** Two characters. */
function indent(): string {
  return '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
}
