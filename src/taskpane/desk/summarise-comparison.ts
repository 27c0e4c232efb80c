import type { PeriodChoices, PeriodUse, PlaceName } from '../../sheets/periods/comparison';
import type { WorkbookReading } from '../../sheets/reading';
import { listed } from './summary';
import type { ComparedSheets, ComparisonSummary, MatchedSlip, UnitPart } from './summary';

/** What the pane shows of the comparison with the workbook's other dates. */
export function summariseComparison(
  whole: WorkbookReading,
  chosen: WorkbookReading,
  periods: PeriodChoices,
): ComparisonSummary {
  return {
    uses: usesOf(chosen),
    ownColumns: (['samePeriodLastYear', 'lastDecember'] as const).filter((use) =>
      chosen.tables.some(
        ({ role, columns }) =>
          role === 'reported' && columns.some(({ field }) => field?.endsWith(`.${use}`) === true),
      ),
    ),
    sheets: otherSheets(whole, chosen),
    slips: slipsOf(chosen).slice(0, listed),
    questions: onceEach(chosen.comparison?.questions ?? []).slice(0, listed),
    parts: partsOf(chosen, periods),
  };
}

function usesOf({ comparison }: WorkbookReading): ComparisonSummary['uses'] {
  const uses: Partial<Record<PeriodUse, ComparedSheets>> = {};
  for (const [index, { asOf, sheets, uses: served }] of (comparison?.periods ?? []).entries()) {
    const matched = (comparison?.sources ?? []).filter((places) => {
      const own = places[index];
      return own !== undefined && own.length > 0;
    }).length;
    for (const use of served) uses[use] = { asOf, sheets, matched };
  }
  return uses;
}

function otherSheets(whole: WorkbookReading, chosen: WorkbookReading): ComparisonSummary['sheets'] {
  const reported = new Set(
    chosen.tables.filter(({ role }) => role === 'reported').map(({ sheet }) => sheet),
  );
  const others = new Map<string, string | null>();
  for (const { sheet, asOf } of whole.tables) {
    if (!reported.has(sheet)) others.set(sheet, others.get(sheet) ?? asOf);
  }
  return [...others].map(([name, asOf]) => ({ name, asOf }));
}

function slipsOf({ comparison, localities }: WorkbookReading): readonly MatchedSlip[] {
  const slips = new Map<string, MatchedSlip>();
  for (const [index, periods] of (comparison?.sources ?? []).entries()) {
    const today = localities[index];
    if (today === undefined) continue;
    for (const place of periods.flat()) {
      if (place.by !== 'spelling') continue;
      const earlier = nameOf(place);
      const now = nameOf(today);
      const key = JSON.stringify([earlier, now]);
      const sheets = new Set([...(slips.get(key)?.sheets ?? []), place.sheet]);
      slips.set(key, { earlier, now, sheets: [...sheets] });
    }
  }
  return [...slips.values()];
}

function nameOf({ district, name }: PlaceName): PlaceName {
  return { district, name };
}

/** One answer holds for all sheets. */
function onceEach<T extends PlaceName>(questions: readonly T[]): readonly T[] {
  const asked = new Map(questions.map((one) => [JSON.stringify(nameOf(one)), one]));
  return [...asked.values()];
}

/** Parts of which the sheet of mergers does not say how large they were. */
function partsOf(
  { mergers, findings }: WorkbookReading,
  { shares = [] }: PeriodChoices,
): readonly UnitPart[] {
  const lacking = new Set(
    findings
      .filter(({ code }) => code === 'part-without-share')
      .map(({ locality, details }) => JSON.stringify([locality, details.to])),
  );
  return mergers.flatMap(({ from, to, share, whole }): UnitPart[] => {
    const given = shares.findLast((one) => one.from === from && one.to === to);
    const isAsked = given !== undefined || lacking.has(JSON.stringify([from, to]));
    return whole || !isAsked ? [] : [{ from, to, share: given?.share ?? share }];
  });
}
