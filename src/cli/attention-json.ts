import type { Figures } from '../coverage/figures';
import type { Scheme } from '../coverage/scheme';
import { fileOf } from '../coverage/sheet-place';
import type { SheetPlace } from '../coverage/sheet-place';
import { attentionRows, attentionSince } from '../report/attention';
import type { AttentionRow, AttentionSince } from '../report/attention';
import { districtOf } from '../report/attention-book';
import type { ReportOptions } from '../report/report-options';

/** A locality of the list of those to look at. People; rates are fractions, `gap` is percentage points. */
export interface AttentionJson extends Omit<AttentionRow, 'locality' | 'isBehind'>, SheetPlace {
  readonly locality: string;
  readonly district: string | null;
  readonly officer: string | null;
  readonly row: number;
  readonly scheme: Scheme;
  readonly behind: boolean;
  /** What `before` and `change` are measured from: an ISO date, or a measure of the sheet. */
  readonly since: string | null;
}

/** All localities to look at, the worst first; none unless the list is asked for. */
export function attentionJson(figures: Figures, options: ReportOptions): readonly AttentionJson[] {
  if (!options.attention) return [];
  const since = sinceJson(attentionSince(figures));
  return attentionRows(figures, options).map(({ locality, isBehind, ...row }) => {
    const { name, officer, sheet, row: line } = locality;
    const district = districtOf(locality, figures);
    return {
      locality: name,
      district: district === '' ? null : district,
      officer,
      ...fileOf(locality),
      sheet,
      row: line,
      ...row,
      behind: isBehind,
      since,
    };
  });
}

function sinceJson(since: AttentionSince): string | null {
  return typeof since === 'object' ? (since?.date ?? null) : since;
}
