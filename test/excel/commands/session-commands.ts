import { ExcelSession } from '../../../src/excel/excel-session';
import type { HostWorkbook } from '../../../src/host/host-workbook';
import type { CellRepair } from '../../../src/session/cell-repair';
import type { FormulaInsertion } from '../../../src/session/formula-insertion';
import type { TableChange } from '../../../src/sheets/kept/keep-period';
import { openHost, type OpenHost } from '../../host/open-host';
import type { EmbeddedExcelOptions } from '../../../src/host/embedded-excel';
import { problemOf } from '../problem-of';
import { smallPlan } from '../small-plan';

const source = 'T6.2024';

/** A workbook of the staff's whose only sheet is the source, with a neighbour only where one is asked for. */
export const staff: HostWorkbook = {
  sheets: [
    {
      name: source,
      cells: {
        A1: { value: '5.573' },
        A2: { value: '1 234', style: { numberFormat: '@' } },
        A3: { value: 'X· Giao T©n', style: { font: '.VnTime', bold: true } },
        B1: { value: 9691 },
        B2: { value: 6069 },
        C1: { value: 9166 },
        C2: { value: 5985 },
      },
    },
  ],
};

const repairs: readonly CellRepair[] = [
  { sheet: source, row: 1, column: 1, before: '5.573', after: 5573 },
  { sheet: source, row: 2, column: 1, before: '1 234', after: 1234 },
  {
    sheet: source,
    row: 3,
    column: 1,
    before: 'X· Giao T©n',
    after: 'Xã Giao Tân',
    font: 'Times New Roman',
  },
];

const insertion: FormulaInsertion = {
  sheet: source,
  kind: 'remaining',
  rows: [1, 2],
  participants: 3,
  other: 2,
  column: 5,
};

/** Cells beside those of the staff, as a period is kept below the others. */
const change: TableChange = {
  sheet: source,
  emptied: 0,
  blocks: [
    { row: 1, column: 2, before: [[9691]], after: [[9700]] },
    { row: 4, column: 1, before: [[null, null]], after: [['=1+1', 820]] },
  ],
};

/** Something that the pane asks of a session, with what has to be there first. */
export interface SessionCommand {
  readonly name: string;
  /** Cells of others that the command changes: a co-author may be there first. */
  readonly cells: readonly string[];
  /**
   * The last request before which a co-author is noticed; absent: all of them. A report is looked at once,
   * and written in the requests that follow.
   */
  readonly noticedUntil?: number;
  /** What it changes: the staff's own sheet, or sheets of ours. */
  readonly changes: 'staff' | 'reports' | 'any';
  readonly addsSheets: boolean;
  readonly prepare: (opened: Opened) => Promise<void>;
  readonly run: (session: ExcelSession) => Promise<unknown>;
}

export interface Opened extends OpenHost {
  readonly session: ExcelSession;
}

const plans = (figure: number) => ['BC A', 'BC B'].map((name) => smallPlan(name, figure));

async function reported({ session }: Opened): Promise<void> {
  await session.writeReport([smallPlan('BC A', 1)]);
}

/** A job that nothing of gets through from the request on: as if the page were gone. */
export function goneFrom({ host }: OpenHost, request: number, action = 1): void {
  host.faults.failAction({ request, action });
  for (let later = 1; later <= 8; later += 1) {
    host.faults.failAction({ request: request + later, action: 1 });
  }
}

export const commands: readonly SessionCommand[] = [
  {
    name: 'writing a report',
    cells: ['BC A!A2'],
    noticedUntil: 3,
    changes: 'reports',
    addsSheets: true,
    prepare: reported,
    run: (session) => session.writeReport(plans(2)),
  },
  {
    name: 'taking a report back',
    cells: ['BC A!A2'],
    noticedUntil: 3,
    changes: 'reports',
    addsSheets: false,
    prepare: async (opened) => {
      await reported(opened);
      await opened.session.writeReport(plans(2));
    },
    run: (session) => session.undoReport(),
  },
  {
    name: 'repairing cells',
    cells: ['T6.2024!A1', 'T6.2024!A3'],
    changes: 'staff',
    addsSheets: false,
    prepare: () => Promise.resolve(),
    run: (session) => session.repairCells(repairs),
  },
  {
    name: 'taking a repair back',
    cells: ['T6.2024!A1', 'T6.2024!A3'],
    changes: 'staff',
    addsSheets: false,
    prepare: async ({ session }) => {
      await session.repairCells(repairs);
    },
    run: (session) => session.undoRepair(),
  },
  {
    name: 'inserting formulas',
    cells: ['T6.2024!E1', 'T6.2024!E2'],
    changes: 'staff',
    addsSheets: false,
    prepare: () => Promise.resolve(),
    run: (session) => session.insertFormulas(insertion),
  },
  {
    name: 'taking formulas back',
    cells: ['T6.2024!E1'],
    changes: 'staff',
    addsSheets: false,
    prepare: async ({ session }) => {
      await session.insertFormulas(insertion);
    },
    run: (session) => session.undoFormulas(),
  },
  {
    name: 'keeping a period',
    cells: ['T6.2024!B1', 'T6.2024!A4', 'T6.2024!B4'],
    changes: 'staff',
    addsSheets: false,
    prepare: () => Promise.resolve(),
    run: (session) => session.changeTable(change),
  },
  {
    name: 'taking a kept period back',
    cells: ['T6.2024!B1', 'T6.2024!B4'],
    changes: 'staff',
    addsSheets: false,
    prepare: async ({ session }) => {
      await session.changeTable(change);
    },
    run: (session) => session.undoTable(),
  },
  {
    name: 'putting a cut off report right',
    cells: [],
    changes: 'any',
    addsSheets: false,
    prepare: async (opened) => {
      await reported(opened);
      goneFrom(opened, 5, 40);
      await problemOf(opened.session.writeReport(plans(2)));
      opened.host.faults.clear();
    },
    run: (session) => session.recover(),
  },
  {
    name: 'putting a cut off repair right',
    cells: [],
    changes: 'any',
    addsSheets: false,
    prepare: async (opened) => {
      goneFrom(opened, 3, 6);
      await problemOf(opened.session.repairCells(repairs));
      opened.host.faults.clear();
    },
    run: (session) => session.recover(),
  },
];

/** The command's workbook, right before it. */
export async function ready(
  command: SessionCommand,
  options: EmbeddedExcelOptions = {},
): Promise<Opened> {
  const open = await openHost(staff, options);
  const opened = { ...open, session: new ExcelSession(open) };
  await command.prepare(opened);
  open.host.log.clear();
  return opened;
}

export interface Trial {
  readonly before: HostWorkbook;
  readonly after: HostWorkbook;
  /** How many actions each request of the command has. */
  readonly requests: readonly number[];
}

/** The command where nothing goes wrong. */
export async function trialOf(command: SessionCommand): Promise<Trial> {
  const { host, session } = await ready(command);
  const before = await host.snapshot();
  await command.run(session);
  const requests = host.log.entries.map(({ actions }) => actions);
  return { before, after: await host.snapshot(), requests };
}
