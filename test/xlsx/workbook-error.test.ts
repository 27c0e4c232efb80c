import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { WorkbookError, type WorkbookErrorCode } from '../../src/xlsx/workbook-error';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { packed, row, workbookBytes, workbookParts } from './workbook-bytes';

const sample = new Uint8Array(
  readFileSync(join(__dirname, '..', 'cases', 'giao-thuy-2024-06', 'workbook.xlsx')),
);
const small = `<sheetData>${row(1, '<c><v>1</v></c>')}</sheetData>`;
const sheetPath = 'xl/worksheets/sheet1.xml';
const stringsPath = 'xl/sharedStrings.xml';
const megabyte = 1024 * 1024;

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** The error that reading throws; anything but a WorkbookError is thrown on. */
function errorOf(bytes: Uint8Array): WorkbookError | null {
  try {
    readWorkbookFile(bytes);
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}

function expectError(
  bytes: Uint8Array,
  code: WorkbookErrorCode,
  details?: Record<string, unknown>,
): void {
  const error = errorOf(bytes);
  expect(error?.code).to.equal(code);
  if (details !== undefined) expect(error?.details).to.deep.equal(details);
}

/** A compound file with one stream in its directory, as far as its readers look at it here. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(new Uint8Array(Buffer.from(stream, 'utf16le')), 1024);
  return bytes;
}

/** Changes fields of one entry in the central directory. */
function withDirectory(
  bytes: Uint8Array,
  path: string,
  change: (view: DataView, entry: number) => void,
): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(changed.subarray(at + 46, at + 46 + length));
    if (name === path) change(view, at);
  }
  return changed;
}

describe('files that are no workbooks', () => {
  const others: readonly (readonly [string, Uint8Array])[] = [
    ['empty', new Uint8Array()],
    ['text', text('STT;Xã;Dân số\n1;Giao Yến;7540\n')],
    ['html', text('\ufeff \n<html><table><tr><td>Xã</td></tr></table></html>')],
    ['xml', text('<?xml version="1.0"?><Workbook/>')],
    ['pdf', text('%PDF-1.7\n')],
    ['unknown', new Uint8Array([1, 2, 3, 4, 5, 6])],
    ['old-office', compoundFile('WordDocument')],
    ['document', packed({ '_rels/.rels': rootRelationship('word/document.xml') })],
    ['presentation', packed({ '_rels/.rels': rootRelationship('ppt/presentation.xml') })],
    ['opendocument', packed({ 'META-INF/manifest.xml': '', 'content.xml': '' })],
    ['zip', packed({ 'readme.txt': 'xin chào' })],
  ];
  for (const [found, bytes] of others) {
    it(`tells what it is instead: ${found}`, () => {
      expectError(bytes, 'not-a-workbook', { found });
    });
  }

  it('knows workbooks that it cannot read', () => {
    expectError(compoundFile('Workbook'), 'old-format');
    expectError(compoundFile('Book'), 'old-format');
    expectError(compoundFile('EncryptedPackage'), 'encrypted');
    expectError(packed({ '_rels/.rels': rootRelationship('xl/workbook.bin') }), 'binary-format');
    const encrypted = withDirectory(sample, sheetPath, (view, entry) => {
      view.setUint16(entry + 8, 1, true);
    });
    expectError(encrypted, 'encrypted');
  });

  it('needs a worksheet', () => {
    expectError(workbookBytes({ sheets: {} }), 'no-worksheet');
    expectError(
      workbookBytes({ sheets: { C: small }, types: { C: 'chartsheet' } }),
      'no-worksheet',
    );
  });
});

describe('damaged workbooks', () => {
  const parts = workbookParts({ sheets: { S: small } });

  it('are refused when a part is missing or ends too early', () => {
    const { [sheetPath]: sheet = '', ...rest } = parts;
    expectError(packed(rest), 'damaged', { part: sheetPath });
    for (const end of [sheet.indexOf('</worksheet>'), sheet.indexOf('</v>'), sheet.length - 3]) {
      const cut = { ...parts, [sheetPath]: sheet.slice(0, end) };
      expectError(packed(cut), 'damaged', { part: sheetPath });
    }
    expectError(packed({ ...parts, 'xl/_rels/workbook.xml.rels': '<Rel' }), 'damaged');
  });

  it('are refused when they name texts or cells that there are not', () => {
    const cells = ['<c t="s"><v>7</v></c>', '<c r="XFE1"><v>1</v></c>', '<c r="7"><v>1</v></c>'];
    for (const cell of cells) {
      expectError(
        workbookBytes({ sheets: { S: `<sheetData>${row(1, cell)}</sheetData>` } }),
        'damaged',
      );
    }
    const far = `<sheetData>${row(1_048_577, '<c><v>1</v></c>')}</sheetData>`;
    expectError(workbookBytes({ sheets: { S: far } }), 'damaged');
  });

  it('are refused when bytes were altered, by the checksum', () => {
    const altered = withDirectory(sample, sheetPath, (view, entry) => {
      view.setUint32(entry + 16, view.getUint32(entry + 16, true) ^ 1, true);
    });
    expectError(altered, 'damaged', { part: sheetPath });
  });

  it('are refused with a document type, whatever it would declare', () => {
    const bomb =
      '<!DOCTYPE sst [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
      '<sst><si><t>&b;</t></si></sst>';
    expectError(packed({ ...parts, [stringsPath]: bomb }), 'damaged', { part: stringsPath });
    expectError(
      packed({ ...parts, [sheetPath]: `<!DOCTYPE x>${parts[sheetPath] ?? ''}` }),
      'damaged',
    );
  });
});

describe('zip bombs', () => {
  const spaces = new Uint8Array(20 * megabyte).fill(32);
  const bomb = packed({ ...workbookParts({ sheets: { S: small } }), [sheetPath]: spaces });

  it('are refused by their ratio', () => {
    expectError(bomb, 'oversized', { megabytes: 20, limit: 16 });
  });

  it('are refused by the sizes that they declare', () => {
    const huge = withDirectory(bomb, sheetPath, (view, entry) => {
      view.setUint32(entry + 24, 3000 * megabyte, true);
    });
    expectError(huge, 'oversized', { megabytes: 3001, limit: 1024 });
    const large = withDirectory(bomb, sheetPath, (view, entry) => {
      view.setUint32(entry + 24, 500 * megabyte, true);
    });
    expectError(large, 'oversized', { megabytes: 500, limit: 400 });
  });

  it('are refused when more comes out than they declare', () => {
    const liar = withDirectory(bomb, sheetPath, (view, entry) => {
      view.setUint32(entry + 24, 1000, true);
    });
    expectError(liar, 'damaged', { part: sheetPath });
  });
});

describe('types of cells that there are none of', () => {
  it('are numbers, also where they are called like parts of the language', () => {
    for (const type of ['constructor', '__proto__', 'x']) {
      const sheet = `<sheetData>${row(1, `<c r="A1" t="${type}"><v>7</v></c>`)}</sheetData>`;
      const { grids } = readWorkbookFile(workbookBytes({ sheets: { S: sheet } }));
      expect(grids[0]?.values, type).to.deep.equal([[7]]);
    }
  });
});

describe('any bytes', () => {
  it('give a workbook or a WorkbookError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        errorOf(bytes);
        errorOf(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]));
      }),
      { numRuns: 200 },
    );
  });

  it('that were a workbook before they were cut, altered or moved', () => {
    const place = fc.nat({ max: sample.length - 1 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 8 }),
        fc.tuple(place, place, fc.nat({ max: 64 })),
        fc.option(place),
        (changes, [from, to, length], end) => {
          const bytes = sample.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          bytes.copyWithin(to, from, from + length);
          errorOf(end === null ? bytes : bytes.subarray(0, end));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('in the XML of a part, with checksums that agree', () => {
    const parts = workbookParts({
      sheets: {
        S:
          '<cols><col min="1" max="3" hidden="1"/></cols><sheetData>' +
          row(
            1,
            '<c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><f>A1</f><v>2</v></c>',
            'hidden="1"',
          ) +
          '</sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      },
      strings: '<si><r><rPr><rFont val=".VnTime"/></rPr><t>X·</t></r></si>',
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="dd/mm"/></numFmts><fonts><font><name val="Arial"/></font></fonts><cellXfs><xf numFmtId="164" fontId="0"/><xf numFmtId="14"/></cellXfs>',
      workbookStart: '<workbookPr date1904="1"/>',
      workbookEnd:
        '<definedNames><definedName name="_baophu" localSheetId="0">"x"</definedName></definedNames>',
    });
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '/',
      '&',
      '&#x;',
      '<c',
      '</c>',
      '<!--',
      '99999999',
      ']]>',
      'r="',
      '',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(parts)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat({ max: 12 }),
        piece,
        (path, where, removed, inserted) => {
          const part = parts[path] ?? '';
          const at = Math.floor(where * part.length);
          const changed = part.slice(0, at) + inserted + part.slice(at + removed);
          errorOf(packed({ ...parts, [path]: changed }));
        },
      ),
      { numRuns: 300 },
    );
  });
});

function rootRelationship(target: string): string {
  return `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
}
