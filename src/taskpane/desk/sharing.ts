import type { Figures } from '../../coverage/figures';
import { shareOut } from '../../coverage/sharing';
import type { SharingWish } from '../../coverage/sharing';
import type { Language } from '../../locales/locale';
import { agencyOf } from '../../report/agency';
import { placeReports } from '../../report/ownership';
import type { ExistingSheet } from '../../report/ownership';
import type { ReportOptions } from '../../report/report-options';
import { obstacleText, sharingNotes } from '../../report/sharing-notes';
import { sharingReport, sharingSheet } from '../../report/sharing-sheet';
import type { SheetPlan } from '../../report/sheet-plan';
import { unitHeading, unitName } from '../../report/unit-words';
import type { WorkbookReading } from '../../sheets/reading';

/** A plan shared out, before it is written. */
export interface SharingPreview {
  /** What the rows are: "Địa bàn", "Cán bộ phụ trách" … `null`: localities. */
  readonly heading: string | null;
  /** The first rows. Counts are people. */
  readonly rows: readonly {
    readonly name: string;
    readonly share: number | null;
    readonly change: number | null;
  }[];
  readonly count: number;
  /** Why nothing was shared out. */
  readonly obstacle: string | null;
  readonly notes: readonly string[];
}

const shownRows = 8;

export function previewSharing(
  figures: Figures,
  wish: SharingWish,
  language: Language,
): SharingPreview {
  const sharing = shareOut(figures, wish);
  const isPlan = wish.people === 'all';
  return {
    heading: wish.per === 'group' ? unitHeading(sharing, language) : null,
    rows: sharing.rows.slice(0, shownRows).map(({ name, share, target }) => ({
      name: name === '' ? unitName(null, sharing, language) : name,
      share,
      change: !isPlan || share === null || target === null ? null : share - target,
    })),
    count: sharing.rows.length,
    obstacle: obstacleText(sharing, language),
    notes: sharingNotes(sharing, language),
  };
}

/** The sheet that it is written to: in place of our own untouched one, else a new one. */
export function planSharing(
  figures: Figures,
  tables: WorkbookReading['tables'],
  wish: SharingWish,
  existing: readonly ExistingSheet[],
  options: ReportOptions,
): SheetPlan {
  const sharing = shareOut(figures, wish);
  const wanted = sharingReport(sharing, options.language);
  const [placement] = placeReports([wanted], existing);
  const agency = agencyOf(figures.districts, tables, options);
  return sharingSheet(sharing, placement?.name ?? wanted.baseName, agency, options);
}
