import type { Scheme } from '../../../src/coverage/scheme';
import type { Measure, RowField } from '../../../src/sheets/field';
import type { CellValue } from '../../../src/sheets/grid';
import type { Wording } from './header-wordings';
import type { Draft } from './plain-table';
import type { SheetColumn } from './sheet-column';
import { trueAttainment, trueCoverage } from './true-data';
import type { TrueLocality } from './true-data';

export function rowColumn(text: string, field: RowField, cell: SheetColumn['cell']): SheetColumn {
  return { path: [text], field, cell };
}

export const ordinal = rowColumn('STT', 'ordinal', (_, index) => index + 1);

export const locality = rowColumn('Tên xã', 'locality', ({ name }) => name);

export const population = rowColumn('Dân số', 'population', (truth) => truth.population);

export const labourForce = rowColumn('LLLĐ', 'labourForce', (truth) => truth.labourForce);

export const basics = [ordinal, locality, population, labourForce];

function percent(fraction: number): number {
  return Math.round(fraction * 10_000) / 100;
}

function measureCell(scheme: Scheme, measure: Measure, truth: TrueLocality): CellValue {
  const counts = truth.schemes[scheme];
  switch (measure) {
    case 'coverage':
      return percent(trueCoverage(truth, scheme));
    case 'attainment':
      return percent(trueAttainment(truth, scheme));
    case 'remaining':
      return Math.max(0, counts.target - counts.participants);
    case 'change':
      return counts.participants - counts.samePeriodLastYear;
    case 'before':
    case 'after':
      return counts.participants;
    default:
      return counts[measure];
  }
}

export function measureColumn(
  path: readonly string[],
  scheme: Scheme,
  measure: Measure,
): SheetColumn {
  return {
    path,
    field: `${scheme}.${measure}`,
    cell: (truth) => measureCell(scheme, measure, truth),
  };
}

/** The usual neighbours of a measure. */
export const usual: readonly (readonly [Measure, string])[] = [
  ['target', 'Kế hoạch'],
  ['participants', 'Thực hiện'],
];

export const health = usual.map(([measure, text]) =>
  measureColumn(['BHYT', text], 'health', measure),
);

export function yearOf(wording: string, wording0: Wording | null): number {
  const year = /20\d\d/.exec(wording)?.[0];
  if (year === undefined) return 2024;
  return wording0 === 'samePeriodLastYear' || wording0 === 'lastDecember'
    ? Number(year) + 1
    : Number(year);
}

/** The places in which a measure's wording is tried: under a scheme's heading, beside its name, and alone. */
export function measureTables(
  wording: string,
  measure: Measure,
  kind: Wording,
  beside: readonly (readonly [Measure, string])[] = usual,
): Draft[] {
  const groups: readonly (readonly [Scheme, string])[] = [
    ['health', 'BHYT'],
    ['voluntary', 'BHXH tự nguyện'],
    ['unemployment', 'BHTN'],
  ];
  const year = yearOf(wording, kind);
  return groups
    .filter(([scheme]) => suits(wording, scheme))
    .flatMap(([scheme, name]): Draft[] => {
      const others = beside.filter(([other]) => other !== measure);
      const columns = (path: (text: string) => readonly string[]): SheetColumn[] => [
        ...basics,
        ...others.map(([other, text]) => measureColumn(path(text), scheme, other)),
        measureColumn(path(wording), scheme, measure),
      ];
      return [
        { context: `under ${name}`, year, columns: columns((text) => [name, text]) },
        { context: `before ${name}`, year, columns: columns((text) => [`${text} ${name}`]) },
        {
          context: `alone, ${name} in the title`,
          year,
          title: `KẾT QUẢ THAM GIA ${name.toUpperCase()}`,
          columns: columns((text) => [text]),
        },
      ];
    });
}

/** A wording that names a base or a scheme of its own stands only where that is meant. */
export function suits(wording: string, scheme: Scheme): boolean {
  if (/thẻ|bhyt|dân số/i.test(wording)) return scheme === 'health';
  return !wording.includes('LLLĐ') || scheme !== 'health';
}

export function replaceLast(
  columns: readonly SheetColumn[],
  field: SheetColumn['field'],
  cell: SheetColumn['cell'],
): SheetColumn[] {
  return columns.map((column, index) =>
    index === columns.length - 1 ? { ...column, field, cell } : column,
  );
}

export function schemeOf(draft: Draft): Scheme {
  const field = draft.columns[basics.length]?.field;
  if (field === 'voluntary.target') return 'voluntary';
  return field === 'unemployment.target' ? 'unemployment' : 'health';
}
