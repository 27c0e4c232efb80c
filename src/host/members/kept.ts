import { invalidArgument } from '../api-error';
import { writable, type Property } from '../api-object';
import type { KeptProperties } from '../sheet-record';

/** Says whether a value may be set; its text names what is expected. */
export interface Check {
  readonly expects: string;
  readonly accepts: (value: unknown) => boolean;
}

export const aText: Check = { expects: 'text', accepts: (value) => typeof value === 'string' };
export const aFlag: Check = {
  expects: 'true or false',
  accepts: (value) => typeof value === 'boolean',
};
export const aNumber: Check = {
  expects: 'a number',
  accepts: (value) => typeof value === 'number' && Number.isFinite(value),
};
export const aColor: Check = {
  expects: 'a colour #RRGGBB',
  accepts: (value) => typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value),
};
export const anObject: Check = {
  expects: 'an object',
  accepts: (value) => typeof value === 'object' && value !== null,
};
export function oneOf(...names: readonly string[]): Check {
  return {
    expects: names.join(', '),
    accepts: (value) => typeof value === 'string' && names.includes(value),
  };
}
export function orEmpty(check: Check): Check {
  return {
    expects: `${check.expects} or empty`,
    accepts: (value) => value === '' || check.accepts(value),
  };
}

/** A property that the host keeps and gives back; `initial` until it is set. */
export function kept<T>(
  since: string,
  key: string,
  initial: unknown,
  check: Check,
  store: (target: T) => KeptProperties,
  beforeSet: (target: T) => void = () => undefined,
  afterSet: (target: T) => void = () => undefined,
): Property<T> {
  return writable(
    since,
    (target) => store(target)[key] ?? initial,
    (target, value) => {
      if (!check.accepts(value)) {
        throw invalidArgument(`${key} takes ${check.expects}, not ${JSON.stringify(value)}`);
      }
      beforeSet(target);
      store(target)[key] = value;
      afterSet(target);
    },
  );
}
