import type { Locality } from '../../coverage/locality';
import type { Scheme } from '../../coverage/scheme';
import { schemes } from '../../coverage/scheme';
import type { Finding } from '../finding';
import { finding } from '../finding';
import { fold } from '../text/vietnamese-text';
import type { GrowthText } from './growth-texts';

/** People of the localities that have a number at every date. */
interface Point {
  readonly date: string;
  readonly people: number;
}

/**
 * What several years side by side invite to conclude wrongly: a year that is not over compared with full
 * ones, and a text that speaks of steady growth where the numbers do not grow steadily.
 *
 * @param texts that speak of steady growth
 * @param localities today's, with their earlier figures
 * @param asOf ISO date of today's figures
 */
export function yearFindings(
  texts: readonly GrowthText[],
  localities: readonly Locality[],
  asOf: string | null,
): Finding[] {
  if (asOf === null) return [];
  const dates = new Set(localities.flatMap(({ earlier }) => earlier?.map((one) => one.asOf) ?? []));
  const fullYears = [...dates].filter((date) => date.endsWith('-12-31')).sort();
  if (fullYears.length < 2) return [];
  const yearly = [...fullYears, asOf];
  const series = new Map(
    schemes.flatMap((scheme) => {
      const points = seriesOf(localities, scheme, yearly);
      return points === null ? [] : [[scheme, points] as const];
    }),
  );
  return [
    ...(asOf.endsWith('-12-31') ? [] : partialYears(series, localities)),
    ...growthClaims(texts, series),
  ];
}

/** `null` when no locality has a number at every date. */
function seriesOf(
  localities: readonly Locality[],
  scheme: Scheme,
  dates: readonly string[],
): readonly Point[] | null {
  const sums = dates.map(() => 0);
  let counted = 0;
  for (const { schemes: counts, earlier = [] } of localities) {
    const numbers = dates.map((date, index) =>
      index === dates.length - 1
        ? (counts[scheme]?.participants ?? null)
        : (earlier.find(({ asOf }) => asOf === date)?.people[scheme] ?? null),
    );
    if (numbers.includes(null)) continue;
    counted += 1;
    numbers.forEach((number, index) => {
      sums[index] = (sums[index] ?? 0) + (number ?? 0);
    });
  }
  if (counted === 0) return null;
  return dates.map((date, index) => ({ date, people: sums[index] ?? 0 }));
}

type Series = ReadonlyMap<Scheme, readonly Point[]>;

function partialYears(series: Series, localities: readonly Locality[]): Finding[] {
  const [first] = localities;
  if (first === undefined) return [];
  return [...series].flatMap(([scheme, points]) => {
    const [full, now] = points.slice(-2);
    if (full === undefined || now === undefined) return [];
    const change = now.people - full.people;
    return [
      finding('partial-year', change < 0 ? 'warning' : 'info', first.sheet, null, {
        file: first.file,
        stated: now.people,
        computed: full.people,
        details: {
          scheme,
          year: now.date.slice(0, 4),
          date: now.date,
          people: now.people,
          fullYear: full.date.slice(0, 4),
          fullPeople: full.people,
          change,
        },
      }),
    ];
  });
}

/** A text about one scheme is held against that one; another against the first that the report has. */
function growthClaims(texts: readonly GrowthText[], series: Series): Finding[] {
  return texts.flatMap(({ file, sheet, cell, text }) => {
    const words = fold(text);
    const scheme = [...series.keys()].find((known) => schemeWords[known].test(words));
    const [first] = series.keys();
    const subject = scheme ?? first;
    const fall = subject === undefined ? null : fallIn(series.get(subject) ?? []);
    if (subject === undefined || fall === null) return [];
    return [
      finding('claimed-growth-disagrees', 'warning', sheet, cell, {
        file,
        stated: text,
        details: {
          scheme: subject,
          before: fall[0].people,
          fromDate: fall[0].date,
          after: fall[1].people,
          toDate: fall[1].date,
        },
      }),
    ];
  });
}

const schemeWords: Readonly<Record<Scheme, RegExp>> = {
  health: /\b(bhyt|bao hiem y te|health)\b/,
  householdHealth: /\bho gia dinh\b/,
  social: /\b(bhxh|bao hiem xa hoi)\b(?! (bat buoc|tu nguyen))/,
  compulsory: /\b(bat buoc|compulsory)\b/,
  voluntary: /\b(tu nguyen|voluntary)\b/,
  unemployment: /\b(bhtn|that nghiep|unemployment)\b/,
};

function fallIn(points: readonly Point[]): readonly [Point, Point] | null {
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next !== undefined && next.people < point.people) return [point, next];
  }
  return null;
}
