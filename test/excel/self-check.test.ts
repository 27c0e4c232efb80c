import { expect } from 'chai';
import { ExcelSession } from '../../src/excel/excel-session';
import { checkIds, type CheckId, type SelfCheckReport } from '../../src/session/self-check';
import { openWithFunctions } from '../functions/function-host';
import { closeHosts, openHost, type OpenHost } from '../host/open-host';
import { problemOf } from './problem-of';
import { smallPlan } from './small-plan';
import { tamper } from './tampering';

const staff = {
  sheets: [
    { name: 'T6.2024', cells: { B10: { value: 'Xã A' }, C1: { formula: '=B10&"!"' } } },
    { name: 'Ẩn', visibility: 'Hidden' as const, cells: { A1: { value: 1 } } },
  ],
  activeSheet: 'T6.2024',
};

/** Node has no screen to draw a picture on: a PNG's first bytes will do. */
async function opened(options: Parameters<typeof openWithFunctions>[1] = {}): Promise<OpenHost> {
  const open = await openWithFunctions(staff, options);
  open.host.book.drawRange = () => 'iVBORw0KGgoAAAANSUhEUg==';
  return open;
}

const outcomes = ({ results }: SelfCheckReport): Readonly<Record<string, string>> =>
  Object.fromEntries(results.map(({ id, outcome }) => [id, outcome]));

const usual: Readonly<Record<string, string>> = Object.fromEntries(
  checkIds.map((id) => [id, id === 'coercion' ? 'noted' : 'passed']),
);

describe('excel: self-check', function () {
  this.timeout(300_000);
  afterEach(closeHosts);

  it('passes, and leaves the workbook as it was', async () => {
    const open = await opened();
    const before = await open.host.snapshot();
    await open.host.byHand(() => {
      open.host.book.select(open.host.sheet('T6.2024'), {
        row: 9,
        column: 1,
        rowCount: 2,
        columnCount: 1,
      });
    });
    const { area } = open.host.book.selection;
    const report = await new ExcelSession(open).selfCheck();
    expect(report.results.filter(({ outcome }) => outcome === 'failed')).to.deep.equal([]);
    expect(outcomes(report)).to.deep.equal(usual);
    expect(report.results.map(({ id }) => id)).to.deep.equal(checkIds);
    expect(report.excelApi).to.equal('1.15');
    expect(await open.host.snapshot()).to.deep.equal(before);
    expect(open.host.book.selection.area).to.deep.equal(area);
  });

  /** Of each check, what the host is made to say wrongly, one after the other. */
  const wrongs: Readonly<Record<Exclude<CheckId, 'events' | 'coercion'>, readonly string[]>> = {
    values: ['values', 'formulas', 'rowIndex', 'columnIndex'],
    displayed: ['values', 'numberFormat'],
    merged: ['areas'],
    'hidden-lines': ['rowHidden', 'columnHidden'],
    fonts: ['name'],
    texts: ['values'],
    formulas: ['formulas'],
    looks: [
      ...['numberFormat', 'name', 'size', 'bold', 'italic', 'underline', 'color', 'wrapText'],
      ...['horizontalAlignment', 'verticalAlignment', 'indentLevel'],
    ],
    borders: ['style', 'weight', 'color'],
    merges: ['areas'],
    sizes: ['columnWidth', 'rowHeight', 'useStandardWidth', 'useStandardHeight'],
    freeze: ['rowCount', 'columnCount'],
    rules: ['formula', 'color', 'bold', 'rowCount'],
    bars: ['lowerBoundRule', 'upperBoundRule', 'fillColor', 'gradientFill', 'type'],
    icons: ['style', 'criteria', 'type'],
    links: ['hyperlink', 'values'],
    page: [
      ...['orientation', 'paperSize', 'centerHorizontally', 'firstPageNumber', 'zoom', 'topMargin'],
      ...['bottomMargin', 'leftMargin', 'rightMargin', 'headerMargin', 'footerMargin', 'state'],
      ...['centerHeader', 'address', 'rowIndex'],
    ],
    'sheet-look': ['tabColor', 'showGridlines'],
    chart: ['name', 'text', 'chartType'],
    picture: ['result'],
    mark: ['formula', 'visible'],
    setting: ['value'],
    calculation: ['values', 'calculationMode'],
    protection: ['protected'],
    bystanders: ['result'],
    selection: ['address', 'name'],
    'function-name': ['formulas', 'values'],
    'function-blank': ['values'],
  };

  // A check has a sheet of its own, and only what is answered while it is at work is wrong.
  const rounds = Math.max(...Object.values(wrongs).map(({ length }) => length));
  for (let round = 0; round < rounds; round += 1) {
    const wrong: Readonly<Partial<Record<CheckId, string>>> = Object.fromEntries(
      Object.entries(wrongs).flatMap(([id, properties]) => {
        const property = properties[round];
        return property === undefined ? [] : [[id, property] as const];
      }),
    );
    const list = Object.entries(wrong).map((pair) => pair.join(' by '));
    it(`fails exactly what Excel answers wrongly: ${list.join(', ')}`, async () => {
      const open = await opened();
      let at: CheckId | undefined;
      tamper(open.host, (request) => {
        // Its sheet is always found and removed.
        const removes =
          request.includes('"baophu.check"') ||
          (request.includes('_baophu_check') && request.includes('"GetUsedRangeOrNullObject"'));
        return removes || at === undefined ? null : (wrong[at] ?? null);
      });
      const report = await new ExcelSession(open).selfCheck({
        onProgress: ({ done }) => {
          at = checkIds[done];
        },
      });
      const failed = Object.fromEntries(Object.keys(wrong).map((id) => [id, 'failed']));
      expect(outcomes(report)).to.deep.equal({ ...usual, ...failed });
    });
  }

  it('fails “events”, and nothing else, when Excel tells of no change, or of somebody else’s', async () => {
    for (const isSilent of [true, false]) {
      const open = await opened();
      let at = -1;
      open.host.log.onEntry(() => {
        if (checkIds[at] === 'events' && isSilent) open.host.book.subscriptions.clear();
      });
      const { book } = open.host;
      if (!isSilent) {
        Object.defineProperty(book, 'actor', {
          get: () => (checkIds[at] === 'events' ? 'coauthor' : 'addin'),
          set: () => undefined,
        });
      }
      const onProgress = ({ done }: { readonly done: number }): void => {
        at = done;
      };
      const report = await new ExcelSession(open).selfCheck({ onProgress });
      expect(outcomes(report)).to.deep.equal({ ...usual, events: 'failed' });
      closeHosts();
    }
  });

  it('notes that an Excel passes blank cells to functions as 0', async () => {
    const report = await new ExcelSession(await opened({ blanks: 'zero' })).selfCheck();
    expect(outcomes(report)).to.deep.equal({ ...usual, 'function-blank': 'noted' });
  });

  it('says what this Excel makes of texts that are typed', async () => {
    for (const [dataLanguage, half] of [
      ['vi', 1.5],
      ['en', '1,5'],
    ] as const) {
      const { results } = await new ExcelSession(await opened({ dataLanguage })).selfCheck();
      const noted = JSON.parse(results.find(({ id }) => id === 'coercion')?.actual ?? '') as {
        readonly values: readonly (readonly unknown[])[];
      };
      expect(noted.values[0]?.[0]).to.equal(1);
      expect(noted.values[0]?.[3]).to.equal(half);
    }
  });

  it('says that pictures are not available where Excel draws none, and that functions are missing', async () => {
    const open = await openHost(staff);
    const report = await new ExcelSession(open).selfCheck();
    expect(outcomes(report)).to.deep.equal({
      ...usual,
      picture: 'unavailable',
      'function-name': 'failed',
      'function-blank': 'failed',
    });
    expect(report.results.find(({ id }) => id === 'function-name')?.actual).to.include('#NAME?');
  });

  for (const release of ['2021', '2024'] as const) {
    it(`passes in Excel ${release}`, async () => {
      const report = await new ExcelSession(await opened({ release })).selfCheck();
      expect(outcomes(report)).to.deep.equal(usual);
    });
  }

  it('leaves the workbook as it was when the user stops it, at every step', async () => {
    const open = await opened();
    const before = await open.host.snapshot();
    for (let at = 0; at < checkIds.length; at += 5) {
      const abort = new AbortController();
      const onProgress = ({ done }: { readonly done: number }): void => {
        if (done === at) abort.abort();
      };
      const problem = await problemOf(
        new ExcelSession(open).selfCheck({ signal: abort.signal, onProgress }),
      );
      expect(problem?.code).to.equal('cancelled');
      expect(problem?.unchanged).to.equal(true);
      expect(await open.host.snapshot(), String(at)).to.deep.equal(before);
    }
  });

  it('leaves the workbook as it was, or puts it right at the next start, whichever request fails', async () => {
    const open = await opened();
    const before = await open.host.snapshot();
    const session = new ExcelSession(open);
    await session.selfCheck();
    const requests = open.host.log.entries.length;
    let notRestored = 0;
    for (let request = 1; request <= requests; request += request < 12 ? 1 : 9) {
      const { faults } = open.host;
      const where = `request ${String(request)}`;
      faults.failAction({ request, action: 1 });
      const problem = await problemOf(session.selfCheck());
      faults.clear();
      if (problem === null || problem.unchanged) {
        expect(await open.host.snapshot(), where).to.deep.equal(before);
      }
      // Cut off: nothing gets through any more.
      for (let later = 0; later < 12; later += 1) {
        faults.failAction({ request: request + later, action: 1 });
      }
      const cutOff = await problemOf(session.selfCheck());
      faults.clear();
      if (cutOff?.code === 'not-restored') notRestored += 1;
      const recovered = await new ExcelSession(open).recover();
      expect(recovered?.removed ?? [], where).to.have.length.at.most(1);
      expect(await open.host.snapshot(), where).to.deep.equal(before);
      expect(await session.recover(), where).to.equal(null);
    }
    expect(notRestored).to.be.at.least(5);
  });

  it('never touches a sheet that somebody else has made under its name', async () => {
    const open = await openHost({
      sheets: [...staff.sheets, { name: 'baophu KIỂM TRA', cells: { A1: { value: 'của tôi' } } }],
      settings: { 'baophu.check': JSON.stringify({ id: 'x', sheet: 'baophu KIỂM TRA' }) },
    });
    const before = await open.host.snapshot();
    const session = new ExcelSession(open);
    expect(await session.recover()).to.equal(null);
    await session.selfCheck();
    const after = await open.host.snapshot();
    expect(after.sheets).to.deep.equal(before.sheets);
    expect(after.settings).to.equal(undefined);
  });

  it('does not begin in a protected workbook', async () => {
    const open = await openHost({ ...staff, protected: true });
    const before = await open.host.snapshot();
    const problem = await problemOf(new ExcelSession(open).selfCheck());
    expect(problem?.code).to.equal('protected-workbook');
    expect(await open.host.snapshot()).to.deep.equal(before);
  });

  it('waits for a report that is being written', async () => {
    const open = await opened();
    const session = new ExcelSession(open);
    const order: string[] = [];
    await Promise.all([
      session.writeReport([smallPlan('BC A', 1)], { onProgress: () => order.push('report') }),
      session.selfCheck({ onProgress: () => order.push('check') }),
    ]);
    expect(order.lastIndexOf('report')).to.be.below(order.indexOf('check'));
  });
});
