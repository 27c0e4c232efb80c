import { rowKey } from '../coverage/sheet-place';
import type { DistrictFigures, Figures } from '../coverage/figures';
import { formatDate } from '../locales/locale';
import type { WorkbookReading } from '../sheets/reading';
import { agencyOf } from './agency';
import type { AttentionEntry } from './attention-entries';
import { attentionSheet } from './attention-sheet';
import { checksSheet } from './checks-sheet';
import { findingsByDistrict } from './district-findings';
import { keptPoints } from './kept-chart';
import { narrativeParagraphs } from './narrative';
import { sourceRows } from './notes';
import { paceFindings } from './pace-findings';
import { pacePlaces, paceSheet } from './pace-sheet';
import { paceTables } from './pace-tables';
import { periodsSheet } from './periods-sheet';
import { wantedSheets, wantsPace } from './report-names';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import { SheetNamesError } from './sheet-names-error';
import type { SheetPlan } from './sheet-plan';
import { green } from './sheet-styles';
import { summarySheet } from './summary-sheet';
import type { SummaryLayout, SummarySheet } from './summary-sheet';
import { districtTable, overviewTable } from './summary-table';
import type { SummaryTable } from './summary-table';
import { unitName, unitTitle, unitsCounted } from './unit-words';

export { wantedSheets };

export interface ReportInput {
  readonly figures: Figures;
  readonly reading: Pick<
    WorkbookReading,
    'tables' | 'findings' | 'comparison' | 'mergers' | 'localities' | 'kept'
  >;
  readonly options: ReportOptions;
  /** Final names of the sheets, in the order of `wantedSheets`: links need them. */
  readonly names: readonly string[];
  /** What was typed on lists of localities to look at (`typedEntries`). */
  readonly entries?: readonly AttentionEntry[];
}

const overviewColor = '0B5537';

/**
 * The sheets of a report as plain data, in the order of `wantedSheets` (report-sheets.md). Takes time
 * in proportion to the number of localities and findings. Each plan is made when it is asked for: those
 * of a hundred thousand localities take more memory together than all that they are made from.
 *
 * @throws SheetNamesError when there are not as many names as sheets
 * @throws IsoDateError when a date of the options or figures is none
 */
export function* planReport({
  figures,
  reading,
  options,
  names,
  entries = [],
}: ReportInput): Generator<SheetPlan> {
  const { language } = options;
  const wanted = wantedSheets(figures, options);
  if (names.length !== wanted.length) throw new SheetNamesError(wanted.length, names.length);
  const nameAt = (index: number): string => names[index] ?? '';
  const districtNames = figures.districts.map(({ name }) => unitName(name, figures, language));
  const findings = findingsByDistrict(figures, reading.findings);
  const allFindings = [...reading.findings, ...paceFindings(figures, options)];
  const date =
    figures.asOf === null
      ? null
      : reportText(language, 'subtitle.asOf', { date: formatDate(figures.asOf, language) });

  const overview = overviewTable(figures, districtNames, names.slice(1, -1), options);
  const named = (kind: SheetPlan['kind']): string =>
    nameAt(wanted.findIndex((one) => one.kind === kind));
  const hasPace = wantsPace(figures, options);
  const nowhere = { district: null, pace: null };
  const districtLayout = (district: DistrictFigures, index: number): SummaryLayout => {
    const table = districtTable(district, figures, options);
    return summarySheet(
      {
        table,
        figures,
        name: nameAt(index + 1),
        key: district.name ?? '',
        agency: agencyOf([district], reading.tables, options),
        title: titleOf(table, options),
        subtitle: joined([unitTitle(district.name, figures, language), date]),
        paragraphs: [],
        history: [],
        elsewhere: nowhere,
        sources: sourceRows([district]),
        findings: findings.get(district) ?? [],
        compared: reading.comparison?.periods ?? [],
        restated: restatement(reading, district),
        tabColor: green,
      },
      options,
    );
  };
  // The narrative ranks the localities of an only district, and leads to their cells.
  const [first] = figures.districts;
  const only =
    first === undefined || figures.districts.length > 1 ? null : districtLayout(first, 0);

  yield summarySheet(
    {
      table: overview,
      figures,
      name: nameAt(0),
      key: '',
      agency: agencyOf(figures.districts, reading.tables, options),
      title: titleOf(overview, options),
      subtitle: joined([unitsCounted(figures, language), date]),
      paragraphs: narrativeParagraphs(figures, options),
      history: keptPoints(reading.kept, figures),
      elsewhere: {
        district: only?.cells ?? null,
        pace: hasPace ? pacePlaces(paceTables(figures, options), named('pace')) : null,
      },
      sources: sourceRows(figures.districts),
      findings: allFindings,
      compared: reading.comparison?.periods ?? [],
      restated: restatement(reading),
      tabColor: overviewColor,
    },
    options,
  ).plan;
  for (const [index, district] of figures.districts.entries()) {
    yield (only ?? districtLayout(district, index)).plan;
  }
  if (figures.earlier.length > 0) yield periodsSheet(figures, named('periods'), options);
  if (hasPace) {
    yield paceSheet(paceTables(figures, options), named('pace'), options);
  }
  if (options.attention) yield attentionSheet(figures, named('attention'), entries, options);
  yield checksSheet(allFindings, nameAt(names.length - 1), date, options);
}

/** How many localities, of a district or of all, have earlier figures that a sheet of mergers restated. */
function restatement(
  { comparison, mergers, localities }: ReportInput['reading'],
  district: DistrictFigures | null = null,
): SummarySheet['restated'] {
  const ofMergers = localities.filter((_, index) =>
    (comparison?.sources[index] ?? []).some((places) => places.some(({ by }) => by === 'merger')),
  );
  if (ofMergers.length === 0) return null;
  const own = district === null ? null : new Set(district.localities.map(rowKey));
  const restated = ofMergers.filter((locality) => own === null || own.has(rowKey(locality)));
  const sheets = [...new Set(mergers.map(({ sheet }) => sheet))].join(', ');
  return restated.length === 0 ? null : { count: restated.length, sheets };
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' – ');
}

function titleOf(table: SummaryTable, { language }: ReportOptions): string {
  const schemes = table.schemes
    .map((scheme) => reportText(language, `scheme.${scheme}`))
    .join(', ')
    .toLocaleUpperCase(language);
  return reportText(language, `title.${table.kind}`, { schemes }).trimEnd();
}
