import { baseOf } from '../../coverage/scheme';
import type { Scheme } from '../../coverage/scheme';
import { decimalsOf, denominatorsThatFit } from '../../coverage/rounding';
import type { CheckedTable } from './checked-table';
import { addressOf, nameAt } from './checked-table';
import { participantsOf } from '../columns/derived-field';
import { numberAt } from '../columns/column-numbers';
import type { ColumnNumbers } from '../columns/column-numbers';
import type { Finding } from '../finding';
import { finding } from '../finding';

/** The least and the greatest whole plan that a percentage can have been computed from. */
type Range = readonly [least: number, greatest: number];

/**
 * Where a sheet gives the share of the plan and what is still to be enrolled but not the plan itself,
 * both say what the plan is: they disagree when no plan fits both. A plan that must be larger than the
 * population is found out in the same way.
 */
export function checkImpliedPlan(table: CheckedTable, scheme: Scheme): Finding[] {
  const { view, fields } = table;
  if (fields.numbers.has(`${scheme}.target`)) return [];
  const participants = participantsOf(fields.numbers, scheme);
  const rates = fields.numbers.get(`${scheme}.attainment`);
  const lacking = fields.numbers.get(`${scheme}.remaining`);
  if (participants === undefined) return [];
  const findings: Finding[] = [];
  for (const { row } of table.rows) {
    const people = numberAt(participants, row);
    if (people === null) continue;
    const fromRate = rates === undefined ? null : planOfRate(rates, row, people);
    const left = lacking === undefined ? null : numberAt(lacking, row);
    // Nobody is missing from a plan that is reached, whatever it was.
    const fromLeft = left === null || left <= 0 ? null : people + left;
    const where = { view, row, locality: nameAt(table, row) };
    if (fromRate !== null && fromLeft !== null && lacking !== undefined) {
      if (fromLeft < fromRate[0] || fromLeft > fromRate[1]) {
        const computed = rangeText(fromRate[0] - people, fromRate[1] - people);
        findings.push(
          finding(
            'stated-remaining-disagrees',
            'warning',
            view.grid.sheet,
            addressOf(view, row, lacking),
            {
              locality: where.locality,
              stated: left,
              computed,
              details: { field: `${scheme}.remaining` },
            },
          ),
        );
      }
    }
    const base = baseOf(scheme);
    const population = table.localities.get(row)?.[base] ?? null;
    const least = Math.min(fromRate?.[0] ?? Infinity, fromLeft ?? Infinity);
    if (population !== null && least !== Infinity && least > population) {
      findings.push(
        finding(
          'target-exceeds-population',
          'warning',
          view.grid.sheet,
          addressOf(view, row, (fromRate === null ? lacking : rates) ?? participants),
          {
            locality: where.locality,
            stated: least,
            computed: population,
            details: { target: least, population, base },
          },
        ),
      );
    }
  }
  return findings;
}

/** A percentage as `95.8` or as the fraction `0.958`, with the decimals that are shown. */
function planOfRate(rates: ColumnNumbers, row: number, people: number): Range | null {
  const stated = numberAt(rates, row);
  if (stated === null || stated <= 0) return null;
  const decimals = rates.decimals.get(row) ?? decimalsOf(stated);
  const percent = rates.percents.has(row) || !rates.small;
  // An unrounded formula fits one number, not a range.
  const shown = percent ? decimals : decimals - 2;
  if (shown < 0 || shown > 6) return null;
  const value = percent ? stated : Number((stated * 100).toFixed(shown));
  return denominatorsThatFit(people, value, shown);
}

function rangeText(least: number, greatest: number): string | number {
  return least === greatest ? least : `${String(least)}–${String(greatest)}`;
}
