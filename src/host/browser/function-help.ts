import { BooleanNumber } from '@univerjs/core';
import { FunctionType } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Book } from '../book';
import type { FunctionMetadata, FunctionsFile } from '../custom-functions';

/** What `functions.json` says to people about a function. */
interface DescribedFunction extends FunctionMetadata {
  readonly description?: string;
  readonly parameters: readonly (FunctionMetadata['parameters'][number] & {
    readonly description?: string;
  })[];
}

/** `functions.json` with its descriptions. */
export interface DescribedFunctions extends FunctionsFile {
  readonly functions: readonly DescribedFunction[];
}

/** Completion and help for functions of an add-in while the user types a formula. */
export function describeFunctions(
  book: Book,
  namespace: string,
  { functions }: DescribedFunctions,
): void {
  book.engine.injector.get(IDescriptionService).registerDescriptions(
    functions.map(({ name, description, parameters }) => ({
      functionName: `${namespace}.${name}`,
      functionType: FunctionType.User,
      description: description ?? '',
      abstract: description ?? '',
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description ?? '',
        example: '',
        require: parameter.optional === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
        repeat: BooleanNumber.FALSE,
      })),
    })),
  );
}
