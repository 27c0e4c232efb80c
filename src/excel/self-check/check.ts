/// <reference types="office-js" />
import type { CheckId } from '../../session/self-check';
import type { ExcelApp } from '../excel-app';

/** An empty sheet of our own, for one check. */
export interface Bench {
  readonly app: ExcelApp;
  readonly context: Excel.RequestContext;
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  /** The formula of the hidden name that marks the sheet. */
  readonly mark: string;
}

/** What a check found out. Plain data. */
export type Finding =
  | {
      readonly expected: unknown;
      readonly actual: unknown;
      /** By which numbers may differ. @default 0 */
      readonly tolerance?: number;
    }
  | { readonly noted: unknown }
  | 'unavailable';

export interface Check {
  readonly id: CheckId;
  readonly run: (bench: Bench) => Promise<Finding>;
}

/** True for equal data; numbers may differ by the tolerance. */
export function agree(one: unknown, other: unknown, tolerance = 0): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return Math.abs(one - other) <= tolerance;
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) =>
    agree(
      (one as Record<string, unknown>)[key],
      (other as Record<string, unknown>)[key],
      tolerance,
    ),
  );
}
