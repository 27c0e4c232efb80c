import type { Scheme } from '../../coverage/scheme';
import { baseOf } from '../../coverage/scheme';
import type { CheckedTable } from './checked-table';
import { addressOf, nameAt } from './checked-table';
import type { ColumnNumbers } from '../columns/column-numbers';
import { numberAt } from '../columns/column-numbers';
import { participantsOf } from '../columns/derived-field';
import type { FieldKey } from '../field';
import type { Finding } from '../finding';
import { finding } from '../finding';
import { checkRate, isRemaining } from '../columns/rate-agreement';
import type { SheetView } from '../sheet-view';

export function checkRates(
  table: CheckedTable,
  scheme: Scheme,
  measure: 'coverage' | 'attainment',
  over: FieldKey,
): Finding[] {
  const { view, fields } = table;
  const field: FieldKey = `${scheme}.${measure}`;
  const stated = fields.numbers.get(field);
  const participants = participantsOf(fields.numbers, scheme);
  const denominators = fields.numbers.get(over);
  if (stated === undefined || participants === undefined || denominators === undefined) return [];
  const findings: Finding[] = [];
  for (const { row } of table.rows) {
    const numerator = numberAt(participants, row);
    const denominator = numberAt(denominators, row);
    if (numerator === null || denominator === null) continue;
    const check = checkRate(stated, row, numerator, denominator);
    if (check === null || check.agrees) continue;
    findings.push(
      finding('stated-rate-disagrees', 'warning', view.grid.sheet, addressOf(view, row, stated), {
        locality: nameAt(table, row),
        stated: numberAt(stated, row),
        computed: check.computed,
        details: {
          field,
          unit: check.unit,
          relation: relationOf(view, row, participants, denominators),
        },
      }),
    );
  }
  return findings;
}

function relationOf(
  view: SheetView,
  row: number,
  numerators: ColumnNumbers,
  denominators: ColumnNumbers,
): string {
  return `${addressOf(view, row, numerators)}/${addressOf(view, row, denominators)}`;
}

export function checkRemaining(table: CheckedTable, scheme: Scheme): Finding[] {
  const { view, fields } = table;
  const field: FieldKey = `${scheme}.remaining`;
  const stated = fields.numbers.get(field);
  const participants = participantsOf(fields.numbers, scheme);
  const targets = fields.numbers.get(`${scheme}.target`);
  if (stated === undefined || participants === undefined || targets === undefined) return [];
  const findings: Finding[] = [];
  for (const { row, kind } of table.rows) {
    const value = numberAt(stated, row);
    const target = numberAt(targets, row);
    const people = numberAt(participants, row);
    if (value === null || target === null || people === null || isRemaining(value, target - people))
      continue;
    if (kind !== 'locality' && value > target - people) continue;
    findings.push(
      finding(
        'stated-remaining-disagrees',
        'warning',
        view.grid.sheet,
        addressOf(view, row, stated),
        {
          locality: nameAt(table, row),
          stated: value,
          computed: Math.max(0, target - people),
          details: {
            field,
            relation: `${addressOf(view, row, targets)}-${addressOf(view, row, participants)}`,
          },
        },
      ),
    );
  }
  return findings;
}

/** A stated change has to be the difference to at least one of the earlier figures. */
export function checkChange(table: CheckedTable, scheme: Scheme): Finding[] {
  const { view, fields } = table;
  const field: FieldKey = `${scheme}.change`;
  const stated = fields.numbers.get(field);
  const participants = participantsOf(fields.numbers, scheme);
  const earlier = (['before', 'samePeriodLastYear', 'lastDecember'] as const).flatMap(
    (measure) => fields.numbers.get(`${scheme}.${measure}`) ?? [],
  );
  if (stated === undefined || participants === undefined || earlier.length === 0) return [];
  const findings: Finding[] = [];
  for (const { row } of table.rows) {
    const value = numberAt(stated, row);
    const people = numberAt(participants, row);
    const differences = earlier.flatMap((numbers) => {
      const before = numberAt(numbers, row);
      return people === null || before === null ? [] : [people - before];
    });
    const [first] = differences;
    if (
      value === null ||
      first === undefined ||
      differences.some((difference) => Math.abs(value - difference) < 0.5)
    )
      continue;
    findings.push(
      finding('stated-change-disagrees', 'warning', view.grid.sheet, addressOf(view, row, stated), {
        locality: nameAt(table, row),
        stated: value,
        computed: first,
        details: { field },
      }),
    );
  }
  return findings;
}

/** More people enrolled, or planned, than there are. */
export function checkBase(table: CheckedTable, scheme: Scheme): Finding[] {
  const { view, fields } = table;
  const base = baseOf(scheme);
  const participants = participantsOf(fields.numbers, scheme);
  const targets = fields.numbers.get(`${scheme}.target`);
  const findings: Finding[] = [];
  for (const [row, locality] of table.localities) {
    const people = locality[base];
    const counts = locality.schemes[scheme];
    if (people === null || counts === undefined) continue;
    const extra = { locality: locality.name, computed: people };
    if (
      participants !== undefined &&
      counts.participants !== null &&
      counts.participants > people
    ) {
      const details = { participants: counts.participants, population: people, base };
      const cell = addressOf(view, row, participants);
      findings.push(
        finding('participants-exceed-population', 'warning', view.grid.sheet, cell, {
          ...extra,
          stated: counts.participants,
          details,
        }),
      );
    }
    if (targets !== undefined && counts.target !== null && counts.target > people) {
      const details = { target: counts.target, population: people, base };
      const cell = addressOf(view, row, targets);
      findings.push(
        finding('target-exceeds-population', 'warning', view.grid.sheet, cell, {
          ...extra,
          stated: counts.target,
          details,
        }),
      );
    }
  }
  return findings;
}
