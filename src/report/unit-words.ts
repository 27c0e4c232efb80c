import type { DistrictFigures, Figures } from '../coverage/figures';
import type { Language } from '../locales/locale';
import { reportText } from './report-text';

/** What the units of a report are: districts, or the column that the user groups by. */
export type Grouping = Pick<Figures, 'groupedBy'>;

/** The head of a column of units: "Đơn vị", or the header that the localities are grouped by. */
export function unitHeading({ groupedBy }: Grouping, language: Language): string {
  return groupedBy ?? reportText(language, 'column.district');
}

/** The same in running text. */
export function unitWord(grouping: Grouping, language: Language): string {
  return inRunningText(unitHeading(grouping, language), language);
}

/** A heading in the middle of a sentence; abbreviations keep their capitals. */
export function inRunningText(heading: string, language: Language): string {
  const isShort = heading === heading.toLocaleUpperCase(language);
  return isShort ? heading : heading.charAt(0).toLocaleLowerCase(language) + heading.slice(1);
}

/** The name that a unit goes by, also when the workbook does not say it. */
export function unitName(name: string | null, grouping: Grouping, language: Language): string {
  if (name !== null) return name;
  return grouping.groupedBy === null
    ? reportText(language, 'district.unknown')
    : reportText(language, 'group.unknown', { unit: unitWord(grouping, language) });
}

/** How many units a report has, and what they are. */
export function unitsCounted(figures: Figures, language: Language): string {
  const counts = { count: figures.districts.length, localities: figures.totals.localities };
  return figures.groupedBy === null
    ? reportText(language, 'subtitle.districts', counts)
    : reportText(language, 'subtitle.groups', { ...counts, unit: unitWord(figures, language) });
}

/** The unit that a sheet is about, below its title. */
export function unitTitle(name: string | null, grouping: Grouping, language: Language): string {
  const unit = unitName(name, grouping, language);
  if (grouping.groupedBy === null || name === null) return unit;
  return reportText(language, 'subtitle.group', { heading: grouping.groupedBy, unit });
}

/** A locality of a group whose localities lie in several districts has its own behind its name. */
export function placeNames({ localities }: Pick<DistrictFigures, 'localities'>): readonly string[] {
  const homes = new Set(localities.map(({ home }) => home ?? null));
  return localities.map(({ name, home = null }) =>
    homes.size > 1 && home !== null ? `${name} (${home})` : name,
  );
}
