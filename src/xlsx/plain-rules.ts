import {
  type ConditionalFormatXml,
  ruleExtension,
  sheetExtension,
  x14,
  xm,
} from './conditional-formats';
import type { PlainRule, RuleBound } from './plain-sheet';
import { typedFormula } from './sheet-formula';
import type { StylesPart } from './styles-part';
import { attributes, escapeXml } from './xml-text';

/** Conditional formats of any sheet; solid data bars are written twice, as `conditionalFormatXml` says. */
export function plainRulesXml(
  rules: readonly PlainRule[],
  styles: StylesPart,
): ConditionalFormatXml {
  let xml = '';
  let bars = '';
  rules.forEach((rule, index) => {
    const priority = index + 1;
    const stopIfTrue = rule.stopIfTrue === true ? 1 : undefined;
    const start = (more: Readonly<Record<string, string | number | undefined>>): string =>
      `<cfRule${attributes({ ...more, priority, stopIfTrue })}>`;
    let element: string;
    switch (rule.kind) {
      case 'formula':
        element = `${start({ type: 'expression', dxfId: styles.differentialFormat(rule.look) })}${formula(rule.formula)}`;
        break;
      case 'cellIs':
        element = `${start({ type: 'cellIs', dxfId: styles.differentialFormat(rule.look), operator: rule.operator })}${rule.formulas.map(formula).join('')}`;
        break;
      case 'dataBar': {
        const id = `{BA0B4AF0-0000-4000-8001-${String(priority).padStart(12, '0')}}`;
        const shows = attributes({ showValue: rule.showsValue ? undefined : 0 });
        element =
          `${start({ type: 'dataBar' })}<dataBar${shows}>${bound(rule.lower)}${bound(rule.upper)}<color rgb="FF${rule.color}"/></dataBar>` +
          (rule.gradient
            ? ''
            : `<extLst><ext xmlns:x14="${x14}" uri="${ruleExtension}"><x14:id>${id}</x14:id></ext></extLst>`);
        if (!rule.gradient) bars += solidBar(rule, id);
        break;
      }
      case 'iconSet': {
        const set = attributes({
          iconSet: rule.icons,
          reverse: rule.reverse ? 1 : undefined,
          showValue: rule.showsValue ? undefined : 0,
        });
        element = `${start({ type: 'iconSet' })}<iconSet${set}>${rule.steps.map(bound).join('')}</iconSet>`;
        break;
      }
    }
    xml += `<conditionalFormatting sqref="${escapeXml(rule.areas)}">${element}</cfRule></conditionalFormatting>`;
  });
  const extensions =
    bars === ''
      ? ''
      : `<ext xmlns:x14="${x14}" uri="${sheetExtension}"><x14:conditionalFormattings>${bars}</x14:conditionalFormattings></ext>`;
  return { rules: xml, extensions };
}

function solidBar(rule: PlainRule & { readonly kind: 'dataBar' }, id: string): string {
  const extended = ({ type, value }: RuleBound): string => {
    const kind = type === 'min' ? 'autoMin' : type === 'max' ? 'autoMax' : type;
    return value === undefined
      ? `<x14:cfvo type="${kind}"/>`
      : `<x14:cfvo type="${kind}"><xm:f>${escapeXml(value)}</xm:f></x14:cfvo>`;
  };
  return (
    `<x14:conditionalFormatting xmlns:xm="${xm}"><x14:cfRule type="dataBar" id="${id}">` +
    `<x14:dataBar minLength="0" maxLength="100" gradient="0">${extended(rule.lower)}${extended(rule.upper)}` +
    `<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>` +
    `<xm:sqref>${escapeXml(rule.areas)}</xm:sqref></x14:conditionalFormatting>`
  );
}

function formula(text: string): string {
  return `<formula>${escapeXml(typedFormula(text))}</formula>`;
}

function bound({ type, value, included = true }: RuleBound): string {
  return `<cfvo${attributes({ type, val: value, gte: included ? undefined : 0 })}/>`;
}
