import type { PlanConditionalFormat } from '../report/sheet-plan';
import { areaAddress } from '../sheets/grid';
import { fileFormula } from './sheet-formula';
import type { StylesPart } from './styles-part';
import { attributes, escapeXml } from './xml-text';

/** Namespaces and identifiers of what Excel 2010 added ([MS-XLSX] 2.2.4, 2.6). */
export const x14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
export const xm = 'http://schemas.microsoft.com/office/excel/2006/main';
export const ruleExtension = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';
export const sheetExtension = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';

/** The two places of a sheet that conditional formats are written to. */
export interface ConditionalFormatXml {
  /** `conditionalFormatting` elements. */
  readonly rules: string;
  /** `ext` elements for the sheet's list of extensions. */
  readonly extensions: string;
}

/**
 * A data bar is written twice: as Excel 2007 knew it, with a gradient, and as an extension, with a
 * solid fill on a scale from 0 to its maximum.
 */
export function conditionalFormatXml(
  formats: readonly PlanConditionalFormat[],
  styles: StylesPart,
): ConditionalFormatXml {
  let rules = '';
  let bars = '';
  formats.forEach((format, index) => {
    const sqref = areaAddress(format.area);
    const priority = index + 1;
    const id = `{BA0B4AF0-0000-4000-8000-${String(priority).padStart(12, '0')}}`;
    let rule: string;
    if (format.kind === 'formula') {
      const dxfId = styles.differentialFormat(format);
      const formula = escapeXml(fileFormula(format.formula));
      rule = `<cfRule${attributes({ type: 'expression', dxfId, priority })}><formula>${formula}</formula></cfRule>`;
    } else if (format.kind === 'dataBar') {
      rule =
        `<cfRule type="dataBar" priority="${priority}"><dataBar><cfvo type="num" val="0"/>` +
        `<cfvo type="num" val="${format.max}"/><color rgb="FF${format.color}"/></dataBar>` +
        `<extLst><ext xmlns:x14="${x14}" uri="${ruleExtension}"><x14:id>${id}</x14:id></ext></extLst></cfRule>`;
      bars +=
        `<x14:conditionalFormatting xmlns:xm="${xm}"><x14:cfRule type="dataBar" id="${id}">` +
        `<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>` +
        `<x14:cfvo type="num"><xm:f>${format.max}</xm:f></x14:cfvo>` +
        `<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>` +
        `<xm:sqref>${sqref}</xm:sqref></x14:conditionalFormatting>`;
    } else {
      const [middle, best] = format.thresholds;
      rule =
        `<cfRule type="iconSet" priority="${priority}"><iconSet iconSet="${format.icons}">` +
        `<cfvo type="percent" val="0"/><cfvo type="num" val="${middle}"/><cfvo type="num" val="${best}"/>` +
        `</iconSet></cfRule>`;
    }
    rules += `<conditionalFormatting sqref="${sqref}">${rule}</conditionalFormatting>`;
  });
  const extensions =
    bars === ''
      ? ''
      : `<ext xmlns:x14="${x14}" uri="${sheetExtension}"><x14:conditionalFormattings>${bars}</x14:conditionalFormattings></ext>`;
  return { rules, extensions };
}
