import type { Language } from '../../locales/locale';
import { keepingObstacleText, planKeeping } from '../../report/keeping';
import { keptReport, keptSheet } from '../../report/kept-sheet';
import { placeReports } from '../../report/ownership';
import type { ExistingSheet } from '../../report/ownership';
import type { SheetPlan } from '../../report/sheet-plan';
import type { TableChange } from '../../sheets/kept/keep-period';
import { keptPeriods } from '../../sheets/kept/kept-table';
import type { WorkbookReading } from '../../sheets/reading';

/** What keeping this period comes to, as the pane shows it. Dates are ISO. */
export type KeepingPreview = KeptSoFar &
  (
    | { readonly kind: 'new'; readonly asOf: string; readonly rows: number }
    | {
        readonly kind: 'change';
        readonly asOf: string;
        readonly rows: number;
        /** Rows that the period has already: it is to be asked whether they may be replaced. */
        readonly standing: number;
        readonly emptied: number;
      }
    | { readonly kind: 'same'; readonly asOf: string }
    | { readonly kind: 'obstacle'; readonly text: string }
  );

interface KeptSoFar {
  /** The sheet that they are kept on, or that is going to be made. */
  readonly sheet: string;
  /** ISO dates, earliest first. */
  readonly periods: readonly string[];
}

export function previewKeeping(reading: WorkbookReading, language: Language): KeepingPreview {
  const keeping = planKeeping(reading);
  const [table] = reading.kept;
  const sheet = table?.sheet ?? keptReport(language).baseName;
  const periods = reading.kept.flatMap(keptPeriods).map(({ asOf }) => asOf);
  const soFar = { sheet, periods: [...new Set(periods)].sort() };
  switch (keeping.kind) {
    case 'new':
      return { ...soFar, kind: 'new', asOf: keeping.asOf, rows: keeping.rows };
    case 'change': {
      const { kind, asOf, rows, standing, change } = keeping;
      return { ...soFar, kind, asOf, rows, standing, emptied: change.emptied };
    }
    case 'same':
      return { ...soFar, kind: 'same', asOf: keeping.asOf };
    case 'obstacle':
      return {
        ...soFar,
        kind: 'obstacle',
        text: keepingObstacleText(keeping.obstacle, language),
      };
  }
}

/** A new sheet, or the change of the one that there is; neither when there is nothing to be done. */
export interface PlannedKeeping {
  readonly plan: SheetPlan | null;
  readonly change: TableChange | null;
}

export function plannedKeeping(
  reading: WorkbookReading,
  existing: readonly ExistingSheet[],
  language: Language,
): PlannedKeeping {
  const keeping = planKeeping(reading);
  if (keeping.kind === 'change') return { plan: null, change: keeping.change };
  if (keeping.kind !== 'new') return { plan: null, change: null };
  const wanted = keptReport(language);
  const [placement] = placeReports([wanted], existing);
  const name = placement?.name ?? wanted.baseName;
  return { plan: keptSheet(keeping.localities, keeping.asOf, name, language), change: null };
}
