/** JSON of unknown shape, as read from expected.json or made by reportJson. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** Keys of expected.json that no reading has: notes, and how the comparison is done. */
const aboutTheCase = ['_note', 'options', 'findingsExhaustiveFor', 'districtAliases'];
const ofTheReading = [
  'version',
  'asOf',
  'sources',
  'districts',
  'ignoredSheets',
  'totals',
  'periods',
  'comparison',
  'questions',
  'pace',
  'findings',
];

/** Fractions compared to 1e-9; every other number is a count and must be exact. */
const rates = new Set(['coverage', 'attainment']);
const tolerance = 1e-9;

/**
 * Compares a reading with an expected one, by the rules of test/cases/README.md: only keys that
 * `expected` has are compared; lists in order and of equal length; findings by code and place.
 * @returns One sentence per difference that names its path, such as
 *   `districts[2].localities[4].schemes.health.target: expected 712, got 712000`; empty when they agree.
 */
export function differences(actual: JsonObject, expected: JsonObject): string[] {
  const found: string[] = [];
  const aliases = asObject(expected.districtAliases);
  for (const [key, value] of Object.entries(expected)) {
    if (aboutTheCase.includes(key)) continue;
    if (!ofTheReading.includes(key)) found.push(`${key}: no such key in a reading`);
    else if (key === 'findings') continue;
    else if (key === 'ignoredSheets') compareIgnored(actual[key], value, found);
    else compare(key, actual[key], value, aliases, found);
  }
  compareFindings(actual, expected, found);
  return found;
}

function compare(
  path: string,
  actual: Json | undefined,
  expected: Json | undefined,
  aliases: JsonObject,
  found: string[],
): void {
  if (isList(expected)) {
    const list = isList(actual) ? actual : [];
    if (list.length !== expected.length) {
      found.push(`${path}: expected ${String(expected.length)} items, got ${String(list.length)}`);
    }
    expected.forEach((item, index) => {
      const place = `${path}[${String(index)}]`;
      if (index < list.length) compare(place, list[index], item, aliases, found);
    });
  } else if (isObject(expected)) {
    // A scheme that a locality has no number of may be left out: all of it is null.
    const object = asObject(actual);
    for (const [key, value] of Object.entries(expected)) {
      compare(`${path}.${key}`, object[key], value, aliases, found);
    }
    // The columns of a source are listed in full.
    if (path.endsWith('.columns')) {
      for (const key of Object.keys(object).filter((name) => expected[name] === undefined)) {
        found.push(`${path}.${key}: expected none, got ${show(object[key])}`);
      }
    }
  } else if (!isSame(path, actual ?? null, expected ?? null, aliases)) {
    found.push(`${path}: expected ${show(expected)}, got ${show(actual)}`);
  }
}

function isSame(path: string, actual: Json, expected: Json, aliases: JsonObject): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') {
    const key = path.slice(path.lastIndexOf('.') + 1);
    return rates.has(key) ? Math.abs(actual - expected) <= tolerance : actual === expected;
  }
  if (typeof actual === 'string' && typeof expected === 'string' && isDistrictName(path)) {
    const names = [expected, aliases[expected]].flat();
    return names.some((name) => typeof name === 'string' && fold(name) === fold(actual));
  }
  return actual === expected;
}

/** Names of districts known only from a title are in capitals there: case does not count. */
function isDistrictName(path: string): boolean {
  return /(?:^|\.)districts\[\d+\]\.name$/.test(path);
}

/** As a set of names; the reason only where one is expected. */
function compareIgnored(
  actual: Json | undefined,
  expected: Json | undefined,
  found: string[],
): void {
  const reasons = new Map(
    objects(actual).map(({ sheet, reason }) => [show(sheet), reason ?? null] as const),
  );
  const wanted = new Set<string>();
  for (const item of isList(expected) ? expected : []) {
    const { sheet, reason } = typeof item === 'string' ? { sheet: item } : asObject(item);
    const name = show(sheet);
    wanted.add(name);
    if (!reasons.has(name)) found.push(`ignoredSheets: expected ${name}, which was read`);
    else if (reason !== undefined && reason !== reasons.get(name)) {
      const got = show(reasons.get(name));
      found.push(`ignoredSheets ${name}: expected ${show(reason)}, got ${got}`);
    }
  }
  for (const [name, reason] of reasons) {
    if (!wanted.has(name)) found.push(`ignoredSheets: ${name} is ignored (${show(reason)})`);
  }
}

function compareFindings(actual: JsonObject, expected: JsonObject, found: string[]): void {
  const open = new Set(objects(actual.findings));
  // Those that name a cell choose first, so that one without does not take the finding meant for them.
  const wanted = objects(expected.findings).toSorted(
    (one, other) => Number('cell' in other) - Number('cell' in one),
  );
  for (const finding of wanted) {
    const match = [...open].find((candidate) => answers(candidate, finding));
    if (match) open.delete(match);
    else found.push(`findings: expected ${show(finding)}, which is not there`);
  }
  const exhaustive = expected.findingsExhaustiveFor;
  const complete = new Set(isList(exhaustive) ? exhaustive : []);
  for (const finding of open) {
    const { code = null, severity } = finding;
    if (complete.has(code)) found.push(`findings: false alarm ${show(finding)}`);
    else if (severity === 'error') found.push(`findings: unexpected error ${show(finding)}`);
  }
}

/** True when the finding is what is expected: code (or one that serves as well), sheet, and what is given. */
function answers(actual: JsonObject, expected: JsonObject): boolean {
  const { alt } = expected;
  const codes = [expected.code, ...(isList(alt) ? alt : [])];
  if (!codes.includes(actual.code) || actual.sheet !== expected.sheet) return false;
  if ('cell' in expected && actual.cell !== expected.cell) return false;
  return ['locality', 'severity', 'stated', 'computed'].every((key) => {
    const wanted = expected[key] ?? null;
    const given = actual[key] ?? null;
    if (wanted === null) return true;
    if (typeof wanted === 'number' && typeof given === 'number') {
      return Math.abs(wanted - given) <= tolerance;
    }
    return wanted === given;
  });
}

function fold(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi');
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function objects(value: Json | undefined): readonly JsonObject[] {
  return isList(value) ? value.filter(isObject) : [];
}

function show(value: Json | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
