import { figuresOf } from '../coverage/figures-of';
import type { DistrictFigures, Totals } from '../coverage/figures';
import type { Locality } from '../coverage/locality';
import { noCounts } from '../coverage/locality';
import { rankBy } from '../coverage/ranking';
import { functionTexts as english } from '../locales/en/functions';
import { functionTexts as vietnamese } from '../locales/vi/functions';
import { DistrictNames } from '../sheets/text/district-name';
import { Argument } from './argument';
import { displayLanguage } from './display-language';
import { CellError, Failure, failureAmong } from './failure';
import { readCount, readName } from './read-cell';
import { commonShape, type Outcome } from './spill';

/**
 * Adds localities up by district: a table with a head, one row per district in the order of first
 * appearance, and a total. Rates are computed from sums over the localities that have both numbers.
 *
 * @customfunction BYDISTRICT
 * @param districts The district of each locality: a column. A blank cell belongs to the district above it
 * @param participants People enrolled, beside it
 * @param base The population, or the labour force
 * @param [target] People to be enrolled by the deadline; adds target, % of plan and remaining
 * @returns A table that spills: district, localities, participants, base, coverage, [target, % of plan, remaining,] rank
 * @example =INDEX(BAOPHU.BYDISTRICT({"H. A";"H. A";"H. B"},{90;80;70},{100;100;100}),2,5) // 0.85
 */
export function byDistrict(
  districts: unknown[][],
  participants: unknown[][],
  base: unknown[][],
  target?: unknown[][],
): unknown[][] {
  const places = new Argument(districts, readName);
  const people = new Argument(participants, readCount);
  const whole = new Argument(base, readCount);
  const goal = new Argument(target, readCount);
  const hasTarget = target !== undefined && Array.isArray(target);
  const among = hasTarget ? [places, people, whole, goal] : [places, people, whole];
  const shape = commonShape(among);
  if (shape instanceof CellError) return [[shape]];
  if (shape.columns !== 1) return [[new CellError('invalidValue', 'one-column')]];

  const names = new DistrictNames();
  const localities: Locality[] = [];
  let district: string | null = null;
  let failure: Failure | null = null;
  for (let row = 0; row < shape.rows; row += 1) {
    const place = places.at(row, 0);
    const enrolled = people.at(row, 0);
    const population = whole.at(row, 0);
    const planned = goal.at(row, 0);
    failure = failureAmong(failure, place, enrolled, population, planned);
    if (
      place instanceof Failure ||
      enrolled instanceof Failure ||
      population instanceof Failure ||
      planned instanceof Failure
    ) {
      continue;
    }
    district = place === null ? district : names.spell(place);
    if (place === null && enrolled === null && population === null && planned === null) continue;
    localities.push(localityOf(row, district, enrolled, population, planned));
  }
  if (failure !== null) return [[failure]];
  return tableOf(localities, hasTarget);
}

function localityOf(
  row: number,
  district: string | null,
  participants: number | null,
  base: number | null,
  target: number | null,
): Locality {
  return {
    name: '',
    district,
    sheet: '',
    row: row + 1,
    column: 1,
    code: null,
    officer: null,
    // Whatever the base is: the scheme of the population is measured against it.
    population: base,
    labourForce: null,
    households: null,
    schemes: { health: { ...noCounts, participants, target } },
  };
}

function tableOf(localities: readonly Locality[], hasTarget: boolean): Outcome[][] {
  const texts = displayLanguage() === 'vi' ? vietnamese : english;
  const { districts, totals } = figuresOf(localities, null);
  const coverageOf = (one: DistrictFigures): number | null =>
    one.totals.schemes.health?.coverage ?? null;
  const ranks = rankBy(districts.map(coverageOf));
  const planned = hasTarget ? [texts.target, texts.attainment, texts.remaining] : [];
  return [
    [
      texts.district,
      texts.localities,
      texts.participants,
      texts.base,
      texts.coverage,
      ...planned,
      texts.rank,
    ],
    ...districts.map((one, index) =>
      rowOf(one.name ?? texts.unknownDistrict, one.totals, ranks[index] ?? null, hasTarget),
    ),
    rowOf(texts.total, totals, null, hasTarget),
  ];
}

/** What is missing shows nothing: a null would show as 0 (OfficeDev/office-js #1503). */
function rowOf(name: string, totals: Totals, rank: number | null, hasTarget: boolean): Outcome[] {
  const figures = totals.schemes.health;
  const planned = [figures?.target, figures?.attainment, figures?.remaining];
  return [
    name,
    totals.localities,
    figures?.participants ?? '',
    totals.population.value ?? '',
    figures?.coverage ?? '',
    ...(hasTarget ? planned.map((value) => value ?? '') : []),
    rank ?? '',
  ];
}
