import { expect } from 'chai';
import { serialize } from 'node:v8';
import { FilesReader } from '../../src/xlsx/files-reader';
import type { Cells } from '../support/workbooks';
import { twoDistricts, workbookOf } from '../support/workbooks';

/** A list of firms: cells that no report needs. */
const filler: Cells = Array.from({ length: 3000 }, (_, row) => [
  `Công ty số ${String(row)} ở khu công nghiệp`,
  `Người liên hệ thứ ${String(row)}`,
]);

describe('FilesReader', () => {
  it('keeps of a file what its tables say, and nothing of its other cells', () => {
    const kept = (cells: Cells): number => {
      const reader = new FilesReader();
      return serialize(reader.read('a.xlsx', workbookOf({ T6: twoDistricts, Khác: cells }))).length;
    };
    expect(kept(filler)).to.equal(kept([['Công ty']]));
  });

  it('keeps plain data: what holds a sheet cannot be copied', () => {
    const reader = new FilesReader();
    reader.read('a.xlsx', workbookOf({ T6: twoDistricts }));
    expect(structuredClone(reader.outcomes)).to.deep.equal(reader.outcomes);
  });

  it('tells a copy by its bytes, and goes on after a bad file', () => {
    const reader = new FilesReader();
    const bytes = workbookOf({ T6: twoDistricts });
    const kinds = [
      reader.read('a.xlsx', bytes),
      reader.read('b.xlsx', bytes.slice(0, 500)),
      reader.refuse('c.xlsx', 'oversized'),
      reader.read('d.xlsx', bytes.slice()),
    ].map((outcome) => ('sheets' in outcome ? outcome.kind : outcome));
    expect(kinds).to.deep.equal([
      'read',
      { file: 'b.xlsx', kind: 'unreadable', reason: 'damaged' },
      { file: 'c.xlsx', kind: 'unreadable', reason: 'oversized' },
      'copy',
    ]);
    expect(reader.outcomes[3]).to.include({ file: 'd.xlsx', of: 'a.xlsx' });
  });

  it('reads only the sheets asked for, of files that have them', () => {
    const reader = new FilesReader({ sheets: ['t6'] });
    const outcome = reader.read('a.xlsx', workbookOf({ T6: twoDistricts, T7: twoDistricts }));
    const tables = outcome.kind === 'read' ? outcome.sheets.tables : [];
    expect(tables.map(({ sheet }) => sheet)).to.deep.equal(['T6']);
  });
});
