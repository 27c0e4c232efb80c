import { expect } from 'chai';
import type { Scheme } from '../../../src/coverage/scheme';
import type { Measure, RowField } from '../../../src/sheets/field';
import type { CellValue } from '../../../src/sheets/grid';
import { readWorkbook } from '../../../src/sheets/read-workbook';
import { CellTable, showGrid } from './cell-table';
import { differences } from './compare-reading';
import { headerWordings, schemeWordings } from './header-wordings';
import type { Wording } from './header-wordings';
import { columnPlaces, writeHeader } from './sheet-column';
import type { SheetColumn } from './sheet-column';
import { randomFrom, trueAttainment, trueCoverage, trueLocality } from './true-data';
import type { TrueLocality } from './true-data';
import { writings } from './writing';

/**
 * Every wording of a header, put one by one into an otherwise plain table, must be understood however it
 * is typed. Deterministic: the figures follow from a fixed seed.
 */

const communes = [
  'Giao Minh',
  'Giao Hòa',
  'Giao Phúc',
  'Giao Hưng',
  'Giao Bình',
  'Quang Trung',
  'Hội Sơn',
  'Đơn Dương',
];
const district = 'Huyện Giao Thủy';

interface PlainTable {
  /** What is tried, for the failure's message. */
  readonly context: string;
  readonly title: string;
  readonly year: number;
  readonly columns: readonly SheetColumn[];
  /** The prefix of the names; `''` for none. */
  readonly prefix: string;
  readonly districts: readonly string[];
}

type Draft = Partial<PlainTable> & Pick<PlainTable, 'context' | 'columns'>;

function plainTable(draft: Draft): PlainTable {
  return {
    title: 'KẾT QUẢ THAM GIA BẢO HIỂM',
    year: 2024,
    prefix: 'Xã ',
    districts: [district],
    ...draft,
  };
}

function failuresOf(table: PlainTable): string[] {
  const random = randomFrom(20240630);
  const truths = communes.map((commune, index) =>
    trueLocality(
      `${table.prefix}${commune}`,
      table.districts[Math.floor((index * table.districts.length) / communes.length)] ?? '',
      random,
    ),
  );
  const cells = new CellTable();
  cells.set(1, 1, table.title);
  if (table.districts.length === 1) cells.set(2, 1, district.toUpperCase());
  cells.set(3, 1, `Số liệu tính đến ngày 30/6/${String(table.year)}`);
  const depth = Math.max(...table.columns.map(({ path }) => path.length));
  const form = { row: 5, column: 1, depth, merged: true, single: 'top' } as const;
  writeHeader(cells, table.columns, form);
  const places = columnPlaces(table.columns.length, form);
  truths.forEach((truth, index) => {
    table.columns.forEach((column, at) => {
      cells.set(form.row + depth + index, places[at] ?? 0, column.cell(truth, index));
    });
  });
  const grid = cells.toGrid('Sheet1');
  const found = differences(readWorkbook([grid]), [
    {
      sheet: 'Sheet1',
      asOf: `${String(table.year)}-06-30`,
      columns: new Map(table.columns.map((column, at) => [places[at] ?? 0, column.field])),
      localities: truths.map((truth, index) => ({
        truth,
        row: form.row + depth + index,
        name: truth.name,
        district: truth.district,
        missing: new Set(),
      })),
    },
  ]);
  return found.length === 0
    ? []
    : [`${table.context}: ${found.slice(0, 4).join('; ')}\n${showGrid(grid, 9)}`];
}

function rowColumn(text: string, field: RowField, cell: SheetColumn['cell']): SheetColumn {
  return { path: [text], field, cell };
}

const ordinal = rowColumn('STT', 'ordinal', (_, index) => index + 1);
const locality = rowColumn('Tên xã', 'locality', ({ name }) => name);
const population = rowColumn('Dân số', 'population', (truth) => truth.population);
const labourForce = rowColumn('LLLĐ', 'labourForce', (truth) => truth.labourForce);

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

function measureColumn(path: readonly string[], scheme: Scheme, measure: Measure): SheetColumn {
  return {
    path,
    field: `${scheme}.${measure}`,
    cell: (truth) => measureCell(scheme, measure, truth),
  };
}

const basics = [ordinal, locality, population, labourForce];

function yearOf(wording: string, wording0: Wording | null): number {
  const year = /20\d\d/.exec(wording)?.[0];
  if (year === undefined) return 2024;
  return wording0 === 'samePeriodLastYear' || wording0 === 'lastDecember'
    ? Number(year) + 1
    : Number(year);
}

/** The usual neighbours of a measure, which is left out here and put in by the caller. */
const usual: readonly (readonly [Measure, string])[] = [
  ['target', 'Kế hoạch'],
  ['participants', 'Thực hiện'],
];

/** The places in which a measure's wording is tried: under a scheme's heading, beside its name, and alone. */
function measureTables(
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
function suits(wording: string, scheme: Scheme): boolean {
  if (/thẻ|bhyt|dân số/i.test(wording)) return scheme === 'health';
  return !/LLLĐ/.test(wording) || scheme !== 'health';
}

function describeWordings(kind: Wording, tables: (wording: string) => readonly Draft[]): void {
  describe(kind, () => {
    for (const wording of headerWordings[kind]) it(wording, () => expectAll(wording, tables));
  });
}

function expectAll(wording: string, tables: (wording: string) => readonly Draft[]): void {
  const failures = Object.entries(writings).flatMap(([name, write]) => {
    const drafts = tables(wording);
    return drafts.flatMap((draft) => {
      const columns = draft.columns.map((column) => ({
        ...column,
        path: column.path.map((text) => (text.includes(wording) ? write(text) : text)),
      }));
      return failuresOf(plainTable({ ...draft, context: `${draft.context}, ${name}`, columns }));
    });
  });
  expect(
    failures.length,
    `${String(failures.length)} failures, such as\n${failures.slice(0, 2).join('\n\n')}\n`,
  ).to.equal(0);
}

const health = usual.map(([measure, text]) => measureColumn(['BHYT', text], 'health', measure));
const officers = ['Trần Văn Nam', 'Nguyễn Thị Hoa', 'Lê Văn Tổng', 'Phạm Thị Xuân'];

describe('header wordings, one at a time', () => {
  describeWordings('ordinal', (wording) => [
    {
      context: 'first',
      columns: [{ ...ordinal, path: [wording] }, locality, population, ...health],
    },
    {
      context: 'after the name',
      columns: [locality, { ...ordinal, path: [wording] }, population, ...health],
    },
  ]);

  describeWordings('locality', (wording) => {
    const column = { ...locality, path: [wording] };
    const hamlets = /^(Thôn|Ấp|Xóm|Khu phố|Tổ dân phố|TDP|Bản|Buôn|Khóm)/.exec(wording)?.[0];
    const prefix = hamlets === undefined ? 'Xã ' : `${hamlets} `;
    const prefixed: Draft = {
      context: 'names with a prefix',
      prefix,
      columns: [ordinal, column, population, ...health],
    };
    return [
      prefixed,
      { ...prefixed, context: 'names without a prefix', prefix: '' },
      { ...prefixed, context: 'no ordinals', columns: [column, population, ...health] },
    ];
  });

  describeWordings('code', (wording) => [
    {
      context: 'numbers',
      columns: [
        ordinal,
        rowColumn(wording, 'code', (_, index) => 13966 + index * 3),
        locality,
        population,
        ...health,
      ],
    },
    {
      context: 'texts',
      columns: [
        ordinal,
        locality,
        rowColumn(wording, 'code', (_, index) => `0${String(4966 + index * 3)}`),
        population,
        ...health,
      ],
    },
  ]);

  describeWordings('district', (wording) => {
    const names: Readonly<Record<string, readonly string[]>> = {
      TP: ['Thành phố Nam Định', 'Thành phố Hoa Lư'],
      'Thị xã': ['Thị xã Sơn Tây', 'Thị xã Nghĩa Lộ'],
      Quận: ['Quận Ninh Kiều', 'Quận Ô Môn'],
      Cụm: ['Cụm 1', 'Cụm 2'],
      'Tỉnh cũ': ['Tỉnh Nam Định', 'Tỉnh Hà Nam'],
      'BHXH cơ sở': ['BHXH cơ sở Xuân Trường', 'BHXH cơ sở Hải Hậu'],
    };
    const districts = names[wording] ?? ['Huyện Giao Thủy', 'Huyện Xuân Trường'];
    const column = rowColumn(wording, 'district', (truth) => truth.district);
    return [
      {
        context: 'before the name',
        districts,
        columns: [ordinal, column, locality, population, ...health],
      },
      {
        context: 'after the name',
        districts,
        columns: [ordinal, locality, column, population, ...health],
      },
    ];
  });

  describeWordings('officer', (wording) => [
    {
      context: 'after the name',
      columns: [
        ordinal,
        locality,
        rowColumn(wording, 'officer', (_, index) => officers[index % 4] ?? ''),
        population,
        ...health,
      ],
    },
    {
      context: 'last',
      columns: [
        ordinal,
        locality,
        population,
        ...health,
        rowColumn(wording, 'officer', (_, index) => officers[index >> 1] ?? ''),
      ],
    },
  ]);

  for (const base of ['population', 'labourForce', 'households'] as const) {
    describeWordings(base, (wording) => {
      const year = yearOf(wording, null);
      const column = rowColumn(wording, base, (truth) => truth[base]);
      const voluntary = usual.map(([measure, text]) =>
        measureColumn(['BHXH tự nguyện', text], 'voluntary', measure),
      );
      return [
        {
          context: 'before the schemes',
          year,
          columns: [ordinal, locality, column, ...health, ...voluntary],
        },
        {
          context: 'after the schemes',
          year,
          columns: [ordinal, locality, ...health, ...voluntary, column],
        },
        {
          context: 'in a header of one row',
          year,
          columns: [
            ordinal,
            locality,
            column,
            measureColumn(['Số người tham gia BHYT'], 'health', 'participants'),
          ],
        },
      ];
    });
  }

  describe('schemes', () => {
    for (const [scheme, wordings] of Object.entries(schemeWordings)) {
      describe(scheme, () => {
        for (const wording of wordings)
          it(wording, () => expectAll(wording, () => schemeTables(scheme, wording)));
      });
    }
  });

  describeWordings('participants', (wording) =>
    measureTables(wording, 'participants', 'participants'),
  );
  describeWordings('target', (wording) => measureTables(wording, 'target', 'target'));
  describeWordings('coverage', (wording) => measureTables(wording, 'coverage', 'coverage'));
  describeWordings('attainment', (wording) => measureTables(wording, 'attainment', 'attainment'));
  describeWordings('coverageOrAttainment', (wording) => [
    ...measureTables(wording, 'coverage', 'coverageOrAttainment'),
    ...measureTables(wording, 'attainment', 'coverageOrAttainment'),
  ]);
  describeWordings('samePeriodLastYear', (wording) =>
    measureTables(wording, 'samePeriodLastYear', 'samePeriodLastYear'),
  );
  describeWordings('lastDecember', (wording) =>
    measureTables(wording, 'lastDecember', 'lastDecember'),
  );

  describeWordings('remaining', (wording) =>
    // The gap to the population is no figure of the plan.
    /^(Số )?(người )?chưa/i.test(wording)
      ? measureTables(wording, 'remaining', 'remaining').map((draft) => ({
          ...draft,
          columns: replaceLast(
            draft.columns,
            'uncounted',
            (truth) => truth.population - truth.schemes.health.participants,
          ),
        }))
      : measureTables(wording, 'remaining', 'remaining'),
  );

  describeWordings('change', (wording) => {
    const sinceDecember = /31\/12|đầu năm|tháng 12/.test(wording);
    const sinceLastMonth = wording.includes('tháng trước');
    const base: readonly [Measure, string] = sinceDecember
      ? ['lastDecember', 'Đầu năm']
      : ['samePeriodLastYear', 'Cùng kỳ'];
    const tables = measureTables(wording, 'change', 'change', [...usual, base]);
    const compared = tables.map((draft) => {
      if (sinceLastMonth)
        return {
          ...draft,
          columns: replaceLast(draft.columns, 'uncounted', (_, index) => index * 17 - 30),
        };
      if (!sinceDecember) return draft;
      const scheme = schemeOf(draft);
      return {
        ...draft,
        columns: replaceLast(
          draft.columns,
          `${scheme}.change`,
          (truth) => truth.schemes[scheme].participants - truth.schemes[scheme].lastDecember,
        ),
      };
    });
    // Without the earlier count it cannot be checked, and must not be taken for people enrolled.
    const alone = measureTables(wording, 'change', 'change').map((draft) => ({
      ...draft,
      context: `${draft.context}, nothing to compare`,
      columns: replaceLast(draft.columns, 'uncounted', (_, index) => index * 17 - 30),
    }));
    return [...compared, ...alone];
  });

  describeWordings('lastMonth', (wording) =>
    measureTables(wording, 'before', 'lastMonth').map((draft) => ({
      ...draft,
      columns: replaceLast(
        draft.columns,
        null,
        (truth) => truth.schemes[schemeOf(draft)].participants - 41,
      ),
    })),
  );

  describeWordings('targetRate', (wording) =>
    measureTables(wording, 'coverage', 'targetRate').map((draft) => ({
      ...draft,
      columns: replaceLast(draft.columns, 'uncounted', (_, index) => 95 + (index % 3)),
    })),
  );

  describeWordings('rank', (wording) => [
    {
      context: 'last',
      columns: [
        ...basics,
        ...health,
        rowColumn(wording, 'rank', (_, index) => ((index * 3) % communes.length) + 1),
      ],
    },
  ]);

  describeWordings('note', (wording) => [
    {
      context: 'last',
      columns: [
        ...basics,
        ...health,
        rowColumn(wording, 'note', (_, index) => (index % 3 === 0 ? 'Đi làm ăn xa nhiều' : null)),
      ],
    },
    { context: 'empty', columns: [...basics, ...health, rowColumn(wording, 'note', () => null)] },
  ]);
});

function replaceLast(
  columns: readonly SheetColumn[],
  field: SheetColumn['field'],
  cell: SheetColumn['cell'],
): SheetColumn[] {
  return columns.map((column, index) =>
    index === columns.length - 1 ? { ...column, field, cell } : column,
  );
}

function schemeOf(draft: Draft): Scheme {
  const field = draft.columns[basics.length]?.field;
  if (field === 'voluntary.target') return 'voluntary';
  return field === 'unemployment.target' ? 'unemployment' : 'health';
}

function schemeTables(scheme: string, wording: string): Draft[] {
  if (scheme === 'studentHealth') {
    const students = ['Chỉ tiêu', 'Thực hiện'].map((text, at): SheetColumn => ({
      path: [wording, text],
      field: 'uncounted',
      cell: (truth) => Math.round(truth.population / (9 - at)),
    }));
    return [{ context: 'beside BHYT', columns: [...basics, ...health, ...students] }];
  }
  const known = scheme as Scheme;
  const under = (path: readonly string[], context: string, title?: string): Draft => ({
    context,
    ...(title === undefined ? {} : { title }),
    columns: [
      ...basics,
      ...usual.map(([measure, text]) => measureColumn([...path, text], known, measure)),
      measureColumn([...path, 'Tỷ lệ bao phủ'], known, 'coverage'),
    ],
  });
  const short: Readonly<Record<string, string>> = {
    'Bắt buộc': 'BHXH',
    BB: 'BHXH',
    'Tự nguyện': 'BHXH',
    TN: 'BHXH',
    HGĐ: 'BHYT',
  };
  const above = short[wording];
  if (above !== undefined) {
    return [
      under([above, wording], `under ${above}`),
      under([`Tham gia ${above}`, wording], `under Tham gia ${above}`),
    ];
  }
  const alone: Draft = {
    context: 'the only heading of the column',
    columns: [...basics, measureColumn([wording], known, 'participants')],
  };
  const joined: Draft = {
    context: 'beside the measure',
    columns: [
      ...basics,
      measureColumn([`Kế hoạch ${wording}`], known, 'target'),
      measureColumn(
        [`Số người ${/tham gia/i.test(wording) ? '' : 'tham gia '}${wording}`],
        known,
        'participants',
      ),
      measureColumn([`Tỷ lệ bao phủ ${wording}`], known, 'coverage'),
    ],
  };
  // "Số người tham gia thẻ BHYT" is nobody's wording.
  return /thẻ|toàn dân|^tham gia/i.test(wording)
    ? [under([wording], 'over the measures'), alone]
    : [under([wording], 'over the measures'), alone, joined];
}
