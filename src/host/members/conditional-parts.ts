import { ApiType, method, navigation, type Property } from '../api-object';
import type { KeptProperties } from '../sheet-record';
import { changeConditional, conditionalRecord, type ConditionalTarget } from './conditional-format';
import { aColor, aFlag, anObject, aText, kept, oneOf, orEmpty, type Check } from './kept';

/** The data below a path of names, made when it is missing. */
function below(data: KeptProperties, path: readonly string[]): KeptProperties {
  let at = data;
  for (const name of path) {
    const inner = at[name];
    const next = typeof inner === 'object' && inner !== null ? (inner as KeptProperties) : {};
    at[name] = next;
    at = next;
  }
  return at;
}

/** A property kept in the format's data, at `path`. */
function part(
  path: readonly string[],
  key: string,
  initial: unknown,
  check: Check,
): Property<ConditionalTarget> {
  const property = kept<ConditionalTarget>('1.6', key, initial, check, (target) =>
    below(structuredClone(conditionalRecord(target).data), path),
  );
  return {
    ...property,
    set: (target, value) => {
      // Checks the value on a copy, then writes it to the rule.
      property.set?.(target, value);
      changeConditional(target, (data) => {
        below(data, path)[key] = value;
      });
    },
  };
}

const fillType = new ApiType<ConditionalTarget>('ConditionalRangeFill', {
  color: part(['format', 'fill'], 'color', '', orEmpty(aColor)),
  clear: method('1.6', (target) => {
    changeConditional(target, (data) => {
      delete below(data, ['format']).fill;
    });
  }),
});

const fontType = new ApiType<ConditionalTarget>('ConditionalRangeFont', {
  color: part(['format', 'font'], 'color', '', orEmpty(aColor)),
  bold: part(['format', 'font'], 'bold', false, aFlag),
  italic: part(['format', 'font'], 'italic', false, aFlag),
});

const formatType = new ApiType<ConditionalTarget>('ConditionalRangeFormat', {
  fill: navigation('1.6', (target) => fillType.of(target)),
  font: navigation('1.6', (target) => fontType.of(target)),
});

const ruleType = new ApiType<ConditionalTarget>('ConditionalFormatRule', {
  formula: part(['rule'], 'formula', '', aText),
});

const positiveFormatType = new ApiType<ConditionalTarget>('ConditionalDataBarPositiveFormat', {
  fillColor: part(['positiveFormat'], 'fillColor', '#638EC6', aColor),
  borderColor: part(['positiveFormat'], 'borderColor', '', orEmpty(aColor)),
  gradientFill: part(['positiveFormat'], 'gradientFill', true, aFlag),
});

const bound = { type: 'Automatic' };

/** What hangs on a conditional format, by the name of the member that leads there. */
export const conditionalParts = {
  custom: new ApiType<ConditionalTarget>('CustomConditionalFormat', {
    rule: navigation('1.6', (target) => ruleType.of(target)),
    format: navigation('1.6', (target) => formatType.of(target)),
  }),
  cellValue: new ApiType<ConditionalTarget>('CellValueConditionalFormat', {
    rule: part([], 'rule', {}, anObject),
    format: navigation('1.6', (target) => formatType.of(target)),
  }),
  dataBar: new ApiType<ConditionalTarget>('DataBarConditionalFormat', {
    showDataBarOnly: part([], 'showDataBarOnly', false, aFlag),
    barDirection: part(
      [],
      'barDirection',
      'Context',
      oneOf('Context', 'LeftToRight', 'RightToLeft'),
    ),
    axisFormat: part([], 'axisFormat', 'Automatic', oneOf('Automatic', 'None', 'CellMidPoint')),
    axisColor: part([], 'axisColor', '', orEmpty(aColor)),
    lowerBoundRule: part([], 'lowerBoundRule', bound, anObject),
    upperBoundRule: part([], 'upperBoundRule', bound, anObject),
    positiveFormat: navigation('1.6', (target) => positiveFormatType.of(target)),
  }),
  iconSet: new ApiType<ConditionalTarget>('IconSetConditionalFormat', {
    style: part([], 'style', 'ThreeTrafficLights1', aText),
    criteria: part([], 'criteria', [], anObject),
    reverseIconOrder: part([], 'reverseIconOrder', false, aFlag),
    showIconOnly: part([], 'showIconOnly', false, aFlag),
  }),
} as const;
