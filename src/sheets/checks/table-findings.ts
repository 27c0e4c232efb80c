import { baseOf, schemes } from '../../coverage/scheme';
import { checkCells, checkTexts } from './cell-findings';
import { checkImpliedPlan } from './implied-plan';
import type { CheckedTable } from './checked-table';
import type { Finding } from '../finding';
import { checkBase, checkChange, checkRates, checkRemaining } from './stated-findings';

/** Everything that a table's own cells say against each other. */
export function checkTable(table: CheckedTable): Finding[] {
  const findings: Finding[] = [];
  for (const [field, numbers] of table.fields.numbers)
    findings.push(...checkCells(table, field, numbers));
  for (const scheme of schemes) {
    findings.push(...checkRates(table, scheme, 'attainment', `${scheme}.target`));
    findings.push(...checkRates(table, scheme, 'coverage', baseOf(scheme)));
    findings.push(...checkRemaining(table, scheme));
    findings.push(...checkChange(table, scheme));
    findings.push(...checkImpliedPlan(table, scheme));
    findings.push(...checkBase(table, scheme));
  }
  findings.push(...checkTexts(table));
  return findings;
}
