import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  ValueObjectFactory,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import type { CellArea } from '../cell-area';
import type { HostValue } from '../host-workbook';
import type { UniverBook } from './univer-book';
import { toArea } from './univer-sheet';

/** What a function is given in one place: cells (`null`: blank), and where they stand if they do. */
export interface FunctionArgument {
  readonly cells: readonly (readonly (HostValue | FunctionError | null)[])[];
  readonly reference: { readonly sheetId: string; readonly area: CellArea } | null;
}

/** An Excel error as a value: `#DIV/0!`. */
export interface FunctionError {
  readonly error: string;
}

/** The cell whose formula calls. */
export interface FunctionCaller {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export type FunctionResult =
  HostValue | FunctionError | readonly (readonly (HostValue | FunctionError)[])[];

/**
 * Never throws: an error that escapes would stop Univer's engine. While the add-in has not answered yet, it
 * gives `busy`, and the caller is calculated again later (`Calculation`): Univer would wait for the answer to
 * one call before it makes the next.
 */
export type FunctionBody = (
  args: readonly FunctionArgument[],
  caller: FunctionCaller,
) => FunctionResult;

/** What a cell holds while a function of the add-in is being calculated; no formula gives it. */
export const busy: FunctionError = { error: ErrorType.CONNECT };

/** Makes a function known to the workbook's formulas. */
export function registerFunction(book: UniverBook, name: string, body: FunctionBody): void {
  const service = book.injector.get(IFunctionService);
  service.registerExecutors(new HostFunction(name, body));
  // Formulas read before have been kept as calls of an unknown function.
  service.deleteFormulaAstCacheKey(name);
}

/** Asks for references instead of values, because only they tell a blank cell from a zero. */
class HostFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly body: FunctionBody,
  ) {
    super(name);
  }

  /** A text in a formula stays a text: Univer would make a date of "1/1/2025", and 92.62 of "92,62%". */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(
    ...variants: readonly (BaseValueObject | BaseReferenceObject)[]
  ): ReturnType<BaseFunction['calculate']> {
    const caller = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
    return valueObjectOf(this.body(variants.map(argumentOf), caller));
  }
}

const errorTypes = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

function argumentOf(variant: BaseValueObject | BaseReferenceObject): FunctionArgument {
  if (variant instanceof BaseReferenceObject) {
    return {
      cells: cellsOf(variant.toArrayValueObject()),
      reference: { sheetId: variant.getSheetId(), area: toArea(variant.getRangePosition()) },
    };
  }
  const cells = variant instanceof ArrayValueObject ? cellsOf(variant) : [[cellOf(variant)]];
  return { cells, reference: null };
}

function cellsOf(array: ArrayValueObject): (HostValue | FunctionError | null)[][] {
  return array.getArrayValue().map((row) => row.map(cellOf));
}

function cellOf(value: Nullable<BaseValueObject>): HostValue | FunctionError | null {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String(value.getValue()) };
  return value.getValue();
}

function valueObjectOf(result: FunctionResult): BaseValueObject {
  if (typeof result !== 'object') return ValueObjectFactory.create(result);
  if (!('error' in result)) {
    const rows = result.map((row) => row.map(valueObjectOf));
    return ArrayValueObject.create({
      calculateValueList: rows,
      rowCount: rows.length,
      columnCount: rows[0]?.length ?? 0,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }
  return ErrorValueObject.create(errorTypes.get(result.error) ?? ErrorType.VALUE);
}
