import type { Locality } from '../../coverage/locality';
import { sheetLabel } from '../../coverage/sheet-place';
import type { Finding } from '../finding';
import { finding } from '../finding';
import { cellAddress } from '../grid';
import type { ComparedPeriod } from './comparison';
import type { Counterparts } from './counterparts';

/** More names than these are counted, not listed. */
const mostNames = 6;

/** What the user should look at before trusting a comparison, each finding once for all periods. */
export function comparisonFindings(
  periods: readonly ComparedPeriod[],
  counterparts: readonly Counterparts[],
  now: readonly Locality[],
): Finding[] {
  const findings = saidOnce(
    counterparts.map((one, index) => [
      ...slips(one, now),
      ...questions(one),
      ...left(one),
      ...incomplete(one, now, periods[index]),
    ]),
  );
  return [...findings, ...unshared(counterparts)];
}

/**
 * Of several periods on one sheet the first says it: there cells tell findings apart only by their rows. Those
 * of one period are all kept, as two districts may have a place of one name.
 */
function saidOnce(periods: readonly (readonly Finding[])[]): Finding[] {
  const said = new Set<string>();
  return periods.flatMap((findings) => {
    const fresh = findings.filter((one) => !said.has(matterOf(one)));
    for (const one of fresh) said.add(matterOf(one));
    return fresh;
  });
}

function matterOf({ code, file, sheet, locality, details }: Finding): string {
  return JSON.stringify([code, file, sheet, locality, details]);
}

function slips({ sources }: Counterparts, now: readonly Locality[]): Finding[] {
  return sources.flatMap((places, index) =>
    places
      .filter(({ by }) => by === 'spelling')
      .map(({ file, sheet, row, column, name }) =>
        finding('matched-by-spelling', 'warning', sheet, cellAddress(row, column), {
          file,
          locality: name,
          details: { now: now[index]?.name ?? '', nowSheet: now[index]?.sheet ?? '' },
        }),
      ),
  );
}

function questions({ questions: asked }: Counterparts): Finding[] {
  return asked.map(({ file, sheet, row, column, name, candidates }) =>
    finding('match-uncertain', 'warning', sheet, cellAddress(row, column), {
      file,
      locality: name,
      details: { candidates: listed(candidates.map((place) => place.name)) },
    }),
  );
}

/** One for each sheet. */
function left({ left: localities }: Counterparts): Finding[] {
  const sheets = new Map<string, Locality[]>();
  for (const locality of localities) {
    const label = sheetLabel(locality);
    const own = sheets.get(label);
    if (own === undefined) sheets.set(label, [locality]);
    else own.push(locality);
  }
  return [...sheets.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const names = own.map(({ name }) => name);
    const details = { count: names.length, names: listed(names) };
    return finding('earlier-unmatched', 'info', first.sheet, null, { file: first.file, details });
  });
}

function incomplete(
  { incomplete: places }: Counterparts,
  now: readonly Locality[],
  period: ComparedPeriod | undefined,
): Finding[] {
  return places.flatMap(({ now: index, lacking }) => {
    const locality = now[index];
    if (locality === undefined) return [];
    const { file, sheet, row, column, name } = locality;
    const details = {
      lacking: listed(lacking.map(({ from }) => from)),
      periodSheet: period?.sheets.join(', ') ?? '',
    };
    return [
      finding('restated-incomplete', 'warning', sheet, cellAddress(row, column), {
        file,
        locality: name,
        details,
      }),
    ];
  });
}

/** Once for each row of the sheet of mergers, however many periods need it. */
function unshared(counterparts: readonly Counterparts[]): Finding[] {
  const mergers = new Set(counterparts.flatMap((one) => one.unshared));
  return [...mergers].map(({ file, sheet, row, column, from, to }) =>
    finding('part-without-share', 'warning', sheet, cellAddress(row, column), {
      file,
      locality: from,
      details: { to },
    }),
  );
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${shown}, …` : shown;
}
