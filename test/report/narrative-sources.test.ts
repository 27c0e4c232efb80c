import { expect } from 'chai';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runReport } from '../../src/cli/report-job';
import type { JobOptions } from '../../src/cli/report-job';
import type { Figures } from '../../src/coverage/figures';
import { formatCount, formatPoints, formatRate, languages } from '../../src/locales/locale';
import type { Language } from '../../src/locales/locale';
import { cellAt } from '../../src/report/address';
import { narrative, narrativeParagraphs } from '../../src/report/narrative';
import type { NarrativeFigure } from '../../src/report/narrative-pieces';
import type { ReportOptions } from '../../src/report/report-options';
import type { PlanFigure, PlanParagraph, SheetPlan } from '../../src/report/sheet-plan';
import { SheetEvaluator } from './formula-evaluator';
import { giaoThuy, plansOf } from './sample-figures';
import { printedArea } from '../support/printed-area';

const folder = join(__dirname, '..', 'cases');
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'workbook.xlsx')));

/** Numbers that are no figures: dates, years, months, and counts of units, which stand in the heads. */
const allowed: Readonly<Record<Language, readonly RegExp[]>> = {
  vi: [
    /\d{2}\/\d{1,2}\/\d{4}/g,
    /tháng 12\/\d{4}/g,
    /năm \d{4}/g,
    /\d+\/\d+ địa bàn/g,
    /\d+ (?:đơn vị|địa bàn)/g,
    /\(\d+\):/g,
  ],
  en: [
    /\d{1,2} [A-Z][a-z]+ \d{4}/g,
    /(?:December|in) \d{4}/g,
    /\d+ (?:districts|locality|localities|of \d+ localities)/g,
    /the \d+ localit/g,
    /\(\d+\):/g,
    /and \d+ more/g,
  ],
};

function unitNames({ districts }: Figures, { milestones }: ReportOptions): readonly string[] {
  const all = districts.flatMap(({ name, localities }) => [
    name ?? '',
    ...localities.map((one) => one.name),
  ]);
  const deadlines = milestones.flatMap(({ name }) => name ?? []);
  return [...all, ...deadlines]
    .filter((name) => /\d/.test(name))
    .sort((a, b) => b.length - a.length);
}

function isFigure<T>(piece: string | T): piece is T {
  return typeof piece !== 'string';
}

/** What a cell of a report holds, formulas worked out. */
function valueIn(plans: readonly SheetPlan[], { sheet, cell }: PlanFigure): unknown {
  const plan = plans.find(({ name }) => name === sheet);
  if (plan === undefined) throw new Error(`${sheet} is not there`);
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  let column = 1;
  while (cellAt(1, column) !== `${letters}1`) column += 1;
  return new SheetEvaluator(plan).valueAt(`${digits},${String(column)}`);
}

function written(value: number, { format }: NarrativeFigure, language: Language): string {
  const write = { count: formatCount, rate: formatRate, points: formatPoints }[format];
  return write(value, language);
}

describe('figures of the narrative', () => {
  for (const name of names) {
    it(`are traced, and no number stands beside them: ${name}`, () => {
      const { options } = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as {
        options?: Partial<JobOptions>;
      };
      const bytes = readFileSync(join(folder, name, 'workbook.xlsx'));
      for (const language of languages) {
        const { figures, reportOptions } = runReport(bytes, { ...options, language });
        const inPieces = narrativeParagraphs(figures, reportOptions);
        const plans = plansOf(figures, reportOptions);
        const traced = plans[0]?.narrative ?? [];
        expect(traced.map(textOf)).to.deep.equal(narrative(figures, reportOptions));
        const units = unitNames(figures, reportOptions);
        for (const [at, paragraph] of inPieces.entries()) {
          const words = paragraph.filter((piece) => typeof piece === 'string').join('¦');
          const bare = allowed[language].reduce(
            (text, pattern) => text.replace(pattern, ''),
            units.reduce((text, unit) => text.replaceAll(unit, ''), words),
          );
          expect(bare, words).to.not.match(/\d/);
          const cells = (traced[at] ?? []).filter(isFigure);
          const pieces = paragraph.filter(isFigure);
          expect(cells).to.have.length(pieces.length);
          for (const [index, figure] of pieces.entries()) {
            const cell = cells[index];
            if (cell === undefined) throw new Error('no cell');
            const value = valueIn(plans, cell);
            if (typeof value !== 'number') throw new Error(`${cell.cell} is no number`);
            // Sentences say which way a change went; the number has no sign there.
            const shown =
              figure.value >= 0 && value < 0
                ? written(-value, figure, language)
                : written(value, figure, language);
            expect(shown, `${figure.text} in ${cell.sheet} ${cell.cell}`).to.equal(figure.text);
          }
        }
      }
    });
  }

  it('stand beside the printed page, with native formulas over cells of the sheet', () => {
    const [overview, district] = plansOf(giaoThuy);
    if (overview === undefined || district === undefined) throw new Error('no sheets');
    const texts = overview.blocks.flatMap(({ values, column }) =>
      values.map((cells) => ({ cells, column })),
    );
    const last = printedArea(overview).lastColumn;
    const row = texts.find(({ cells }) => cells[1] === '170.342');
    expect(row?.column).to.be.greaterThan(last);
    expect(row?.cells[2]).to.have.property('value', 170342);
    // The gap and the pace stand in no table: they have their own cells, worked out there.
    const perMonth = texts.find(({ cells }) => cells[1] === '319' && cells.length === 4);
    expect(perMonth?.cells[2]).to.have.property('value', 319);
    expect(JSON.stringify(perMonth?.cells[2])).to.contain('ROUNDUP');
    expect(overview.links.some(({ sheet }) => sheet === overview.name)).to.equal(true);
    const figures = (overview.narrative ?? []).flatMap((one: PlanParagraph) =>
      one.filter(isFigure),
    );
    expect(figures.some(({ sheet }) => sheet === district.name)).to.equal(true);
    expect(district.narrative).to.equal(undefined);
  });
});

function textOf(paragraph: PlanParagraph): string {
  return paragraph.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
