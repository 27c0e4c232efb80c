import type { Language } from '../../locales/locale';
import { findingAdvice, findingTitle, findingWhat } from '../../report/finding-message';
import type { Finding, FindingCode, Severity } from '../../sheets/finding';
import type { FindingGroup, ListedFinding } from './summary';

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The same for the same cell as long as it says the same: what was ignored comes back when it changes. */
export function findingKey({ code, file, sheet, cell, stated, computed }: Finding): string {
  const place = file === undefined ? [] : [file];
  return JSON.stringify([code, sheet, cell, stated, computed, ...place]);
}

type Keyed = Pick<ListedFinding, 'key' | 'finding'>;

/**
 * Findings by kind, the worst kinds first, then the most frequent.
 *
 * @param ignored keys of those to leave out
 * @param most findings of a kind that are listed; all are counted
 */
export function findingGroups(
  findings: readonly Finding[],
  ignored: ReadonlySet<string>,
  language: Language,
  most: number,
): readonly FindingGroup[] {
  const groups = new Map<FindingCode, { severity: Severity; all: Keyed[] }>();
  for (const finding of findings) {
    const key = findingKey(finding);
    if (ignored.has(key)) continue;
    const group = groups.get(finding.code);
    if (group === undefined) {
      groups.set(finding.code, { severity: finding.severity, all: [{ key, finding }] });
      continue;
    }
    group.all.push({ key, finding });
    if (rank[finding.severity] < rank[group.severity]) group.severity = finding.severity;
  }
  return [...groups]
    .map(([code, { severity, all }]) => ({
      code,
      title: findingTitle(code, language),
      advice: findingAdvice(code, language),
      severity,
      count: all.length,
      first: bySeverity(all)
        .slice(0, most)
        .map(({ key, finding }) => ({ key, finding, what: findingWhat(finding, language) })),
    }))
    .sort((a, b) => rank[a.severity] - rank[b.severity] || b.count - a.count);
}

function bySeverity(findings: readonly Keyed[]): readonly Keyed[] {
  return [...findings].sort((a, b) => rank[a.finding.severity] - rank[b.finding.severity]);
}
