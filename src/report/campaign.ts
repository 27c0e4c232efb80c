import type { Figures } from '../coverage/figures';
import type { Scheme } from '../coverage/scheme';
import type { Language } from '../locales/locale';
import { plainWriter } from './narrative-pieces';
import type { FigureWriter } from './narrative-pieces';
import { reportText } from './report-text';
import type { SummaryRow, SummaryTable } from './summary-table';

/** So many of the best are named, and of those with none before the rest is counted. */
const best = 3;
const mostNames = 12;

/** Whom a campaign (ra quân) brought: the best rows, those with nobody new, and those that lost people. */
export function campaignStandings(
  { rows }: Pick<SummaryTable, 'rows'>,
  scheme: Scheme,
  language: Language,
  write: FigureWriter = plainWriter(language),
): string[] {
  const results = rows.flatMap((row) => {
    const people = newlyEnrolledOf(row, scheme);
    return people === null ? [] : [{ row, people }];
  });
  if (results.length < 2) return [];
  const item = ({ row, people }: { row: SummaryRow; people: number }): string =>
    reportText(language, 'campaign.item', {
      name: row.name,
      people: write.count(Math.abs(people), {
        kind: 'row',
        scheme,
        column: 'newlyEnrolled',
        row: row.schemes,
      }),
      count: Math.abs(people),
    });
  const leaders = results
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people)
    .slice(0, best);
  const none = results.filter(({ people }) => people === 0).map(({ row }) => row.name);
  const fewer = results.filter(({ people }) => people < 0).map(item);
  const sentence = (key: 'best' | 'none' | 'fewer', items: readonly string[]): string[] =>
    items.length === 0
      ? []
      : [
          reportText(language, `campaign.${key}`, {
            count: items.length,
            items: listed(items, language),
          }),
        ];
  return [
    ...sentence('best', leaders.map(item)),
    ...sentence('none', none),
    ...sentence('fewer', fewer),
  ];
}

/** Of several districts: how many of all their localities have nobody new. */
export function campaignLocalities(
  { districts }: Figures,
  scheme: Scheme,
  language: Language,
): string[] {
  if (districts.length < 2) return [];
  const counts = districts.flatMap(({ localities }) =>
    localities.flatMap(({ figures }) => figures[scheme]?.newlyEnrolled ?? []),
  );
  const none = counts.filter((count) => count <= 0).length;
  if (none === 0) return [];
  return [reportText(language, 'campaign.localities', { none, count: counts.length })];
}

function newlyEnrolledOf({ schemes }: SummaryRow, scheme: Scheme): number | null {
  return schemes[scheme]?.newlyEnrolled ?? null;
}

function listed(items: readonly string[], language: Language): string {
  const rest = items.length - mostNames;
  if (rest <= 0) return items.join(', ');
  const more = reportText(language, 'campaign.more', { count: rest });
  return `${items.slice(0, mostNames).join(', ')} ${more}`;
}
