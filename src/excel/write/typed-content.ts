import { isFormula } from '../read/sheet-buffer';

/** What to write so that a cell holds this text. The apostrophe keeps it a text where the format does not. */
export function typedText(text: string, numberFormat: string): string {
  return numberFormat === '@' || text === '' ? text : `'${text}`;
}

/** What to write so that a cell holds again what `formulas` and `values` said of it. */
export function typedContent(formula: unknown, value: unknown, numberFormat: string): unknown {
  if (isFormula(formula, value) || typeof value !== 'string') return formula;
  return typedText(value, numberFormat);
}
