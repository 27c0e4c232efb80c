import { askDisplayLanguage } from './display-language';
import { excelFunction, type CustomFunctionsGlobal } from './excel-function';
import { functions } from './functions';

/** What we use of the global `Office`. */
export interface OfficeGlobal {
  /** There once office.js has found out which Excel it is in. */
  readonly context?: { readonly displayLanguage?: string };
}

/** Gives Excel our functions by the ids that functions.json has for them. */
export function associateFunctions(excel: CustomFunctionsGlobal, office: OfficeGlobal): void {
  askDisplayLanguage(() => office.context?.displayLanguage ?? 'vi');
  for (const [id, body] of Object.entries(functions))
    excel.associate(id, excelFunction(body, excel));
}
