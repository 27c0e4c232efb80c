import { expect } from 'chai';
import { headerWordings, schemeWordings } from './header-wordings';
import type { Wording } from './header-wordings';
import {
  basics,
  health,
  locality,
  measureColumn,
  measureTables,
  ordinal,
  population,
  replaceLast,
  rowColumn,
  schemeOf,
  usual,
  yearOf,
} from './measure-tables';
import type { Measure } from '../../../src/sheets/field';
import { communes, failuresOf } from './plain-table';
import type { Draft } from './plain-table';
import { schemeTables } from './scheme-tables';
import { writings } from './writing';

/**
 * Every wording of a header, put one by one into an otherwise plain table, must be understood however it
 * is typed. Deterministic: the figures follow from a fixed seed.
 */

function describeWordings(kind: Wording, tables: (wording: string) => readonly Draft[]): void {
  describe(kind, () => {
    for (const wording of headerWordings[kind])
      it(wording, () => {
        expectAll(wording, tables);
      });
  });
}

function expectAll(wording: string, tables: (wording: string) => readonly Draft[]): void {
  const failures = Object.entries(writings).flatMap(([name, write]) => {
    // The ways of typing a text are the same everywhere: one place for each will do.
    const places = tables(wording);
    const drafts = name === 'as it is' ? places : places.slice(0, 1);
    return drafts.flatMap((draft) => {
      const columns = draft.columns.map((column) => ({
        ...column,
        path: column.path.map((text) => (text.includes(wording) ? write(text) : text)),
      }));
      return failuresOf({ ...draft, context: `${draft.context}, ${name}`, columns });
    });
  });
  expect(
    failures.length,
    `${String(failures.length)} failures, such as\n${failures.slice(0, 2).join('\n\n')}\n`,
  ).to.equal(0);
}

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
          it(wording, () => {
            expectAll(wording, () => schemeTables(scheme, wording));
          });
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
