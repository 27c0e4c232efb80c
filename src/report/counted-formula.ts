/** A formula that shows nothing unless all the cells that it needs hold numbers. */
export function ifCounted(cells: readonly string[], formula: string): string {
  return `IF(COUNT(${cells.join(',')})<${String(cells.length)},"",${formula})`;
}
