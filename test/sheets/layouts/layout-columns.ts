import type { Scheme } from '../../../src/coverage/scheme';
import { baseOf } from '../../../src/coverage/scheme';
import type { FieldKey, Measure } from '../../../src/sheets/field';
import type { CellValue } from '../../../src/sheets/grid';
import { extraColumn } from './extra-column';
import { headerWordings, schemeWordings } from './header-wordings';
import type { Layout, OptionalMeasure } from './layout';
import type { SheetColumn } from './sheet-column';
import { trueAttainment, trueCoverage } from './true-data';
import type { TrueLocality } from './true-data';
import {
  WordingChoice,
  districtWordings,
  localityWordings,
  measureWording,
  usualSchemes,
  wordFor,
} from './wording-choice';
import type { MeasureKind } from './wording-choice';
import { writings } from './writing';

/** What the writer of a cell decides about figures that may be missing or typed as text. */
export interface Figures {
  /** The count as it stands in the cell. */
  readonly count: (value: number, field: FieldKey, truth: TrueLocality) => CellValue;
  readonly isMissing: (field: FieldKey, truth: TrueLocality) => boolean;
}

/** The columns of the layout in their order, with their header paths as typed. */
export function layoutColumns(
  layout: Layout,
  names: ReadonlyMap<TrueLocality, string>,
  figures: Figures,
  several: boolean,
): SheetColumn[] {
  const choice = new WordingChoice(layout);
  const ordinal: SheetColumn = {
    path: [choice.one(headerWordings.ordinal, 'STT')],
    field: 'ordinal',
    cell: () => null,
  };
  const locality: SheetColumn = {
    path: [choice.one(localityWordings(layout), layout.kind === 'hamlet' ? 'Thôn' : 'Đơn vị')],
    field: 'locality',
    cell: (truth) => names.get(truth) ?? null,
  };
  const district: SheetColumn = {
    path: [choice.one(districtWordings(layout), layout.kind === 'hamlet' ? 'Xã' : 'Huyện')],
    field: 'district',
    cell: (truth) => truth.district,
  };
  const row = [locality];
  if (several && layout.districtFrom.startsWith('column')) {
    if (layout.districtColumn === 'before') row.unshift(district);
    else row.push(district);
  }
  if (layout.ordinal === 'first') row.unshift(ordinal);
  if (layout.ordinal === 'second') row.splice(row.indexOf(locality) + 1, 0, ordinal);
  const bases = layout.bases.map((base) => baseColumn(base, choice, figures));
  const schemes = schemeColumns(layout, choice, figures);
  // Beside an unmerged heading, with its own words in the last header row, a column of anything is under it.
  const loose = !layout.merged && layout.single === 'bottom';
  const extras = layout.extras
    .filter((extra) => !loose || (extra !== 'schools' && extra !== 'unnamed'))
    .map((extra, index) => extraColumn(extra, index, choice));
  const figuresInOrder =
    layout.basesAt === 'before'
      ? [...bases, ...schemes, ...extras]
      : layout.basesAt === 'after'
        ? [...schemes, ...bases, ...extras]
        : [...extras, ...schemes, ...bases];
  const columns = [...row, ...figuresInOrder];
  if (layout.ordinal === 'last') columns.push(ordinal);
  const write = writings[layout.writing];
  return columns.map((column) => ({ ...column, path: column.path.map(write) }));
}

function baseColumn(
  base: 'population' | 'labourForce' | 'households',
  choice: WordingChoice,
  figures: Figures,
): SheetColumn {
  const usual = { population: 'Dân số', labourForce: 'LLLĐ', households: 'Số hộ' }[base];
  return {
    path: [choice.one(headerWordings[base], usual)],
    field: base,
    cell: (truth) => figures.count(truth[base], base, truth),
    total: (localities) => sum(localities, figures, base, (truth) => truth[base]),
  };
}

function sum(
  localities: readonly TrueLocality[],
  figures: Figures,
  field: FieldKey,
  value: (truth: TrueLocality) => number,
): number {
  return localities.reduce(
    (total, truth) => (figures.isMissing(field, truth) ? total : total + value(truth)),
    0,
  );
}

function schemeColumns(layout: Layout, choice: WordingChoice, figures: Figures): SheetColumn[] {
  const wanted: MeasureKind[] = layout.measures.filter((measure) => isPossible(measure, layout));
  wanted.splice(Math.min(layout.participantsAt, wanted.length), 0, 'participants');
  const words = new Map(wanted.map((kind) => [kind, measureWording(kind, layout, choice)]));
  // "Kế hoạch tham gia BHYT" is a heading; "Tăng mới Tham gia BHYT" is nobody's.
  const fits = (heading: string): boolean => layout.depth > 1 || !/tham gia|thẻ/i.test(heading);
  const headings = new Map(
    layout.schemes.map((scheme) => [
      scheme,
      choice.one(schemeWordings[scheme].filter(fits), usualSchemes[scheme]),
    ]),
  );
  const column = (scheme: Scheme, kind: MeasureKind): SheetColumn => {
    const heading = headings.get(scheme) ?? '';
    const word = wordFor(kind, scheme, words.get(kind) ?? '');
    return measureColumn(
      headerPath(layout, scheme, heading, word, kind),
      scheme,
      kind,
      layout,
      figures,
    );
  };
  const possible = (scheme: Scheme, kind: MeasureKind): boolean =>
    kind !== 'rate' || rateMeaning(scheme, layout) !== null;
  if (layout.across === 'measure' && layout.depth > 1) {
    return wanted.flatMap((kind) =>
      layout.schemes
        .filter((scheme) => possible(scheme, kind))
        .map((scheme) => column(scheme, kind)),
    );
  }
  return layout.schemes.flatMap((scheme) =>
    wanted.filter((kind) => possible(scheme, kind)).map((kind) => column(scheme, kind)),
  );
}

/** Leaves out columns that nobody writes without another beside it, and rates that nothing could settle. */
function isPossible(measure: OptionalMeasure, layout: Layout): boolean {
  const has = (other: OptionalMeasure): boolean => layout.measures.includes(other);
  switch (measure) {
    case 'remaining':
      return has('target');
    case 'change':
      return has('samePeriodLastYear') || has('lastDecember');
    case 'targetRate':
      // A share of the plan is a share of the plan that the rate makes.
      return has('target') || !has('attainment');
    case 'rate':
      return !has('coverage') && !has('attainment') && !has('targetRate');
    default:
      return true;
  }
}

/** A bare rate is the coverage where its base is given, else the attainment; null where it is neither. */
function rateMeaning(scheme: Scheme, layout: Layout): 'coverage' | 'attainment' | null {
  if (layout.bases.includes(baseOf(scheme))) return 'coverage';
  return layout.measures.includes('target') ? 'attainment' : null;
}

const shortSchemes: Readonly<Partial<Record<Scheme, readonly [string, string]>>> = {
  compulsory: ['BHXH', 'Bắt buộc'],
  voluntary: ['BHXH', 'Tự nguyện'],
  social: ['BHXH', 'Tổng số'],
};

function headerPath(
  layout: Layout,
  scheme: Scheme,
  heading: string,
  word: string,
  kind: MeasureKind,
): readonly string[] {
  if (layout.depth === 1)
    return [
      /bhyt/i.test(word)
        ? word
        : kind === 'participants' && layout.measures.length === 0
          ? heading
          : `${word} ${heading}`,
    ];
  if (layout.across === 'measure')
    return layout.depth === 3 ? ['Kết quả tham gia BHXH, BHYT', word, heading] : [word, heading];
  const short = shortSchemes[scheme];
  if (layout.depth === 2) return [heading, word];
  return short === undefined ? [heading, word] : [...short, word];
}

function measureColumn(
  path: readonly string[],
  scheme: Scheme,
  kind: MeasureKind,
  layout: Layout,
  figures: Figures,
): SheetColumn {
  const missing = (truth: TrueLocality, ...fields: readonly FieldKey[]): boolean =>
    fields.some((field) => figures.isMissing(field, truth));
  const people: FieldKey = `${scheme}.participants`;
  const target: FieldKey = `${scheme}.target`;
  switch (kind) {
    case 'participants':
    case 'target':
    case 'samePeriodLastYear':
    case 'lastDecember': {
      const field: FieldKey = `${scheme}.${kind}`;
      const value = (truth: TrueLocality): number => truth.schemes[scheme][kind];
      return {
        path,
        field,
        cell: (truth) => figures.count(value(truth), field, truth),
        total: (localities) => sum(localities, figures, field, value),
      };
    }
    case 'lastMonth':
      return { path, field: null, cell: (truth) => truth.schemes[scheme].participants - 41 };
    case 'targetRate': {
      const base = baseOf(scheme);
      const rate = (index: number): number => 95 + (index % 3);
      const settles = !layout.measures.includes('target') && layout.bases.includes(base);
      return {
        path,
        field: 'uncounted',
        cell: (_, index) => rate(index),
        ...(settles && {
          gives: {
            field: target,
            // Rule 3 of the figures: a rate target turned into people rounds up.
            count: (truth, index) =>
              missing(truth, base) ? null : Math.ceil((truth[base] * rate(index)) / 100),
          },
        }),
      };
    }
    case 'remaining':
      return {
        path,
        field: `${scheme}.remaining`,
        cell: (truth) =>
          missing(truth, people, target)
            ? null
            : Math.max(0, truth.schemes[scheme].target - truth.schemes[scheme].participants),
      };
    case 'change': {
      const before: Measure = layout.measures.includes('samePeriodLastYear')
        ? 'samePeriodLastYear'
        : 'lastDecember';
      return {
        path,
        field: `${scheme}.change`,
        cell: (truth) =>
          missing(truth, people, `${scheme}.${before}`)
            ? null
            : truth.schemes[scheme].participants - truth.schemes[scheme][before],
      };
    }
    default: {
      const meaning = kind === 'rate' ? (rateMeaning(scheme, layout) ?? 'coverage') : kind;
      const over: FieldKey = meaning === 'coverage' ? baseOf(scheme) : target;
      const rate = meaning === 'coverage' ? trueCoverage : trueAttainment;
      return {
        path,
        field: `${scheme}.${meaning}`,
        cell: (truth) =>
          missing(truth, people, over) ? null : writtenRate(rate(truth, scheme), layout),
      };
    }
  }
}

function writtenRate(fraction: number, layout: Layout): CellValue {
  const { decimals } = layout;
  const rounded = (value: number, places: number): number => Number(value.toFixed(places));
  switch (layout.rates) {
    case 'fraction':
      return decimals === 'unrounded' ? fraction : rounded(fraction, decimals + 2);
    case 'percent':
      return decimals === 'unrounded' ? fraction * 100 : rounded(fraction * 100, decimals);
    case 'text':
      return (fraction * 100).toFixed(decimals === 1 ? 1 : 2).replace('.', ',');
    case 'percent text':
      return `${(fraction * 100).toFixed(decimals === 1 ? 1 : 2).replace('.', ',')}%`;
  }
}
