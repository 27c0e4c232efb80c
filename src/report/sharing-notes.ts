import { baseOf } from '../coverage/scheme';
import { withoutFloor } from '../coverage/sharing';
import type { Sharing, SharingRow } from '../coverage/sharing';
import { formatCount } from '../locales/locale';
import type { Language } from '../locales/locale';
import { reportText } from './report-text';
import type { ReportTextKey } from './report-text';
import { inRunningText, unitName } from './unit-words';

/** More names than these make no readable note. */
const mostNames = 12;

/** How a plan was shared out, in sentences: by what, how it was rounded, who got nothing and why. */
export function sharingNotes(sharing: Sharing, language: Language): readonly string[] {
  const { wish } = sharing;
  const notes = [ruleOf(sharing, language), reportText(language, 'sharing.note.rounding')];
  if (wish.minimum > 0) {
    const minimum = formatCount(wish.minimum, language);
    notes.push(reportText(language, 'sharing.note.minimum', { minimum }));
  }
  if (wish.people === 'all' && wish.floor !== 'none') {
    notes.push(reportText(language, `sharing.note.floor.${wish.floor}`));
  }
  return [...notes, ...sharingWarnings(sharing, language)];
}

/** Who got nothing, or not what was wished, and why. */
export function sharingWarnings(sharing: Sharing, language: Language): readonly string[] {
  const { wish, rows } = sharing;
  const notes: string[] = [];
  const open = withoutFloor(sharing);
  if (open.length > 0 && wish.floor !== 'none') {
    notes.push(named(`sharing.note.floorless.${wish.floor}`, open, sharing, language));
  }
  const above = rows.filter(({ goal, base }) => goal !== null && base !== null && goal > base);
  if (above.length > 0) notes.push(named('sharing.note.above', above, sharing, language));
  const without = rows.filter(({ weight }) => weight === null);
  if (without.length > 0) notes.push(named('sharing.note.without', without, sharing, language));
  return notes;
}

function named(
  key: ReportTextKey,
  rows: readonly SharingRow[],
  sharing: Sharing,
  language: Language,
): string {
  const names = rows
    .slice(0, mostNames)
    .map(({ name }) => (name === '' ? unitName(null, sharing, language) : name))
    .join(', ');
  return reportText(language, key, {
    count: rows.length,
    names: rows.length > mostNames ? `${names}, …` : names,
  });
}

function ruleOf({ wish, earlier }: Sharing, language: Language): string {
  const { by, people, scheme } = wish;
  const base = inRunningText(reportText(language, `column.${baseOf(scheme)}`), language);
  switch (by) {
    case 'uncovered':
      return reportText(language, `sharing.note.rule.uncovered.${people}`, { base });
    case 'base':
      return reportText(language, 'sharing.note.rule.base', { base });
    case 'earlier':
      return reportText(language, `sharing.note.rule.earlier.${earlier}`);
  }
}

/** Why nothing could be shared out, and what to do; `null` when all went well. */
export function obstacleText(sharing: Sharing, language: Language): string | null {
  if (sharing.obstacle === null) return null;
  const measured = sharing.rows.filter(({ weight }) => weight !== null);
  const sum = (of: (row: SharingRow) => number | null): string =>
    formatCount(
      measured.reduce((whole, row) => whole + (of(row) ?? 0), 0),
      language,
    );
  return reportText(language, `sharing.obstacle.${sharing.obstacle}`, {
    enrolled: sum(({ participants }) => participants),
    minimums: sum(({ minimum }) => minimum),
  });
}
