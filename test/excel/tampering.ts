import type { EmbeddedExcel } from '../../src/host/embedded-excel';
import type { OfficeSeam } from '../../src/host/office-seam';

type Execute = OfficeSeam['Execute'];
interface Answer {
  readonly toArray: () => readonly unknown[];
}

/**
 * Makes a host give wrong answers: what it says of a property is another value of the same kind.
 *
 * @param propertyOf Told the body of a request: of which property; null: it is answered truly.
 */
export function tamper(host: EmbeddedExcel, propertyOf: (request: string) => string | null): void {
  const seam = host.seam as { -readonly [K in keyof OfficeSeam]: OfficeSeam[K] };
  const execute: Execute = seam.Execute;
  seam.Execute = (id, params, callback) => {
    const body = String((params as readonly (readonly unknown[])[])[0]?.[4]);
    execute(id, params, (answer) => {
      const parts = (answer as Answer).toArray();
      const text = parts[3];
      const property = propertyOf(body);
      if (typeof text !== 'string' || text === '' || property === null) {
        callback(answer);
        return;
      }
      const wrong = JSON.stringify(falsified(JSON.parse(text), property));
      callback({ toArray: () => [...parts.slice(0, 3), wrong] });
    });
  };
}

/** The plain answer of a method, such as `getCount`, is called `result`. */
function falsified(response: unknown, property: string): unknown {
  const { Results = [], ...rest } = response as {
    Results?: readonly Readonly<Record<string, unknown>>[];
  };
  return {
    ...rest,
    Results: Results.map((result) => ({
      ...result,
      Value:
        property === 'result' && typeof result.Value !== 'object'
          ? other(result.Value)
          : within(result.Value, property),
    })),
  };
}

function within(value: unknown, property: string): unknown {
  if (Array.isArray(value)) return value.map((part) => within(part, property));
  if (typeof value !== 'object' || value === null) return value;
  // The list of sheets stays as it is: by it the self-check finds its own.
  if ('Visibility' in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key.toLowerCase() === property.toLowerCase() ? other(part) : within(part, property),
    ]),
  );
}

function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 7;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string') return `?${value}?`;
  if (Array.isArray(value)) return value.map(other);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, other(part)]));
}
