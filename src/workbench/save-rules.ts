import type { HostConditionalFormat } from '../host/host-workbook';
import type { PlainRule, RuleBound } from '../xlsx/plain-sheet';
import type { Emphasis } from '../xlsx/styles-part';
import { fileColor } from './save-look';

type Data = Readonly<Record<string, unknown>>;

const operators: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThan: 'lessThan',
  LessThanOrEqual: 'lessThanOrEqual',
};

const bounds: Readonly<Record<string, string>> = {
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
};

const numerals: Readonly<Record<string, string>> = { Three: '3', Four: '4', Five: '5' };

/** The blue of a data bar for which no colour was chosen. */
const usualBar = '638EC6';

/** A conditional format as a file writes it; null for one that was never finished. */
export function plainRule({
  type,
  range,
  stopIfTrue,
  data,
}: HostConditionalFormat): PlainRule | null {
  const common = {
    areas: range.split(',').join(' '),
    ...(stopIfTrue === true && { stopIfTrue }),
  };
  const rule = part(data, 'rule');
  switch (type) {
    case 'Custom': {
      const { formula } = rule;
      if (typeof formula !== 'string') return null;
      return { ...common, kind: 'formula', formula, look: lookOf(data) };
    }
    case 'CellValue': {
      const operator = typeof rule.operator === 'string' ? operators[rule.operator] : undefined;
      const formulas = [rule.formula1, rule.formula2].filter((each) => typeof each === 'string');
      if (operator === undefined || formulas.length === 0) return null;
      return { ...common, kind: 'cellIs', operator, formulas, look: lookOf(data) };
    }
    case 'DataBar': {
      const { fillColor, gradientFill } = part(data, 'positiveFormat');
      return {
        ...common,
        kind: 'dataBar',
        color: typeof fillColor === 'string' ? fileColor(fillColor) : usualBar,
        gradient: gradientFill !== false,
        lower: bound(part(data, 'lowerBoundRule'), 'min'),
        upper: bound(part(data, 'upperBoundRule'), 'max'),
        showsValue: data.showDataBarOnly !== true,
      };
    }
    case 'IconSet': {
      const icons = String(data.style).replace(
        /^(Three|Four|Five)/,
        (word) => numerals[word] ?? word,
      );
      const criteria = Array.isArray(data.criteria) ? (data.criteria as readonly Data[]) : [];
      if (criteria.length === 0) return null;
      return {
        ...common,
        kind: 'iconSet',
        icons,
        steps: criteria.map((criterion, index) =>
          index === 0 ? { type: 'percent', value: '0' } : stepOf(criterion),
        ),
        reverse: data.reverseIconOrder === true,
        showsValue: data.showIconOnly !== true,
      };
    }
  }
}

function stepOf(criterion: Data): RuleBound {
  const included = criterion.operator !== 'GreaterThan';
  return { ...bound(criterion, 'num'), ...(included ? {} : { included }) };
}

function bound({ type, formula }: Data, automatic: string): RuleBound {
  const known = typeof type === 'string' ? bounds[type] : undefined;
  if (known === undefined) return { type: automatic };
  return { type: known, value: String(formula).replace(/^=/, '') };
}

function lookOf(data: Data): Emphasis {
  const format = part(data, 'format');
  const { color: fill } = part(format, 'fill');
  const { color, bold, italic } = part(format, 'font');
  return {
    ...(typeof fill === 'string' && fill !== '' && { fill: fileColor(fill) }),
    ...(typeof color === 'string' && color !== '' && { color: fileColor(color) }),
    ...(typeof bold === 'boolean' && { bold }),
    ...(typeof italic === 'boolean' && { italic }),
  };
}

function part(data: Data, key: string): Data {
  const value = data[key];
  return typeof value === 'object' && value !== null ? (value as Data) : {};
}
