import { expect } from 'chai';
import { filePage } from '../../../src/locales/vi/file-page';
import { pageTextIn, refusalText } from '../../../src/taskpane/file/file-page-text';
import { proposedName } from '../../../src/taskpane/file/save-file';
import type { WorkbookErrorCode } from '../../../src/xlsx/workbook-error';

/** All of them: a new code must be put into words. */
const codes: Readonly<Record<WorkbookErrorCode, true>> = {
  'not-a-workbook': true,
  'old-format': true,
  'binary-format': true,
  encrypted: true,
  damaged: true,
  oversized: true,
  'no-worksheet': true,
};

describe('taskpane: texts of the page for files', () => {
  it('say of every file that cannot be opened what to do', () => {
    const unknown = refusalText('of a later version');
    for (const code of Object.keys(codes)) {
      const key = refusalText(code);
      expect(key, code).to.not.equal(unknown);
      expect(filePage[key], code).to.match(/\.$/);
    }
    const say = pageTextIn('vi');
    for (const code of ['old-format', 'binary-format', 'not-a-workbook']) {
      expect(say(refusalText(code)), code)
        .to.include('Lưu Như')
        .and.include('.xlsx');
    }
  });

  it('propose a name beside the original, once', () => {
    const suffix = pageTextIn('vi')('save.suffix');
    expect(proposedName('T6.2024.xlsx', suffix)).to.equal('T6.2024 - bao cao.xlsx');
    expect(proposedName('T6.XLSM', suffix)).to.equal('T6 - bao cao.XLSM');
    expect(proposedName('T6 - bao cao.xlsx', suffix)).to.equal('T6 - bao cao.xlsx');
    expect(proposedName('T6', suffix)).to.equal('T6 - bao cao.xlsx');
  });
});
