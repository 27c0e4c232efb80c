import type { Language } from '../locales/locale';
import { reportText } from './report-text';
import { green } from './sheet-styles';
import type { TextColumn, TextTable } from './text-table';

const family = "font-family:'Times New Roman',serif;color:#000";
/** Points of the text around the table, and inside it by its number of columns. */
const textSize = 13;
const sizes = [
  { columns: 8, size: 12 },
  { columns: 11, size: 11 },
  { columns: 15, size: 10 },
  { columns: Infinity, size: 8 },
] as const;
const border = 'border:1px solid #000;mso-border-alt:solid #000 .5pt';
const headFill = 'background:#E6F1EB';
/** Wider tables want a page on its side. */
const mostUpright = 9;

/**
 * A table for Word and Outlook, with the narrative below it. Styles are inline: Word passes over style
 * sheets. Every text is escaped, whatever it looks like.
 */
export function wordTable(
  table: TextTable,
  narrative: readonly string[],
  language: Language,
): string {
  const { title, subtitle, columns, rows, total } = table;
  const size = sizes.find((one) => columns.length <= one.columns)?.size ?? 8;
  const look = `${family};font-size:${size}pt`;
  const text = `${family};font-size:${textSize}pt`;
  const body = rows.map((row) => tableRow(row, columns, look)).join('');
  const paragraphs = narrative
    .map(
      (one) =>
        `<p style="${text};text-align:justify;margin-top:6pt;margin-bottom:0">${escaped(one)}</p>`,
    )
    .join('');
  return (
    `<div lang="${language}" style="${text}">` +
    `<p align="center" style="${text};text-align:center;margin:0 0 6pt 0">` +
    `<b style="color:#${green}">${escaped(title)}</b>` +
    (subtitle === '' ? '' : `<br>${escaped(subtitle)}`) +
    // As wide as the page that it is pasted into; Word's own table styles would add space and lines.
    `</p><table border="1" cellspacing="0" cellpadding="3" width="100%" style="width:100%;` +
    `border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt;${look}">` +
    `${columnWidths(table)}<thead>${headRows(columns, language, look)}</thead><tbody>${body}` +
    `${tableRow(total, columns, look, true)}</tbody></table>${paragraphs}</div>`
  );
}

/**
 * The same as a document that Word and Writer open: A4 with the margins of Nghị định 30/2020/NĐ-CP, on
 * its side when the table has many columns.
 */
export function wordDocument(
  table: TextTable,
  narrative: readonly string[],
  language: Language,
): string {
  const lies = table.columns.length > mostUpright;
  const page = lies
    ? 'size:297mm 210mm;mso-page-orientation:landscape'
    : 'size:210mm 297mm;mso-page-orientation:portrait';
  return (
    `<!DOCTYPE html>\n<html lang="${language}"><head><meta charset="utf-8">` +
    `<title>${escaped(table.title)}</title><style>@page{${page};margin:20mm 15mm 20mm 30mm}` +
    `@page Section1{${page};margin:20mm 15mm 20mm 30mm}div.Section1{page:Section1}</style></head>` +
    `<body><div class="Section1">${wordTable(table, narrative, language)}</div></body></html>\n`
  );
}

/**
 * The same as tab-separated text, one line a row; a text that has a tab or a line break in it loses it.
 * Cells that a spreadsheet would take for formulas begin with an apostrophe.
 */
export function tabbedTable(
  { title, subtitle, columns, rows, total }: TextTable,
  narrative: readonly string[],
  language: Language,
): string {
  const head = columns.map(({ heading, scheme }) =>
    scheme === null
      ? heading
      : reportText(language, 'column.of', {
          column: heading,
          scheme: reportText(language, `scheme.${scheme}`),
        }),
  );
  const lines = [head, ...rows, total].map((cells) =>
    cells.map((cell, index) => plainCell(cell, columns[index]?.kind === 'name')).join('\t'),
  );
  const above = subtitle === '' ? [title] : [title, subtitle];
  return [...above, ...lines, ...narrative].join('\n');
}

function plainCell(text: string, isName: boolean): string {
  const flat = text.replace(/\s+/gu, ' ');
  return isName && /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

/** Names of schemes above their columns, in merged cells. */
function headRows(columns: readonly TextColumn[], language: Language, look: string): string {
  const style = `${border};padding:2pt 3pt;${headFill};text-align:center`;
  const cell = `align="center" valign="middle" bgcolor="#E6F1EB" style="${style}"`;
  const hasSchemes = columns.some(({ scheme }) => scheme !== null);
  const groups: string[] = [];
  const below: string[] = [];
  let index = 0;
  while (index < columns.length) {
    const column = columns[index];
    if (column === undefined) break;
    const { scheme, heading } = column;
    if (scheme === null) {
      const span = hasSchemes ? ' rowspan="2"' : '';
      groups.push(`<th${span} ${cell}>${inCell(heading, look, true)}</th>`);
      index += 1;
      continue;
    }
    const same = columns.slice(index).findIndex((other) => other.scheme !== scheme);
    const count = same === -1 ? columns.length - index : same;
    const title = reportText(language, `scheme.${scheme}`);
    const name = inCell(title, look, true);
    groups.push(`<th colspan="${String(count)}" ${cell}>${name}</th>`);
    for (const each of columns.slice(index, index + count)) {
      below.push(`<th ${cell}>${inCell(each.heading, look, true)}</th>`);
    }
    index += count;
  }
  const second = below.length === 0 ? '' : `<tr>${below.join('')}</tr>`;
  return `<tr style="page-break-inside:avoid">${groups.join('')}</tr>${second}`;
}

function tableRow(
  cells: readonly string[],
  columns: readonly TextColumn[],
  look: string,
  isTotal = false,
): string {
  const made = cells.map((cell, index) => {
    const isName = columns[index]?.kind === 'name';
    const align = isName ? 'left' : 'right';
    // A number that breaks at a separator would read as two.
    const flow = isName ? '' : ';white-space:nowrap';
    const style = `${border};padding:1pt 3pt;text-align:${align}${flow}`;
    const text = inCell(cell, look, isTotal);
    return `<td align="${align}" valign="middle" style="${style}">${text}</td>`;
  });
  return `<tr style="page-break-inside:avoid">${made.join('')}</tr>`;
}

/** With the font once more: Writer takes that of a cell from nowhere else. */
function inCell(text: string, look: string, isBold: boolean): string {
  const words = isBold ? `<b>${escaped(text)}</b>` : escaped(text);
  return `<span style="${look}">${words}</span>`;
}

/** Shares of the width by the longest text, words of heads apart: without them numbers break in two. */
function columnWidths({ columns, rows, total }: TextTable): string {
  const longest = (texts: readonly string[]): number =>
    texts.reduce((most, text) => Math.max(most, text.length), 0);
  const weights = columns.map(({ kind, heading }, index) => {
    const cells = longest([...rows, total].map((row) => row[index] ?? ''));
    const needed = Math.max(cells, longest(heading.split(/\s/u)) + 1);
    return kind === 'name' ? 1.4 * Math.min(24, needed) + 2 : needed + 2;
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const cols = weights.map(
    (weight) => `<col width="${String(Math.round((weight / sum) * 100))}%"/>`,
  );
  return `<colgroup>${cols.join('')}</colgroup>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
