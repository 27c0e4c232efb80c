import { expect } from 'chai';
import {
  fractionOf,
  goalOf,
  isMilestoneDate,
  nextMilestone,
} from '../../../src/taskpane/model/milestone-form';
import { MemorySession } from '../harness/memory-session';
import { sampleGrids } from '../harness/pane-page';
import { openModel } from './open-model';

const period = { start: '2023-12-31', asOf: '2024-04-30', deadline: '2024-12-31' };

describe('taskpane: milestones', () => {
  it('takes people as they are typed in either language', () => {
    for (const text of ['1057188', '1.057.188', '1,057,188', '1 057 188', ' 1057188 ']) {
      expect(goalOf('people', text), text).to.deep.equal({ kind: 'people', people: 1_057_188 });
    }
    for (const text of ['nhiều', '10,5', '1.05', '-5', '0', '1.057,188', '95%']) {
      expect(goalOf('people', text), text).to.equal(undefined);
    }
    expect(goalOf('people', ' ')).to.equal(null);
  });

  it('takes percentages with either mark of decimals', () => {
    expect(goalOf('coverage', '95,15')).to.deep.equal({ kind: 'coverage', rate: 0.9515 });
    expect(goalOf('coverage', '95.15 %')).to.deep.equal({ kind: 'coverage', rate: 0.9515 });
    expect(goalOf('plan', '50')).to.deep.equal({ kind: 'plan', share: 0.5 });
    for (const text of ['0', '101', '-1', 'x']) {
      expect(goalOf('plan', text), text).to.equal(undefined);
    }
    expect(fractionOf('0')).to.equal(0);
    expect(fractionOf('')).to.equal(null);
    expect(fractionOf('100,1')).to.equal(undefined);
  });

  it('lie within the period', () => {
    expect(isMilestoneDate('2024-06-30', period)).to.equal(true);
    expect(isMilestoneDate('2024-12-31', period)).to.equal(true);
    expect(isMilestoneDate('2025-01-01', period)).to.equal(false);
    expect(isMilestoneDate('2023-12-31', period)).to.equal(false);
    expect(isMilestoneDate('', period)).to.equal(false);
    expect(isMilestoneDate('2030-01-01', { start: null, asOf: null, deadline: null })).to.equal(
      true,
    );
  });

  it('are proposed at the ends of quarters to come', () => {
    const first = nextMilestone([], period);
    expect(first).to.deep.equal({ date: '2024-06-30', name: null, goals: {} });
    expect(nextMilestone(first === null ? [] : [first], period)?.date).to.equal('2024-09-30');
    expect(nextMilestone([], { ...period, asOf: '2024-11-30' })?.date).to.equal('2024-12-31');
    expect(nextMilestone([], { start: null, asOf: null, deadline: null })).to.equal(null);
  });

  it('are remembered in the workbook, and the narrative and the sheets follow', async () => {
    const session = new MemorySession(sampleGrids('deadlines-and-milestones'));
    const { model } = await openModel(session);
    const milestones = [
      {
        date: '2025-06-30',
        name: 'Đợt 1',
        goals: { health: { kind: 'people', people: 27_000 } },
      },
    ] as const;
    await model.report.choose({ milestones });
    await model.goToStep('report');
    const narrative = model.store.state.preview?.narrative.join(' ');
    expect(narrative).to.include('Đợt 1').and.include('27.000');

    const other = new MemorySession(session.grids);
    for (const [key, value] of session.settings) other.settings.set(key, value);
    const { model: later } = await openModel(other);
    expect(later.store.state.choices.report.milestones).to.deep.equal(milestones);
    await later.report.run();
    const sheets = later.store.state.done?.sheets.map(({ kind, count }) => [kind, count]);
    expect(sheets).to.deep.include.members([
      ['periods', 1],
      ['pace', 2],
    ]);
  });

  it('that were reached before their day are a finding', async () => {
    const { model } = await openModel(new MemorySession(sampleGrids('deadlines-and-milestones')));
    const codes = (): readonly string[] =>
      model.store.state.reading?.findings.map(({ code }) => code) ?? [];
    expect(codes()).to.not.include('milestone-already-reached');
    await model.report.choose({
      milestones: [
        { date: '2025-06-30', name: null, goals: { health: { kind: 'people', people: 100 } } },
      ],
    });
    expect(codes()).to.include('milestone-already-reached');
  });

  it('starts from the sheet that the user takes for the baseline, at its date', async () => {
    const session = new MemorySession(sampleGrids('multi-period'));
    const { model } = await openModel(session);
    await model.comparison.compareWith('baseline', 'T6.2023');
    expect(model.store.state.reading?.comparison.uses.baseline?.asOf).to.equal('2023-06-30');
    await model.report.run();
    expect(session.plans.map(({ kind }) => kind)).to.include('pace');
    const overview = session.plans.find(({ kind }) => kind === 'overview');
    const values = overview?.blocks.flatMap(({ values: rows }) => rows.flat());
    // 30 June 2023 as Excel counts days, not 31 December.
    expect(values).to.include(45_107).and.not.include(45_291);
  });

  it('that are damaged in the workbook are as if never chosen', async () => {
    const session = new MemorySession(sampleGrids('deadlines-and-milestones'));
    const kept = {
      periods: { matches: [{ earlier: 5, now: null }], shares: [{ from: 'A', to: 'B', share: 7 }] },
      report: {
        milestones: [
          { date: '2025-02-30', goals: {} },
          { date: '2025-06-30', name: 5, goals: { health: { kind: 'people', people: 'x' } } },
        ],
      },
    };
    session.settings.set('pane', JSON.stringify(kept));
    const { model } = await openModel(session);
    expect(model.store.state.problem).to.equal(null);
    expect(model.store.state.choices.periods).to.deep.equal({});
    expect(model.store.state.choices.report.milestones).to.deep.equal([
      { date: '2025-06-30', name: null, goals: {} },
    ]);
  });
});
