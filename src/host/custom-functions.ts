import type { Book } from './book';
import type { CallingCell } from './engine/calculation';
import {
  busy,
  registerFunction,
  type FunctionArgument,
  type FunctionCaller,
  type FunctionError,
  type FunctionResult,
} from './engine/host-function';
import type { Messages } from './events';
import type { HostValue } from './host-workbook';

/** One function of `functions.json`, as Excel reads it. */
export interface FunctionMetadata {
  /** What the add-in associates its code with. */
  readonly id: string;
  /** What formulas call it, after the namespace. */
  readonly name: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly dimensionality?: 'scalar' | 'matrix';
    readonly optional?: boolean;
  }[];
  /** Errors in arguments are passed on to the function instead of becoming its result. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly options?: { readonly requiresParameterAddresses?: boolean };
}

/** `functions.json`, as far as the host heeds it. */
export interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
  /** For all functions of the file. */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** One call of a function of the add-in, with what it gave. */
export interface FunctionCall {
  readonly id: string;
  readonly address: string;
  readonly args: readonly unknown[];
  readonly result: FunctionResult;
  /** What a `CustomFunctions.Error` says beside its code. */
  readonly message: string | null;
}

/** Category and type of the message that calls, and its flags. */
const call = { category: 1, type: 1000 } as const;
const allowErrorFlag = 4;

/** Excel's errors by the number with which office.js reports a thrown one. */
const thrownErrors: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

/** A call that the add-in has not answered. */
interface Pending {
  readonly key: string;
  readonly call: Omit<FunctionCall, 'result' | 'message'>;
}

/** Calls of the add-in's functions from the workbook's formulas. */
export class CustomFunctionCalls {
  /** Older desktop builds of Excel pass a blank cell as 0, current ones and the web as null. */
  blanks: 'null' | 'zero' = 'null';
  readonly calls: FunctionCall[] = [];
  private readonly pending = new Map<number, Pending>();
  /** By what was called with which arguments and where from. */
  private readonly asked = new Map<string, CallingCell>();
  private readonly answers = new Map<string, FunctionResult>();
  private allAnswered: (() => void) | null = null;
  private lastId = 0;

  constructor(
    private readonly book: Book,
    private readonly messages: Messages,
  ) {
    book.engine.calculation.waitFor({
      answered: () => this.answered(),
      forget: () => {
        this.answers.clear();
      },
    });
  }

  /** Makes the functions of an add-in known by its `functions.json`, as installing it does. */
  install(namespace: string, file: FunctionsFile): void {
    const { functions, allowErrorForDataTypeAny = false } = file;
    this.register(
      namespace,
      functions.map((metadata) => ({ ...metadata, allowErrorForDataTypeAny })),
    );
  }

  /** Makes single functions known. */
  register(namespace: string, functions: readonly FunctionMetadata[]): void {
    for (const metadata of functions) {
      registerFunction(this.book.engine, `${namespace}.${metadata.name}`, (args, caller) =>
        this.call(metadata, args, caller),
      );
    }
  }

  /** `SetInvocationArrayResults`: `[[id, whether it worked, value, error number], …]`. */
  receive(results: unknown): void {
    if (!Array.isArray(results)) return;
    for (const entry of results as readonly (readonly unknown[])[]) {
      const [id, worked, value, error] = entry;
      const waiting = this.pending.get(Number(id));
      if (waiting === undefined) continue;
      this.pending.delete(Number(id));
      const result =
        worked === true ? resultOf(value) : { error: thrownErrors[Number(error)] ?? '#VALUE!' };
      const message = worked === true ? messageOf(value) : typeof value === 'string' ? value : null;
      this.answers.set(waiting.key, result);
      this.calls.push({ ...waiting.call, result, message });
    }
    if (this.pending.size === 0) this.allAnswered?.();
  }

  /** The add-in's page is gone: nobody will answer any more. */
  abandon(): void {
    const result = { error: '#NAME?' };
    for (const { key, call } of this.pending.values()) {
      this.answers.set(key, result);
      this.calls.push({ ...call, result, message: null });
    }
    this.pending.clear();
    this.allAnswered?.();
  }

  private async answered(): Promise<readonly CallingCell[]> {
    if (this.pending.size > 0) {
      await new Promise<void>((resolve) => (this.allAnswered = resolve));
      this.allAnswered = null;
    }
    const cells = [...this.asked.values()];
    this.asked.clear();
    return cells;
  }

  private call(
    metadata: FunctionMetadata,
    given: readonly FunctionArgument[],
    caller: FunctionCaller,
  ): FunctionResult {
    const allowErrors = metadata.allowErrorForDataTypeAny === true;
    const errors = given.flatMap(({ cells }) => cells.flatMap((row) => row.filter(isError)));
    if (errors.some(({ error }) => error === busy.error)) return busy;
    if (errors[0] !== undefined && !allowErrors) return errors[0];
    if (!this.messages.listening || given.length > metadata.parameters.length) {
      return { error: this.messages.listening ? '#VALUE!' : '#NAME?' };
    }
    const args = metadata.parameters.map(({ dimensionality }, index) =>
      this.argument(given[index], dimensionality === 'matrix'),
    );
    const area = { row: caller.row, column: caller.column, rowCount: 1, columnCount: 1 };
    const address = this.book.sheet(caller.sheetId).fullAddress(area);
    const key = JSON.stringify([metadata.id, address, args]);
    const answer = this.answers.get(key);
    if (answer !== undefined || this.asked.has(key)) return answer ?? busy;
    this.lastId += 1;
    this.asked.set(key, caller);
    this.pending.set(this.lastId, { key, call: { id: metadata.id, address, args } });
    const addresses =
      metadata.options?.requiresParameterAddresses === true
        ? given.map(({ reference }) => this.addressOf(reference))
        : null;
    const flags = allowErrors ? allowErrorFlag : 0;
    const message = JSON.stringify([this.lastId, metadata.id, args, address, flags, addresses]);
    this.messages.post(call.category, call.type, '', message);
    return busy;
  }

  /** One argument as it travels: a matrix of cells, or a single one. */
  private argument(given: FunctionArgument | undefined, matrix: boolean): unknown {
    if (given === undefined) return null;
    const cells = given.cells.map((row) => row.map((cell) => this.wire(cell)));
    return matrix ? cells : (cells[0]?.[0] ?? null);
  }

  private wire(cell: HostValue | FunctionError | null): unknown {
    if (cell === null) return this.blanks === 'zero' ? 0 : null;
    return isError(cell) ? { type: 'CustomFunctionError', code: cell.error } : cell;
  }

  private addressOf(reference: FunctionArgument['reference']): string | null {
    return reference === null
      ? null
      : this.book.sheet(reference.sheetId).fullAddress(reference.area);
  }
}

function isError(cell: unknown): cell is FunctionError {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

/** A value as the client returns it; a null shows as 0 (OfficeDev/office-js #1503). */
function resultOf(value: unknown): FunctionResult {
  if (Array.isArray(value)) {
    return value.map((row: unknown) =>
      Array.isArray(row) ? row.map((cell: unknown) => single(cell)) : [single(row)],
    );
  }
  return single(value);
}

function single(value: unknown): HostValue | FunctionError {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'object') {
    return { error: 'code' in value ? String(value.code) : '#VALUE!' };
  }
  return value as HostValue;
}

function messageOf(value: unknown): string | null {
  const isObject = typeof value === 'object' && value !== null && 'message' in value;
  return isObject && typeof value.message === 'string' ? value.message : null;
}
