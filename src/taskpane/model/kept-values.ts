import { IsoDateError, calendarDay } from '../../coverage/iso-date';
import { schemes } from '../../coverage/scheme';
import type { Scheme } from '../../coverage/scheme';

/** Values as they were kept: of any kind, also of none that is known. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export type Kept = Readonly<Record<string, unknown>>;

export function recordOf(value: unknown): Kept {
  return typeof value === 'object' && value !== null ? (value as Kept) : {};
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

export function listOf<T>(value: unknown, itemOf: (item: unknown) => T | null): readonly T[] {
  return Array.isArray(value) ? value.flatMap((item: unknown) => itemOf(item) ?? []) : [];
}

export function schemeOf(value: unknown): Scheme | null {
  return schemes.find((scheme) => scheme === value) ?? null;
}

export function dateOf(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && isDate(text) ? text : null;
}

function isDate(text: string): boolean {
  try {
    calendarDay(text);
    return true;
  } catch (error) {
    if (error instanceof IsoDateError) return false;
    throw error;
  }
}
