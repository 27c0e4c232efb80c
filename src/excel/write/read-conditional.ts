/// <reference types="office-js" />
import { areaOf, areaProperties } from '../read/sheet-outline';
import type { ContentFormat } from './sheet-content';

/**
 * Asks for a conditional format whose `type` is loaded; goes with the next request.
 *
 * @returns The format, once the request is answered.
 */
export function readConditionalFormat(format: Excel.ConditionalFormat): () => ContentFormat {
  const range = format.getRange();
  range.load(areaProperties);
  if (format.type === 'DataBar') {
    const { dataBar } = format;
    dataBar.load('lowerBoundRule,upperBoundRule');
    dataBar.positiveFormat.load('fillColor,gradientFill');
    return () => ({
      kind: 'DataBar',
      area: areaOf(range),
      color: dataBar.positiveFormat.fillColor,
      gradient: dataBar.positiveFormat.gradientFill,
      lower: dataBar.lowerBoundRule,
      upper: dataBar.upperBoundRule,
    });
  }
  if (format.type === 'IconSet') {
    const { iconSet } = format;
    iconSet.load('style,criteria');
    return () => ({
      kind: 'IconSet',
      area: areaOf(range),
      style: iconSet.style,
      criteria: iconSet.criteria,
    });
  }
  const { custom } = format;
  custom.rule.load('formula');
  custom.format.fill.load('color');
  custom.format.font.load('color,bold');
  return () => {
    const { fill, font } = custom.format;
    return {
      kind: 'Custom',
      area: areaOf(range),
      formula: custom.rule.formula,
      // Excel answers '' or null for a colour that the format leaves as it is.
      ...(fill.color && { fill: fill.color }),
      ...(font.color && { color: font.color }),
      ...(font.bold && { bold: true }),
    };
  };
}
