import type { PaperFile } from '#app/house.ts';
import type { Paper, Part } from '#domain/papers/paper.ts';
import { pack } from '../zip.ts';

/** A file for a word processor (Office Open XML): headings, lists and tables are what they are called. Our own, since it is
 * text in a zip that we can pack already: a package would be ten times as much to trust. */
const ns = 'http://schemas.openxmlformats.org/';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = `${ns}wordprocessingml/2006/main`;

/** What XML cannot hold goes; what means something in it is written in another way. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
type Look = 'plain' | 'strong' | 'open';
const looks: Readonly<Record<Look, string>> = {
  plain: '',
  strong: '<w:rPr><w:b/></w:rPr>',
  open: '<w:rPr><w:i/><w:highlight w:val="yellow"/></w:rPr>',
};
const run = (text: string, look: Look = 'plain'): string =>
  text
    .split(/\r?\n/)
    .map(
      (line, at) =>
        `<w:r>${looks[look]}${at > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`,
    )
    .join('');
const para = (style: string, ...runs: readonly string[]): string =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs.join('')}</w:p>`;

/** The first row is said to be one of heads, and comes back on each sheet; a row is not cut in two. */
function table(heads: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const each = Math.floor(width / Math.max(1, heads.length));
  const cell = (text: string, style: string, of: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${each}" w:type="dxa"/>${of}</w:tcPr>${para(style, run(text))}</w:tc>`;
  const shade = '<w:shd w:val="clear" w:color="auto" w:fill="E6EAF0"/>';
  const row = (cells: readonly string[], isHead: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map((text) => cell(text, isHead ? 'TableHead' : 'TableText', isHead ? shade : ''))
      .join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLook w:firstRow="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${heads
    .map(() => `<w:gridCol w:w="${each}"/>`)
    .join('')}</w:tblGrid>${row(heads, true)}${rows.map((cells) => row(cells, false)).join('')}</w:tbl>${para('')}`;
}

function partXml(part: Part, width: number): string {
  if (part.kind === 'text') return part.lines.map((line) => para('', run(line))).join('');
  if (part.kind === 'list') return part.lines.map((line) => para('ListBullet', run(line))).join('');
  if (part.kind === 'doubt') return para('', run('Nog niet bevestigd: ', 'strong'), run(part.line));
  if (part.kind === 'facts')
    return part.facts.map(([label, value]) => para('', run(`${label}: `, 'strong'), run(value))).join('');
  if (part.kind === 'table') return para('Caption', run(part.caption)) + table(part.heads, part.rows, width);
  const words = part.words === undefined ? run('Nog in te vullen', 'open') : run(part.words);
  return para('', run(`${part.label}: `, 'strong'), words);
}

/** A4; lying down when a table is too wide to stand. In twentieths of a point. */
const sheet = ({ sections }: Paper) => {
  const wide = sections.some(({ parts }) => parts.some((part) => part.kind === 'table' && part.heads.length > 4));
  return wide ? { w: 16838, h: 11906, lies: true } : { w: 11906, h: 16838, lies: false };
};
const edge = 1134;

function documentXml({ paper, about }: PaperFile): string {
  const { w, h, lies } = sheet(paper);
  const sections = paper.sections.map(
    ({ title, parts }) => para('Heading1', run(title)) + parts.map((part) => partXml(part, w - 2 * edge)).join(''),
  );
  return `${head}<w:document xmlns:w="${main}" xmlns:r="${ns}officeDocument/2006/relationships"><w:body>${para('Title', run(paper.title))}${para('Subtitle', run(paper.lead))}${para('Subtitle', run(about))}${sections.join('')}<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${w}" w:h="${h}"${lies ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${edge}" w:right="${edge}" w:bottom="${edge}" w:left="${edge}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

const style = (id: string, name: string, size: number, { spaced = [0, 120], more = '', bold = false, level = -1, tint = '16202E' } = {}): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr>${level >= 0 || id === 'Caption' ? '<w:keepNext/>' : ''}${more}<w:spacing w:before="${spaced[0]}" w:after="${spaced[1]}"/>${level >= 0 ? `<w:outlineLvl w:val="${level}"/>` : ''}</w:pPr><w:rPr>${bold ? '<w:b/>' : ''}<w:color w:val="${tint}"/><w:sz w:val="${size}"/></w:rPr></w:style>`; // prettier-ignore
const stylesXml = `${head}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="22"/><w:lang w:val="nl-NL" w:eastAsia="nl-NL" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${[
  style('Title', 'Title', 44, { bold: true, spaced: [0, 120] }),
  style('Subtitle', 'Subtitle', 22, { tint: '4A5568' }),
  style('Heading1', 'heading 1', 30, { bold: true, level: 0, spaced: [360, 120] }),
  style('Caption', 'caption', 22, { bold: true, spaced: [180, 80] }),
  style('TableHead', 'Table Head', 19, { bold: true, spaced: [40, 40] }),
  style('TableText', 'Table Text', 19, { spaced: [40, 40] }),
  style('ListBullet', 'List Bullet', 22, { spaced: [0, 60], more: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' }),
].join('')}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="6B7A90"/>`).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`; // prettier-ignore
const numberingXml = `${head}<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const footerXml = ({ paper, about }: PaperFile): string =>
  `${head}<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>${run(`${paper.title}. ${about} Blad `)}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;
const coreXml = ({ paper }: PaperFile): string =>
  `${head}<cp:coreProperties xmlns:cp="${ns}package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(paper.title)}</dc:title><dc:creator>Aanzet</dc:creator><dc:language>nl-NL</dc:language></cp:coreProperties>`;

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${ns}${type}" Target="${target}"/>`;
const relations = (...all: readonly string[]): string =>
  `${head}<Relationships xmlns="${ns}package/2006/relationships">${all.join('')}</Relationships>`;
const office = 'officeDocument/2006/relationships/';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const kinds = `${head}<Types xmlns="${ns}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${word}numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="${word}footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

/** The file, as bytes. */
export function writePaper(of: PaperFile): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': kinds,
    '_rels/.rels': relations(
      relation(1, `${office}officeDocument`, 'word/document.xml'),
      relation(2, 'package/2006/relationships/metadata/core-properties', 'docProps/core.xml'),
    ),
    'word/document.xml': documentXml(of),
    'word/_rels/document.xml.rels': relations(
      relation(1, `${office}styles`, 'styles.xml'),
      relation(2, `${office}numbering`, 'numbering.xml'),
      relation(3, `${office}footer`, 'footer1.xml'),
    ),
    'word/styles.xml': stylesXml,
    'word/numbering.xml': numberingXml,
    'word/footer1.xml': footerXml(of),
    'docProps/core.xml': coreXml(of),
  };
  return pack(Object.entries(parts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })));
}
