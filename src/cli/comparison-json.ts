import type { LocalityFigures } from '../coverage/figures';
import type { Scheme } from '../coverage/scheme';
import { schemes } from '../coverage/scheme';
import { fileOf, rowKey } from '../coverage/sheet-place';
import type { EarlierPlace, MatchQuestion } from '../sheets/periods/comparison';
import type { WorkbookReading } from '../sheets/reading';

/** People; changes are people more (+) or fewer (−). */
interface ComparedSchemeJson {
  readonly participants: number | null;
  readonly samePeriodLastYear: number | null;
  readonly lastDecember: number | null;
  readonly changeFromSamePeriod: number | null;
  readonly changeFromDecember: number | null;
  readonly baseline: number | null;
}

/** A row of another sheet that was counted for the locality, and why; `share` of it, a fraction. */
type SourceJson = Omit<EarlierPlace, 'district' | 'column'>;

/** A locality with its figures at the workbook's other dates; schemes stand beside the names. */
export interface ComparedJson extends Readonly<Partial<Record<Scheme, ComparedSchemeJson>>> {
  readonly district: string | null;
  readonly name: string;
  /** What each sheet calls it; several old units joined by ` + `; `null` where it is not found. */
  readonly names: Readonly<Record<string, string | null>>;
  readonly from: readonly SourceJson[];
  /** Its figures at the earlier dates that reports show. */
  readonly earlier: LocalityFigures['earlier'];
}

/** What the user has to say before it is compared: answer with `--match` or in the pane. */
export type QuestionJson = Omit<MatchQuestion, 'column'>;

/**
 * The `comparison` of the JSON: today's localities with the figures that were filled in from other sheets.
 *
 * @param localities figures of `reading.localities`, by district
 */
export function comparisonJson(
  { comparison, localities: read }: Pick<WorkbookReading, 'comparison' | 'localities'>,
  localities: readonly LocalityFigures[],
): readonly ComparedJson[] {
  if (comparison === null) return [];
  const figures = new Map(localities.map((one) => [rowKey(one), one]));
  return read.flatMap((locality, index): ComparedJson[] => {
    const own = figures.get(rowKey(locality));
    if (own === undefined) return [];
    const names: Record<string, string | null> = {};
    comparison.periods.forEach(({ sheets }, at) => {
      const places = comparison.sources[index]?.[at] ?? [];
      for (const sheet of sheets) {
        const here = places.filter((place) => place.sheet === sheet).map(({ name }) => name);
        names[sheet] = here.length === 0 ? null : here.join(' + ');
      }
    });
    names[locality.sheet] = locality.name;
    return [
      {
        district: locality.district,
        name: locality.name,
        names,
        ...schemesOf(own),
        from: (comparison.sources[index] ?? []).flat().map(sourceJson),
        earlier: own.earlier ?? [],
      },
    ];
  });
}

function schemesOf({ figures }: LocalityFigures): Partial<Record<Scheme, ComparedSchemeJson>> {
  const compared: Partial<Record<Scheme, ComparedSchemeJson>> = {};
  for (const scheme of schemes) {
    const one = figures[scheme];
    if (one === undefined) continue;
    compared[scheme] = {
      participants: one.participants,
      samePeriodLastYear: one.samePeriodLastYear,
      lastDecember: one.lastDecember,
      changeFromSamePeriod: one.changeFromSamePeriod,
      changeFromDecember: one.changeFromDecember,
      baseline: one.baseline,
    };
  }
  return compared;
}

function sourceJson(place: EarlierPlace): SourceJson {
  const { sheet, row, name, by, share } = place;
  return { ...fileOf(place), sheet, row, name, by, share };
}

export function questionsJson({
  comparison,
}: Pick<WorkbookReading, 'comparison'>): readonly QuestionJson[] {
  return (comparison?.questions ?? []).map(({ file, sheet, row, district, name, candidates }) => ({
    ...fileOf({ file }),
    sheet,
    row,
    district,
    name,
    candidates,
  }));
}
