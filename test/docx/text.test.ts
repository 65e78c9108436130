import { describe, expect, test } from '@jest/globals';
import { sourceSpan } from '../../src/text/mapped.js';
import { originOf, pieceAt } from '../../src/read/docx/origin.js';
import { documentOf, p, r, read, tbl, tc, textBlocks, texts } from './support/build.js';

describe('paragraphs and runs', () => {
  test('runs split anywhere read as one text', () => {
    expect(texts(read(p(r('受理申请1') + r('7') + r('件。'))))).toEqual(['受理申请17件。']);
  });

  test('each paragraph, empty ones too, is one line of the coordinate text', () => {
    const draft = read(p('标题') + p('') + p('正文'));
    expect(draft.source).toBe('标题\n\n正文');
    expect(texts(draft)).toEqual(['标题', '正文']);
    expect(textBlocks(draft)[1]!.span).toEqual({ start: 4, end: 6 });
  });

  test('tabs, breaks, hyphens and symbols read as what they show', () => {
    const body = p(
      '<w:r><w:t>电话</w:t><w:tab/><w:t>0517</w:t><w:noBreakHyphen/><w:t>8</w:t><w:softHyphen/><w:t>7</w:t>' +
        '<w:br/><w:t>完</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:cr/><w:t>止</w:t></w:r>',
    );
    const draft = read(body);
    expect(texts(draft)).toEqual(['电话\t0517-87\n完☑\n止']);
    expect(draft.source).toBe('电话\t0517-87 完☑ 止');
  });

  test('white space at the edges of a text counts only where it is preserved', () => {
    const body = p(
      '<w:r><w:t>\n  第 1 \n</w:t></w:r><w:r><w:t xml:space="preserve"> 条</w:t></w:r>',
    );
    expect(texts(read(body))).toEqual(['第 1 条']);
  });

  test('hidden text is not read', () => {
    expect(texts(read(p(r('公开') + r('内部批注', '<w:vanish/>') + r('3件'))))).toEqual([
      '公开3件',
    ]);
  });

  test('content controls, links, smart tags and simple fields are transparent', () => {
    const body = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(
      `<w:hyperlink>${r('甲')}</w:hyperlink><w:smartTag>${r('乙')}</w:smartTag>` +
        `<w:fldSimple w:instr="PAGE">${r('丙')}</w:fldSimple>` +
        `<w:sdt><w:sdtContent>${r('丁')}</w:sdtContent></w:sdt>`,
    )}</w:sdtContent></w:sdt>`;
    expect(texts(read(body))).toEqual(['甲乙丙丁']);
  });

  test('of a complex field only the result is read, nested fields too', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instr = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const body = p(
      r('共') +
        mark('begin') +
        instr('IF ') +
        mark('begin') +
        instr('PAGE') +
        mark('separate') +
        r('9') +
        mark('end') +
        instr(' > 1') +
        mark('separate') +
        r('12') +
        mark('end') +
        r('件'),
    );
    expect(texts(read(body))).toEqual(['共12件']);
  });

  test('a field without an end does not swallow the document', () => {
    const body = p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r('x')) + p('一、总体情况');
    expect(texts(read(body))).toEqual(['一、总体情况']);
  });

  test('lines of a table of contents are not the author’s statements', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>';
    const draft = read(p('一、总体情况\t1', '<w:pStyle w:val="T1"/>') + p('一、总体情况'), {
      styles,
    });
    expect(textBlocks(draft).map(({ quoted }) => quoted ?? false)).toEqual([true, false]);
  });

  test('WPS tells a table of contents by its control, by the style or by the links of its entries', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const link =
      mark('begin') +
      '<w:r><w:instrText xml:space="preserve"> HYPERLINK \\l _Toc12_WPSOffice_Level1 </w:instrText></w:r>' +
      mark('separate') +
      r('二、主动公开') +
      mark('end');
    const control =
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>' +
      `<w:sdtContent>${p('目录')}</w:sdtContent></w:sdt>`;
    const styles =
      '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="WPSOffice手动目录 1"/></w:style>';
    const body =
      control +
      p('一、总体情况', '<w:pStyle w:val="11"/>') +
      p(link) +
      p(`<w:hyperlink w:anchor="_Toc13">${r('三、收到和处理')}</w:hyperlink>`) +
      p('见附件');
    const quoted = textBlocks(read(body, { styles })).map((block) => block.quoted ?? false);
    expect(quoted).toEqual([true, true, true, true, false]);
  });

  test('glyphs of a symbol font in plain text read as what they show', () => {
    const font = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
    const draft = read(p(r('\uf06e', font) + r('未收费。')) + p(r('\uf06e')));
    expect(texts(draft)).toEqual(['■未收费。', '\uf06e']);
  });

  test('a pasted paragraph with manual breaks falls into its paragraphs, a broken title does not', () => {
    const br = '<w:r><w:br/></w:r>';
    const pasted = p(
      r('本报告如下。') +
        br +
        r('一、总体情况') +
        br +
        r('　　2023年，公开12条。') +
        br +
        r('其他'),
    );
    const title = p(r('某市人民政府') + br + r('2023年政府信息公开工作年度报告'));
    expect(texts(read(title + pasted))).toEqual([
      '某市人民政府\n2023年政府信息公开工作年度报告',
      '本报告如下。',
      '一、总体情况',
      '2023年，公开12条。',
      '其他',
    ]);
  });

  test('text boxes are read once, after the paragraph that holds them', () => {
    const box = `<w:txbxContent>${p('框内')}</w:txbxContent>`;
    const body = p(
      r('正文') +
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice>` +
        `<mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
        r('续'),
    );
    expect(texts(read(body))).toEqual(['正文续', '框内']);
  });

  test('a table inside a text box keeps its merged cells', () => {
    const body = p(
      `<w:r><w:pict><v:textbox><w:txbxContent>${tbl([tc('甲', '<w:gridSpan w:val="2"/>')], [tc('乙'), tc('丙')])}</w:txbxContent></v:textbox></w:pict></w:r>`,
    );
    const block = read(body).blocks.find(({ type }) => type === 'table');
    expect(block?.type === 'table' && block.grid.rows[0]![0]!.colSpan).toBe(2);
  });

  test('pictures become blocks, drawn shapes do not', () => {
    const picture =
      '<w:r><w:drawing><wp:docPr id="1" name="图片 1" descr="表三"/><a:blip/></w:drawing></w:r>';
    const old = '<w:r><w:pict><v:shape alt="表四"><v:imagedata/></v:shape></w:pict></w:r>';
    const line = '<w:r><w:drawing><wp:docPr id="2" name="直线"/></w:drawing></w:r>';
    const draft = read(p(picture) + p(old) + p(line) + tbl([tc(p(picture)), tc('0')]));
    const pictures = draft.blocks.flatMap((block) =>
      block.type === 'picture' ? block.description : [],
    );
    expect(pictures).toEqual(['表三', '表四', '表三']);
  });

  test('page heads and properties are metadata, not text', () => {
    const core = '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>年报</dc:title></p>';
    const draft = read(p('正文'), { header: p('某市'), core });
    expect(draft.metadata).toEqual({ header: '某市', title: '年报' });
    expect(draft.source).toBe('正文');
  });
});

describe('headings', () => {
  const style = (id: string, name: string, more: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const depthOf = (properties: string, styles?: string): number | undefined =>
    textBlocks(read(p('一、总体情况', properties), styles === undefined ? {} : { styles }))[0]!
      .depth;

  test('by the name of the style, in either language', () => {
    expect(depthOf('<w:pStyle w:val="2"/>', style('2', 'heading 1', ''))).toBe(1);
    expect(depthOf('<w:pStyle w:val="a"/>', style('a', '标题 2', ''))).toBe(2);
  });

  test('by inheritance and by outline level', () => {
    const styles =
      style('1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') +
      style('x', '一级', '<w:basedOn w:val="1"/>');
    expect(depthOf('<w:pStyle w:val="x"/>', styles)).toBe(1);
    expect(depthOf('<w:outlineLvl w:val="2"/>')).toBe(3);
    expect(depthOf('<w:pStyle w:val="x"/><w:outlineLvl w:val="9"/>', styles)).toBeUndefined();
  });

  test('a circle of styles ends', () => {
    const styles =
      style('a', '甲', '<w:basedOn w:val="b"/>') + style('b', '乙', '<w:basedOn w:val="a"/>');
    expect(depthOf('<w:pStyle w:val="a"/>', styles)).toBeUndefined();
  });

  test('strong means bold from end to end, direct or by style', () => {
    const styles = style('h', '粗', '<w:rPr><w:b/></w:rPr>');
    const strong = (content: string, properties = ''): boolean =>
      textBlocks(read(p(content, properties), { styles }))[0]!.strong ?? false;
    expect(strong(r('一、', '<w:b/>') + r(' ') + r('总体情况', '<w:b w:val="1"/>'))).toBe(true);
    expect(strong(r('（一）主动公开。', '<w:b/>') + r('公开2条'))).toBe(false);
    expect(strong('一、总体情况', '<w:pStyle w:val="h"/>')).toBe(true);
    expect(strong(r('一、总体情况', '<w:b w:val="0"/>'), '<w:pStyle w:val="h"/>')).toBe(false);
  });
});

describe('tracked changes', () => {
  const tracked = (name: string, content = ''): string =>
    `<w:${name} w:id="1" w:author="x">${content}</w:${name}>`;

  test('are read as accepted and counted', () => {
    const body = p(
      r('收到') +
        tracked('del', '<w:r><w:delText>5</w:delText></w:r>') +
        tracked('ins', r('6')) +
        tracked('moveFrom', r('旧')) +
        tracked('moveTo', r('件')) +
        '<w:r><w:commentReference w:id="3"/></w:r>',
    );
    const draft = read(body);
    expect(texts(draft)).toEqual(['收到6件']);
    expect(draft.pending).toEqual({ insertions: 2, deletions: 2, comments: 1 });
  });

  test('a deleted paragraph mark joins two paragraphs, and the second one’s style remains', () => {
    const body =
      p(r('一、总体'), `<w:rPr>${tracked('del')}</w:rPr>`) +
      p(r('情况'), '<w:outlineLvl w:val="0"/>');
    const draft = read(body);
    expect(texts(draft)).toEqual(['一、总体情况']);
    expect(textBlocks(draft)[0]!.depth).toBe(1);
  });

  test('a deleted paragraph and a deleted row are gone; old formatting is ignored', () => {
    const body =
      p(
        tracked('del', '<w:r><w:delText>甲</w:delText></w:r>'),
        `<w:rPr>${tracked('del')}</w:rPr>`,
      ) +
      `<w:tbl><w:tr><w:trPr>${tracked('del')}</w:trPr>${tc('1')}${tc('2')}</w:tr><w:tr>${tc('3')}${tc('4')}</w:tr></w:tbl>` +
      p('丙', '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>');
    const draft = read(body);
    expect(draft.source).toBe('3\n4\n丙');
    expect(textBlocks(draft)[0]!.depth).toBeUndefined();
  });

  test('a clean draft has nothing pending', () => {
    expect(read(p('正文')).pending).toBeUndefined();
  });
});

describe('origin', () => {
  test('every typed character is found again in the XML', () => {
    const body = p(r('一、总体') + '<w:r><w:tab/></w:r>' + r('情况')) + tbl([tc('甲'), tc('12')]);
    const draft = read(body);
    const xml = documentOf(body);
    const { pieces, part } = originOf(draft)!;
    expect(part).toBe('word/document.xml');
    expect(pieces).toHaveLength(4);
    for (const { start, length, xmlStart, xmlEnd, escaped } of pieces) {
      expect(escaped).toBe(false);
      expect(xml.slice(xmlStart, xmlEnd)).toBe(draft.source.slice(start, start + length));
    }
    expect(pieceAt(originOf(draft)!, draft.source.indexOf('\t'))).toBeUndefined();
  });

  test('escaped text is marked as such', () => {
    const draft = read(p(r('A&amp;B')));
    expect(originOf(draft)!.pieces[0]).toMatchObject({ start: 0, length: 3, escaped: true });
    expect(draft.source).toBe('A&B');
  });

  test('trimmed edges do not shift the place', () => {
    const body = p('<w:r><w:t>  情况 </w:t></w:r>');
    const piece = originOf(read(body))!.pieces[0]!;
    expect(documentOf(body).slice(piece.xmlStart, piece.xmlEnd)).toBe('情况');
  });

  test('blocks point at their own text', () => {
    const draft = read(p(' 　标题 ') + p('正文'));
    for (const block of textBlocks(draft)) {
      const { start, end } = sourceSpan(block.content);
      expect(draft.source.slice(start, end)).toBe(block.content.text);
    }
  });
});
