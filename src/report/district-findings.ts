import type { DistrictFigures, Figures } from '../coverage/figures';
import { fileOf, sheetLabel } from '../coverage/sheet-place';
import type { Finding } from '../sheets/finding';

/** The findings whose cell stands in a locality's row, by the locality's district; in their order. */
export function findingsByDistrict(
  { districts }: Pick<Figures, 'districts'>,
  findings: readonly Finding[],
): ReadonlyMap<DistrictFigures, readonly Finding[]> {
  const found = new Map<DistrictFigures, Finding[]>();
  if (findings.length === 0) return found;
  const owners = new Map<string, Map<number, DistrictFigures>>();
  for (const district of districts) {
    for (const locality of district.localities) {
      const { row } = locality;
      const sheet = sheetLabel(locality);
      let rows = owners.get(sheet);
      if (rows === undefined) owners.set(sheet, (rows = new Map<number, DistrictFigures>()));
      rows.set(row, district);
    }
  }
  for (const finding of findings) {
    const row = rowOf(finding.cell);
    if (row === null || finding.sheet === null) continue;
    const label = sheetLabel({ ...fileOf(finding), sheet: finding.sheet });
    const district = owners.get(label)?.get(row);
    if (district === undefined) continue;
    const known = found.get(district);
    if (known === undefined) found.set(district, [finding]);
    else known.push(finding);
  }
  return found;
}

/** The row of a single cell's address. */
function rowOf(cell: string | null): number | null {
  const match = /^[A-Z]+(\d+)$/.exec(cell ?? '');
  return match === null ? null : Number(match[1]);
}
