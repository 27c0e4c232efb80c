/// <reference types="office-js" />
import { rangeIn } from '../read/sheet-range';
import type { ContentFormat } from './sheet-content';

/** Excel puts each new format before the others: the first of the list comes last. */
export function writeConditionalFormats(
  worksheet: Excel.Worksheet,
  formats: readonly ContentFormat[],
): void {
  for (const format of [...formats].reverse()) {
    const added = rangeIn(worksheet, format.area).conditionalFormats.add(format.kind);
    switch (format.kind) {
      case 'Custom': {
        const { custom } = added;
        custom.rule.formula = format.formula;
        if (format.fill !== undefined) custom.format.fill.color = format.fill;
        if (format.color !== undefined) custom.format.font.color = format.color;
        if (format.bold !== undefined) custom.format.font.bold = format.bold;
        break;
      }
      case 'DataBar': {
        const { dataBar } = added;
        dataBar.lowerBoundRule = format.lower;
        dataBar.upperBoundRule = format.upper;
        dataBar.positiveFormat.fillColor = format.color;
        dataBar.positiveFormat.gradientFill = format.gradient;
        break;
      }
      case 'IconSet': {
        const { iconSet } = added;
        iconSet.style = format.style;
        iconSet.criteria = [...format.criteria];
        break;
      }
    }
  }
}
