import { associateFunctions, type OfficeGlobal } from './associate';
import type { CustomFunctionsGlobal } from './excel-function';

declare const CustomFunctions: CustomFunctionsGlobal;
declare const Office: OfficeGlobal;

// At once, not when Office is ready: a workbook may calculate before that.
associateFunctions(CustomFunctions, Office);
