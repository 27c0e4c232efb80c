import { expect } from 'chai';
import type { FindingCode } from '../../../src/sheets/finding';
import { choicesKey } from '../../../src/taskpane/model/choices';
import type { PaneModel } from '../../../src/taskpane/model/pane-model';
import { gridOf } from '../../support/table-grid';
import { MemorySession } from '../harness/memory-session';
import { sampleGrids } from '../harness/pane-page';
import { openModel } from './open-model';

const periods = sampleGrids('multi-period');
const misspelt = sampleGrids('periods-spelled-differently');

function comparisonOf(model: PaneModel) {
  const { reading } = model.store.state;
  if (reading === null) throw new Error('nothing was read');
  return reading.comparison;
}

function findingsOf(model: PaneModel, code: FindingCode): number {
  return model.store.state.reading?.findings.find((group) => group.code === code)?.count ?? 0;
}

/** A session on the same workbook, opened another day. */
function another(session: MemorySession): MemorySession {
  const other = new MemorySession(session.grids);
  for (const [key, value] of session.settings) other.settings.set(key, value);
  return other;
}

describe('taskpane: comparison', () => {
  it('says which sheets serve by their dates, and how many localities were found on them', async () => {
    const { model } = await openModel(new MemorySession(periods));
    expect(comparisonOf(model)).to.deep.include({
      uses: {
        samePeriodLastYear: { asOf: '2023-06-30', sheets: ['T6.2023'], matched: 12 },
        lastDecember: { asOf: '2023-12-31', sheets: ['T12.2023'], matched: 12 },
      },
      ownColumns: [],
      sheets: [
        { name: 'T12.2023', asOf: '2023-12-31' },
        { name: 'T6.2023', asOf: '2023-06-30' },
      ],
    });
  });

  it('has nothing to compare with where a workbook has one date', async () => {
    const { model } = await openModel(new MemorySession(sampleGrids('giao-thuy-2024-06')));
    expect(comparisonOf(model)).to.deep.equal({
      uses: {},
      ownColumns: ['samePeriodLastYear', 'lastDecember'],
      sheets: [],
      slips: [],
      questions: [],
      parts: [],
    });
  });

  it('knows the columns that a sheet has of its own', async () => {
    const head = ['Tên xã', 'Dân số', 'Số người tham gia BHYT', 'BHYT cùng kỳ năm trước'];
    const rows = [
      ['Xã Giao Tân', 6000, 5573, 5400],
      ['Xã Giao Hà', 6200, 5700, 5600],
    ];
    const { model } = await openModel(
      new MemorySession([gridOf([head, ...rows], { sheet: 'T6.2024' })]),
    );
    expect(comparisonOf(model).ownColumns).to.deep.equal(['samePeriodLastYear']);
  });

  it('takes another sheet, or none, remembers it in the workbook, and goes by the date again', async () => {
    const session = new MemorySession(periods);
    const { model } = await openModel(session);
    await model.comparison.compareWith('samePeriodLastYear', null);
    await model.comparison.compareWith('lastDecember', 'T6.2023');

    const { model: later } = await openModel(another(session));
    expect(comparisonOf(later).uses).to.have.keys('lastDecember');
    expect(comparisonOf(later).uses.lastDecember?.sheets).to.deep.equal(['T6.2023']);
    await later.goToStep('report');
    const kinds = later.store.state.preview?.table.columns.map(({ kind }) => kind);
    expect(kinds).to.include('changeFromDecember').and.not.include('changeFromSamePeriod');

    await later.comparison.compareWith('samePeriodLastYear', undefined);
    await later.comparison.compareWith('lastDecember', undefined);
    expect(later.store.state.choices.periods).to.deep.equal({});
    expect(comparisonOf(later).uses.lastDecember?.sheets).to.deep.equal(['T12.2023']);
  });

  it('goes by the date where a chosen sheet is gone from the workbook', async () => {
    const session = new MemorySession(periods);
    session.settings.set(choicesKey, '{"periods":{"lastDecember":"T12.2022"}}');
    const { model } = await openModel(session);
    expect(comparisonOf(model).uses.lastDecember?.sheets).to.deep.equal(['T12.2023']);
  });

  it('lists a name that was taken for another once, undoes it, and takes that back', async () => {
    const session = new MemorySession(periods);
    const { model } = await openModel(session);
    const [slip, ...others] = comparisonOf(model).slips;
    expect(others).to.be.empty;
    expect(slip?.earlier.name).to.equal('Xã Giao Yên');
    expect(slip?.now.name).to.equal('Xã Giao Yến');
    expect(slip?.sheets).to.have.members(['T6.2023', 'T12.2023']);
    expect(findingsOf(model, 'matched-by-spelling')).to.equal(2);
    if (slip === undefined) return;

    await model.comparison.answer(slip.earlier, null);
    expect(comparisonOf(model).slips).to.be.empty;
    expect(comparisonOf(model).uses.lastDecember?.matched).to.equal(11);
    expect(findingsOf(model, 'matched-by-spelling')).to.equal(0);

    const { model: later } = await openModel(another(session));
    expect(comparisonOf(later).slips).to.be.empty;
    await later.comparison.askAgain(slip.earlier);
    expect(comparisonOf(later).slips).to.deep.equal([slip]);
  });

  it('asks what is uncertain, and keeps the answers', async () => {
    const session = new MemorySession(misspelt);
    const { model } = await openModel(session);
    expect(comparisonOf(model).questions.map(({ name }) => name)).to.deep.equal([
      'Xã Giao Huơng',
      'Xã Giao Tín',
    ]);
    const before = comparisonOf(model).uses.samePeriodLastYear?.matched ?? 0;
    const [first, second] = comparisonOf(model).questions;
    const [candidate] = first?.candidates ?? [];
    if (first === undefined || second === undefined || candidate === undefined) {
      throw new Error('two questions');
    }
    const earlierOf = ({ name, district }: typeof first) => ({ name, district });
    await model.comparison.answer(earlierOf(first), candidate);
    await model.comparison.answer(earlierOf(second), null);
    expect(findingsOf(model, 'match-uncertain')).to.equal(0);

    const { model: later } = await openModel(another(session));
    expect(comparisonOf(later).questions).to.be.empty;
    expect(comparisonOf(later).uses.samePeriodLastYear?.matched).to.equal(before + 1);
  });

  it('asks how much of a divided unit went where, and restates by the answers', async () => {
    const session = new MemorySession(sampleGrids('mergers-part-without-share'));
    const { model } = await openModel(session);
    const asked = comparisonOf(model).parts;
    expect(asked.length).to.be.greaterThan(0);
    expect(asked.every(({ share }) => share === null)).to.equal(true);
    expect(findingsOf(model, 'part-without-share')).to.equal(asked.length);
    for (const part of asked) await model.comparison.share(part, 1 / asked.length);
    expect(findingsOf(model, 'part-without-share')).to.equal(0);

    const { model: later } = await openModel(another(session));
    const known = comparisonOf(later).parts;
    expect(known.map(({ share }) => share)).to.deep.equal(asked.map(() => 1 / asked.length));
    const [part] = known;
    if (part === undefined) return;
    await later.comparison.share(part, null);
    expect(comparisonOf(later).parts.find(({ to }) => to === part.to)?.share).to.equal(null);
  });

  it('compares a sheet that the user chose with those before it, not with later ones', async () => {
    const { model } = await openModel(new MemorySession(sampleGrids('month-sheets-t1-to-t12')));
    const all = comparisonOf(model).sheets;
    const middle = all[Math.floor(all.length / 2)];
    if (middle === undefined) throw new Error('months');
    await model.source.choose({ source: middle.name });
    const { reading } = model.store.state;
    expect(reading?.asOf).to.equal(middle.asOf);
    expect(
      reading?.sheets.filter(({ isReported }) => isReported).map(({ name }) => name),
    ).to.deep.equal([middle.name]);
    for (const compared of Object.values(comparisonOf(model).uses)) {
      expect((compared.asOf ?? '') < (middle.asOf ?? '')).to.equal(true);
    }
  });

  it('keeps the comparison when the last sheet is chosen by hand', async () => {
    const { model } = await openModel(new MemorySession(periods));
    const { uses, slips } = comparisonOf(model);
    await model.source.choose({ source: 'T6.2024' });
    expect(comparisonOf(model).uses).to.deep.equal(uses);
    expect(comparisonOf(model).slips).to.deep.equal(slips);
    await model.source.choose({ source: 'T12.2023' });
    expect(comparisonOf(model).uses).to.deep.equal({});
    expect(comparisonOf(model).sheets.map(({ name }) => name)).to.include('T6.2024');
  });
});
