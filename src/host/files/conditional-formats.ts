import type { Element } from '@xmldom/xmldom';
import type { HostConditionalFormat } from '../host-workbook';
import { element, elements, flag, numeric } from './package-parts';
import type { ThemeColors } from './theme-colors';
import { hostFormula } from './cell-content';

type Data = Record<string, unknown>;

const operators: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThan: 'LessThan',
  lessThanOrEqual: 'LessThanOrEqual',
};

const bounds: Readonly<Record<string, string>> = {
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
  formula: 'Formula',
  min: 'LowestValue',
  max: 'HighestValue',
  autoMin: 'Automatic',
  autoMax: 'Automatic',
};

const figures: Readonly<Record<string, string>> = { 3: 'Three', 4: 'Four', 5: 'Five' };

/**
 * The conditional formats of the kinds that the host knows, first priority first. Colour scales, top and
 * bottom, texts and dates are left to the file.
 *
 * @param styles Root of the style sheet, for the looks that rules refer to by number.
 */
export function conditionalFormats(
  frame: Element,
  styles: Element | null,
  colors: ThemeColors,
): readonly HostConditionalFormat[] {
  const looks = element(styles, 'dxfs');
  const dxfs = looks === null ? [] : elements(looks, 'dxf');
  const bars = new Map(
    elements(frame, 'cfRule')
      .filter((rule) => rule.getAttribute('id') !== null)
      .map((rule) => [rule.getAttribute('id'), rule]),
  );
  const found = elements(frame, 'conditionalFormatting').flatMap((group) => {
    // Excel 2010's own (extensions) name their cells in an element; those here were read above.
    const range = group.getAttribute('sqref')?.trim().replace(/\s+/g, ',');
    if (range === undefined || range === '') return [];
    return elements(group, 'cfRule').flatMap((rule) => {
      const known = format(rule, dxfs, bars, colors);
      if (known === null) return [];
      const stop = flag(rule, 'stopIfTrue') === true ? { stopIfTrue: true } : {};
      return [{ priority: numeric(rule, 'priority') ?? 0, format: { ...known, range, ...stop } }];
    });
  });
  return found
    .toSorted((one, other) => one.priority - other.priority)
    .map(({ format: each }) => each);
}

function format(
  rule: Element,
  dxfs: readonly Element[],
  bars: ReadonlyMap<string | null, Element>,
  colors: ThemeColors,
): { readonly type: HostConditionalFormat['type']; readonly data: Data } | null {
  const formulas = elements(rule, 'formula').map(({ textContent }) =>
    hostFormula(textContent ?? ''),
  );
  const look = lookOf(dxfs[numeric(rule, 'dxfId') ?? -1] ?? null, colors);
  switch (rule.getAttribute('type')) {
    case 'expression': {
      const [formula = 'FALSE'] = formulas;
      return { type: 'Custom', data: { rule: { formula: `=${formula}` }, format: look } };
    }
    case 'cellIs': {
      const operator = operators[rule.getAttribute('operator') ?? ''];
      const [formula1, formula2] = formulas;
      if (operator === undefined || formula1 === undefined) return null;
      const second = formula2 === undefined ? {} : { formula2: `=${formula2}` };
      const data = { rule: { operator, formula1: `=${formula1}`, ...second }, format: look };
      return { type: 'CellValue', data };
    }
    case 'dataBar':
      return { type: 'DataBar', data: dataBar(rule, bars, colors) };
    case 'iconSet':
      return { type: 'IconSet', data: iconSet(rule) };
    default:
      return null;
  }
}

function lookOf(dxf: Element | null, colors: ThemeColors): Data {
  const font = element(dxf, 'font');
  const pattern = element(element(dxf, 'fill'), 'patternFill');
  const color = colors.ofElement(element(font, 'color'));
  // A look's solid fill is told by its background.
  const fill = colors.ofElement(element(pattern, 'bgColor') ?? element(pattern, 'fgColor'));
  const on = (name: string): boolean | null => {
    const mark = element(font, name);
    return mark === null ? null : (flag(mark, 'val') ?? true);
  };
  const [bold, italic] = [on('b'), on('i')];
  const text = {
    ...(color !== undefined && { color }),
    ...(bold !== null && { bold }),
    ...(italic !== null && { italic }),
  };
  return {
    ...(fill !== undefined && { fill: { color: fill } }),
    ...(Object.keys(text).length > 0 && { font: text }),
  };
}

function dataBar(
  rule: Element,
  bars: ReadonlyMap<string | null, Element>,
  colors: ThemeColors,
): Data {
  const bar = element(rule, 'dataBar');
  const extended = element(
    bars.get(element(rule, 'id')?.textContent?.trim() ?? '') ?? null,
    'dataBar',
  );
  const fillColor = colors.ofElement(element(bar, 'color'));
  const [lower, upper] = elements(extended ?? bar ?? rule, 'cfvo').map(bound);
  return {
    ...(lower !== undefined && { lowerBoundRule: lower }),
    ...(upper !== undefined && { upperBoundRule: upper }),
    positiveFormat: {
      ...(fillColor !== undefined && { fillColor }),
      ...(flag(extended, 'gradient') === false && { gradientFill: false }),
    },
    ...(flag(bar, 'showValue') === false && { showDataBarOnly: true }),
  };
}

function bound(cfvo: Element): Data {
  const type = bounds[cfvo.getAttribute('type') ?? ''] ?? 'Automatic';
  const formula = cfvo.getAttribute('val') ?? element(cfvo, 'f')?.textContent ?? undefined;
  return { type, ...(formula !== undefined && { formula }) };
}

function iconSet(rule: Element): Data {
  const set = element(rule, 'iconSet');
  const name = set?.getAttribute('iconSet') ?? '3TrafficLights1';
  const criteria = elements(rule, 'cfvo').map((cfvo, index): Data => {
    // The first sign stands for whatever falls below the others.
    if (index === 0) return {};
    const operator = flag(cfvo, 'gte') === false ? 'GreaterThan' : 'GreaterThanOrEqual';
    const { type, formula } = bound(cfvo);
    return { type, operator, ...(formula !== undefined && { formula }) };
  });
  return {
    style: name.replace(/^\d/, (digit) => figures[digit] ?? digit),
    criteria,
    ...(flag(set, 'reverse') === true && { reverseIconOrder: true }),
    ...(flag(set, 'showValue') === false && { showIconOnly: true }),
  };
}
