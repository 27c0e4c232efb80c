import type { PlanValue, SheetPlan } from '../../src/report/sheet-plan';

/**
 * A small evaluator of the Excel functions that the reports use, written from their documentation and
 * independent of the code that writes the formulas.
 */
type Value = number | string | boolean | null;
type Operand = Value | Value[];

const tokens =
  /\s*("(?:[^"]|"")*"|\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Z]+(?=\()|\d+(?:\.\d+)?|<=|>=|<>|[-+*/=<>(),])/y;

export class SheetEvaluator {
  private readonly cells = new Map<string, PlanValue>();
  private readonly known = new Map<string, Value>();

  constructor(plan: Pick<SheetPlan, 'blocks'>) {
    for (const { row, column, values } of plan.blocks) {
      values.forEach((line, i) => {
        line.forEach((value, j) => {
          if (value !== null) this.cells.set(`${row + i},${column + j}`, value);
        });
      });
    }
  }

  /** Every formula's address, what it gives here, and the value that the plan says. */
  *formulas(): Generator<{ at: string; formula: string; given: Value; planned: string | number }> {
    for (const [at, value] of this.cells) {
      if (typeof value !== 'object' || value === null) continue;
      yield { at, formula: value.formula, given: this.valueAt(at), planned: value.value };
    }
  }

  valueAt(at: string): Value {
    const cell = this.cells.get(at) ?? null;
    if (cell === null || typeof cell !== 'object') return cell;
    if (!this.known.has(at)) this.known.set(at, single(new Parser(cell.formula, this).all()));
    return this.known.get(at) ?? null;
  }

  range(reference: string): Value[] {
    const [from = '', to = from] = reference.replaceAll('$', '').split(':');
    const [first, last] = [place(from), place(to)];
    const values: Value[] = [];
    for (let row = first.row; row <= last.row; row += 1) {
      for (let column = first.column; column <= last.column; column += 1) {
        values.push(this.valueAt(`${row},${column}`));
      }
    }
    return values;
  }
}

function place(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

function single(value: Operand): Value {
  return Array.isArray(value) ? (value[0] ?? null) : value;
}

function numberOf(value: Value): number {
  // An error, as in Excel: all branches of an IF are worked out here, and only the one taken counts.
  return typeof value === 'string' ? Number.NaN : Number(value ?? 0);
}

/** Excel's order: numbers, then text, then booleans; a blank is 0. */
function compare(left: Value, right: Value): number {
  if (Number.isNaN(left) || Number.isNaN(right)) throw new Error('#VALUE! compared');
  const rank = (value: Value): number =>
    typeof value === 'string' ? 1 : typeof value === 'boolean' ? 2 : 0;
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string')
    return left < right ? -1 : Number(left > right);
  return Number(left ?? 0) - Number(right ?? 0);
}

class Parser {
  private readonly queue: string[] = [];

  constructor(
    formula: string,
    private readonly sheet: SheetEvaluator,
  ) {
    tokens.lastIndex = 0;
    while (tokens.lastIndex < formula.length) {
      const from = tokens.lastIndex;
      const match = tokens.exec(formula);
      if (match === null) throw new Error(`Cannot read ${formula} at ${from}`);
      this.queue.push(match[1] ?? '');
    }
  }

  all(): Operand {
    const value = this.comparison();
    if (this.queue.length > 0) throw new Error(`Left over: ${this.queue.join(' ')}`);
    return value;
  }

  private comparison(): Operand {
    let left = this.sum();
    for (;;) {
      const operator = this.take('=', '<', '>', '<=', '>=', '<>');
      if (operator === null) return left;
      const order = compare(single(left), single(this.sum()));
      left =
        { '=': order === 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[
          operator
        ] ?? order !== 0;
    }
  }

  private sum(): Operand {
    let left = this.product();
    for (;;) {
      const operator = this.take('+', '-');
      if (operator === null) return left;
      const right = numberOf(single(this.product()));
      left = numberOf(single(left)) + (operator === '+' ? right : -right);
    }
  }

  private product(): Operand {
    let left = this.factor();
    for (;;) {
      const operator = this.take('*', '/');
      if (operator === null) return left;
      const right = numberOf(single(this.factor()));
      if (operator === '/' && right === 0) throw new Error('#DIV/0!');
      left = operator === '*' ? numberOf(single(left)) * right : numberOf(single(left)) / right;
    }
  }

  private factor(): Operand {
    if (this.take('-') !== null) {
      const value = this.factor();
      return Array.isArray(value) ? value.map((one) => -numberOf(one)) : -numberOf(value);
    }
    if (this.take('(') !== null) {
      const value = this.comparison();
      this.expect(')');
      return value;
    }
    const token = this.queue.shift() ?? '';
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^\d/.test(token)) return Number(token);
    if (/^\$?[A-Z]+\$?\d/.test(token)) {
      const values = this.sheet.range(token);
      return token.includes(':') ? values : single(values);
    }
    this.expect('(');
    const given: Operand[] = [];
    do given.push(this.lazily(token, given));
    while (this.take(',') !== null);
    this.expect(')');
    return call(token, given);
  }

  /** An argument. The branch of IF that is not taken may fail, as in Excel. */
  private lazily(name: string, before: readonly Operand[]): Operand {
    const chosen =
      name !== 'IF' ||
      before.length === 0 ||
      (before.length === 1) === Boolean(single(before[0] ?? null));
    if (chosen) return this.comparison();
    let depth = 0;
    for (;;) {
      const next = this.queue[0];
      if (next === undefined || (depth === 0 && (next === ',' || next === ')'))) return null;
      if (next === '(') depth += 1;
      if (next === ')') depth -= 1;
      this.queue.shift();
    }
  }

  private take(...wanted: string[]): string | null {
    const [next] = this.queue;
    if (next === undefined || !wanted.includes(next)) return null;
    this.queue.shift();
    return next;
  }

  private expect(wanted: string): void {
    if (this.take(wanted) === null)
      throw new Error(`${wanted} expected, found ${this.queue[0] ?? 'the end'}`);
  }
}

function call(name: string, given: readonly Operand[]): Operand {
  const all = given.flat();
  const numbers = all.filter((value): value is number => typeof value === 'number');
  const [first = null, second = null] = given;
  const list = (value: Operand): Value[] => (Array.isArray(value) ? value : [value]);
  switch (name) {
    case 'IF':
      return single(first) === true ? single(second) : single(given[2] ?? false);
    case 'OR':
      return all.some((value) => value === true);
    case 'AND':
      return all.every((value) => value === true);
    case 'NOT':
      return single(first) !== true;
    case 'COUNT':
      return numbers.length;
    case 'ROWS':
      return list(first).length;
    case 'SUM':
      return numbers.reduce((sum, value) => sum + value, 0);
    case 'ABS':
      return Math.abs(numberOf(single(first)));
    case 'MAX':
      return Math.max(...numbers);
    case 'MIN':
      return Math.min(...numbers);
    case 'ROUND':
      return Number(numberOf(single(first)).toFixed(numberOf(single(second))));
    case 'ROUNDUP':
      return Math.ceil(numberOf(single(first)) * 10 ** numberOf(single(second)));
    case 'ISNUMBER':
      return Array.isArray(first)
        ? first.map((value) => typeof value === 'number')
        : typeof first === 'number';
    case 'CHOOSE':
      return single(given[Number(single(first))] ?? null);
    case 'RANK': {
      const ranked = list(second).filter((value) => typeof value === 'number');
      return ranked.filter((value) => value > numberOf(single(first))).length + 1;
    }
    case 'SUMPRODUCT': {
      const lists = given.map(list);
      return list(first).reduce<number>((sum, _, index) => {
        const factors = lists.map((one) => one[index] ?? null);
        return (
          sum +
          factors.reduce<number>(
            (product, value) => product * (typeof value === 'number' ? value : 0),
            1,
          )
        );
      }, 0);
    }
    default:
      throw new Error(`Unknown function ${name}`);
  }
}
