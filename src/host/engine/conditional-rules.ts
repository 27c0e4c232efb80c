import { BooleanNumber, type IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  IIconSetType,
  SetConditionalRuleMutation,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { intersection, without, type CellArea } from '../cell-area';
import type { KeptProperties } from '../sheet-record';
import type { UniverBook } from './univer-book';
import { toArea, toRange } from './univer-sheet';

export const conditionalTypes = ['Custom', 'DataBar', 'IconSet', 'CellValue'] as const;
export type ConditionalType = (typeof conditionalTypes)[number];

/** A conditional format as the API sees it. */
export interface ConditionalRecord {
  readonly id: string;
  readonly type: ConditionalType;
  readonly areas: readonly CellArea[];
  readonly stopIfTrue: boolean;
  /** Rule and look, by the names of the API's objects. */
  readonly data: KeptProperties;
}

/** Univer's rule, for drawing, with what the API reads beside it. */
interface StoredRule extends IConditionFormattingRule {
  readonly excel?: { readonly type: ConditionalType; readonly data: KeptProperties };
}

/** The conditional formats of one sheet, first priority first. They live in Univer's own model. */
export class ConditionalRules {
  constructor(
    private readonly book: UniverBook,
    private readonly sheetId: string,
  ) {}

  list(): readonly ConditionalRecord[] {
    const model = this.book.injector.get(ConditionalFormattingRuleModel);
    const rules: readonly StoredRule[] =
      model.getSubunitRules(this.book.unitId, this.sheetId) ?? [];
    return rules.flatMap(({ cfId, ranges, stopIfTrue, excel }) =>
      excel === undefined
        ? []
        : [{ id: cfId, areas: ranges.map(toArea), stopIfTrue, type: excel.type, data: excel.data }],
    );
  }

  /** Puts a new rule before all others, as Excel does. */
  add(record: Omit<ConditionalRecord, 'id'>): ConditionalRecord {
    const model = this.book.injector.get(ConditionalFormattingRuleModel);
    const id = model.createCfId(this.book.unitId, this.sheetId);
    const added = { ...record, id };
    this.run(AddConditionalRuleMutation.id, { rule: toUniver(added) });
    return added;
  }

  set(record: ConditionalRecord): void {
    this.run(SetConditionalRuleMutation.id, { cfId: record.id, rule: toUniver(record) });
  }

  /** Takes an area out of every rule; those with nothing left go. */
  clear(area: CellArea): void {
    for (const record of this.list()) {
      if (!record.areas.some((own) => intersection(own, area) !== null)) continue;
      const areas = record.areas.flatMap((own) => without(own, area));
      if (areas.length === 0) this.remove(record.id);
      else this.set({ ...record, areas });
    }
  }

  remove(id: string): void {
    this.run(DeleteConditionalRuleMutation.id, { cfId: id });
  }

  private run(id: string, params: object): void {
    this.book.run(id, { subUnitId: this.sheetId, ...params });
  }
}

function toUniver(record: ConditionalRecord): StoredRule {
  return {
    cfId: record.id,
    ranges: record.areas.map(toRange),
    stopIfTrue: record.stopIfTrue,
    rule: drawn(record),
    excel: { type: record.type, data: record.data },
  };
}

function part(data: KeptProperties, key: string): KeptProperties {
  const value = data[key];
  return typeof value === 'object' && value !== null ? (value as KeptProperties) : {};
}

/** How Univer draws it; an unfinished rule is drawn as one that is never true. */
function drawn({ type, data }: ConditionalRecord): IConditionalFormattingRuleConfig {
  switch (type) {
    case 'Custom': {
      const { formula } = part(data, 'rule');
      return formulaRule(typeof formula === 'string' ? formula : '=FALSE', data);
    }
    case 'CellValue':
      return cellValueRule(data);
    case 'DataBar': {
      const { fillColor, gradientFill } = part(data, 'positiveFormat');
      const color = typeof fillColor === 'string' ? fillColor : '#638EC6';
      return {
        type: CFRuleType.dataBar,
        isShowValue: data.showDataBarOnly !== true,
        config: {
          min: bound(part(data, 'lowerBoundRule'), CFValueType.min),
          max: bound(part(data, 'upperBoundRule'), CFValueType.max),
          isGradient: gradientFill !== false,
          positiveColor: color,
          nativeColor: color,
        },
      };
    }
    case 'IconSet':
      return iconRule(data);
  }
}

function look(data: KeptProperties): IStyleBase {
  const font = part(part(data, 'format'), 'font');
  const fill = part(part(data, 'format'), 'fill');
  return {
    ...(typeof font.color === 'string' ? { cl: { rgb: font.color } } : {}),
    ...(font.bold === true ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic === true ? { it: BooleanNumber.TRUE } : {}),
    ...(typeof fill.color === 'string' ? { bg: { rgb: fill.color } } : {}),
  };
}

function formulaRule(formula: string, data: KeptProperties): IConditionalFormattingRuleConfig {
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    style: look(data),
    value: formula,
  };
}

const comparisons = {
  GreaterThan: CFNumberOperator.greaterThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThan: CFNumberOperator.lessThan,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
} as const;

/** Comparisons with a constant; others are kept, and drawn as never true. */
function cellValueRule(data: KeptProperties): IConditionalFormattingRuleConfig {
  const { formula1, operator } = part(data, 'rule');
  const value = Number(String(formula1).replace(/^=/, ''));
  const compared = Object.entries(comparisons).find(([name]) => name === operator)?.[1];
  if (compared === undefined || Number.isNaN(value)) return formulaRule('=FALSE', data);
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.number,
    style: look(data),
    operator: compared,
    value,
  };
}

function bound(
  rule: KeptProperties,
  automatic: CFValueType,
): { type: CFValueType; value?: number } {
  const value = Number(String(rule.formula).replace(/^=/, ''));
  switch (rule.type) {
    case 'Number':
      return { type: CFValueType.num, value };
    case 'Percent':
      return { type: CFValueType.percent, value };
    case 'Percentile':
      return { type: CFValueType.percentile, value };
    default:
      return { type: automatic };
  }
}

const iconTypes = new Map<string, IIconSetType>(
  Object.values(IIconSetType).map((type) => [type, type]),
);

/** Best icon first, as Univer wants it; the API counts from the worst. */
function iconRule(data: KeptProperties): IConditionalFormattingRuleConfig {
  // Univer's names are Excel's, in another spelling: `ThreeArrows`, `3Arrows`.
  const style = String(data.style)
    .replace(/^Three/, '3')
    .replace(/^Four/, '4');
  const name = style.replace(/^Five/, '5');
  const iconType = iconTypes.get(name);
  const given = data.criteria;
  const criteria = Array.isArray(given) ? (given as readonly KeptProperties[]) : [];
  const worstToBest = criteria.length > 0 ? criteria : [{}, {}, {}];
  return {
    type: CFRuleType.iconSet,
    isShowValue: data.showIconOnly !== true,
    config: worstToBest.toReversed().map((criterion, index) => ({
      operator:
        criterion.operator === 'GreaterThan'
          ? CFNumberOperator.greaterThan
          : CFNumberOperator.greaterThanOrEqual,
      value: bound(criterion, CFValueType.min),
      iconType: iconType ?? IIconSetType.threeArrows,
      iconId: String(index),
    })),
  };
}
