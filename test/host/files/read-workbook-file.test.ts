import { expect } from 'chai';
import { readHostWorkbook } from '../../../src/host/files/read-workbook-file';
import type { HostSheet, HostWorkbook } from '../../../src/host/host-workbook';
import { workbookFile, type WorkbookXml } from './workbook-xml';

async function sheetOf(xml: WorkbookXml): Promise<HostSheet> {
  const [sheet] = (await read(xml)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

async function read(xml: WorkbookXml): Promise<HostWorkbook> {
  return readHostWorkbook(workbookFile(xml));
}

describe('host: reading a file', () => {
  it('reads values of every kind', async () => {
    const { cells } = await sheetOf({
      cells:
        '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> =1+1 </t></is></c><c r="B1"><v>1.5</v></c>' +
        '<c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c><c r="E1" s="1"><v>45473.5</v></c>' +
        '<c r="F1" t="s"><v>0</v></c><c r="G1" t="s"><v>1</v></c><c r="H1"/>',
      sharedStrings: '<si><t>một</t></si><si><r><t>ha</t></r><r><rPr><b/></rPr><t>i</t></r></si>',
      formats: '<xf numFmtId="0"/><xf numFmtId="14"/>',
    });
    expect(cells).to.deep.equal({
      A1: { value: ' =1+1 ' },
      B1: { value: 1.5 },
      C1: { value: true },
      D1: { value: '#N/A' },
      E1: { value: 45473.5, style: { numberFormat: 'mm-dd-yy' } },
      F1: { value: 'một' },
      G1: { value: 'hai' },
    });
  });

  it('counts dates from 1900, also where the file does not', async () => {
    const { cells } = await sheetOf({
      cells: '<c r="A1" s="1"><v>44011</v></c><c r="B1"><v>44011</v></c>',
      formats: '<xf numFmtId="0"/><xf numFmtId="14"/>',
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect([cells?.A1?.value, cells?.B1?.value]).to.deep.equal([45473, 44011]);
  });

  it('writes shared formulas out, and takes the marks of later and custom functions away', async () => {
    const { cells } = await sheetOf({
      cells:
        '<c r="A1"><f t="shared" ref="A1:B1" si="0">A2*$C$1</f><v>0</v></c><c r="B1"><f t="shared" si="0"/><v>4</v></c>' +
        '<c r="C1"><f>_xlfn.XLOOKUP(1,A1:B1,_xlfn._xlws.SORT(A1:B1))&amp;"_xlfn.A"</f><v>2</v></c>' +
        '<c r="D1" t="str"><f>_xldudf_BAOPHU_STATUS(A1,B1)</f><v>Chậm</v></c>' +
        '<c r="E1" t="str"><f>""</f><v></v></c><c r="F1"><f>A1</f></c><c r="G1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    });
    expect(cells).to.deep.equal({
      A1: { formula: '=A2*$C$1', value: 0 },
      B1: { formula: '=B2*$C$1', value: 4 },
      C1: { formula: '=XLOOKUP(1,A1:B1,SORT(A1:B1))&"_xlfn.A"', value: 2 },
      D1: { formula: '=BAOPHU.STATUS(A1,B1)', value: 'Chậm' },
      E1: { formula: '=""', value: '' },
      F1: { formula: '=A1', value: '' },
      G1: { formula: '=1/0', value: '#DIV/0!' },
    });
  });

  it('gives each cell of an array formula its own element, and its value', async () => {
    const { cells } = await sheetOf({
      cells: '<c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c><c r="B1"><v>4</v></c>',
    });
    expect(cells).to.deep.equal({
      A1: { formula: '=INDEX(C1:D1*2,1,1)', value: 2 },
      B1: { formula: '=INDEX(C1:D1*2,1,2)', value: 4 },
    });
  });

  it('reads styles, with colours of the theme', async () => {
    const { cells, style } = await sheetOf({
      cells: '<c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c>',
      fonts:
        '<font><sz val="11"/><name val="Calibri"/></font><font><b/><i/><u/><sz val="13.5"/><color theme="4"/><name val="Times New Roman"/></font>' +
        '<font><sz val="11"/><color indexed="10"/><name val="Calibri"/></font>',
      fills:
        '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
        '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.59999389629810485"/></patternFill></fill>',
      borders:
        '<border/><border><left style="thin"><color rgb="FF00FF00"/></left><right/><top style="mediumDashed"><color auto="1"/></top><bottom style="double"><color auto="1"/></bottom></border>',
      formats:
        '<xf numFmtId="0"/><xf numFmtId="10" fontId="1" fillId="2" borderId="1" applyAlignment="1"><alignment horizontal="centerContinuous" vertical="center" wrapText="1"/></xf>' +
        '<xf numFmtId="0" fontId="2" applyAlignment="1"><alignment horizontal="left" indent="2"/></xf>',
      theme: '<a:accent1><a:srgbClr val="4F81BD"/></a:accent1>',
    });
    expect(style).to.deep.equal({ font: 'Calibri', size: 11 });
    expect(cells?.A1?.style).to.deep.equal({
      numberFormat: '0.00%',
      font: 'Times New Roman',
      size: 13.5,
      bold: true,
      italic: true,
      underline: true,
      color: '#4F81BD',
      fill: '#B9CDE5',
      horizontal: 'CenterAcrossSelection',
      vertical: 'Center',
      wrap: true,
      borders: {
        top: { style: 'Dash', weight: 'Medium', color: '#000000' },
        bottom: { style: 'Double', weight: 'Thick', color: '#000000' },
        left: { style: 'Continuous', weight: 'Thin', color: '#00FF00' },
      },
    });
    expect(cells?.B1?.style).to.deep.equal({ color: '#FF0000', horizontal: 'Left', indent: 2 });
  });

  it('takes the font that most of a text is set in', async () => {
    const { cells } = await sheetOf({
      cells: '<c r="A1" t="s"><v>0</v></c>',
      sharedStrings:
        '<si><r><rPr><rFont val=".VnTime"/></rPr><t>X· Giao T©n</t></r><r><t> A</t></r></si>',
    });
    expect(cells?.A1).to.deep.include({ value: 'X· Giao T©n A' });
    expect(cells?.A1?.style?.font).to.equal('.VnTime');
  });

  it('reads rows, columns and the view', async () => {
    const sheet = await sheetOf({
      head:
        '<sheetPr><tabColor rgb="FF0F7A4A"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"/></sheetView></sheetViews>' +
        '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="12.7109375" customWidth="1"/><col min="3" max="16384" width="9.140625" hidden="1"/></cols>',
      rows: '<row r="1" ht="30" customHeight="1"/><row r="2" hidden="1"/><row r="4"><c r="A4"><v>1</v></c></row>',
      tail: '<sheetProtection sheet="1"/><autoFilter ref="A3:B9"/><mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>',
    });
    expect(sheet).to.deep.include({
      tabColor: '#0F7A4A',
      showGridlines: false,
      freeze: { rows: 2, columns: 1 },
      rowHeights: { 1: 30 },
      hiddenRows: [2],
      protected: true,
      autoFilter: 'A3:B9',
      merges: ['A5:B6'],
    });
    expect(sheet.columnWidths?.A).to.equal(66.75);
    expect(sheet.hiddenColumns?.slice(0, 2)).to.deep.equal(['C', 'D']);
    expect(sheet.hiddenColumns?.length).to.be.below(100);
  });

  it('reads names, links, comments, tables and shapes', async () => {
    const { sheets, names } = await read({
      cells: '<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>',
      tail: '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B1:C1" location="Sheet1!A1" tooltip="Về đầu"/></hyperlinks>',
      definedNames:
        '<definedName name="_xlnm.Print_Area" localSheetId="0">\'Nhập, liệu\'!$A$1:$C$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">\'Nhập, liệu\'!$A:$A,\'Nhập, liệu\'!$1:$2</definedName>' +
        '<definedName name="ChiTieu">0.95</definedName><definedName name="dau" localSheetId="0" hidden="1">"baophu"</definedName>',
      relations:
        '<Relationship Id="rId1" Type="t/hyperlink" Target="https://example.org/" TargetMode="External"/><Relationship Id="rId2" Type="t/comments" Target="../comments1.xml"/>' +
        '<Relationship Id="rId3" Type="t/table" Target="../tables/table1.xml"/><Relationship Id="rId4" Type="t/drawing" Target="../drawings/drawing1.xml"/>',
      parts: {
        'xl/comments1.xml':
          '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>a</author></authors><commentList><comment ref="A1" authorId="0"><text><t>x</t></text></comment><comment ref="A2" authorId="0"><text><t>y</t></text></comment></commentList></comments>',
        'xl/tables/table1.xml':
          '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Bang1" displayName="Bang1" ref="A1:B3" totalsRowCount="1"><autoFilter ref="A1:B2"/><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>',
        'xl/drawings/drawing1.xml':
          '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Khung"/><xdr:cNvSpPr/></xdr:nvSpPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>',
      },
    });
    expect(names).to.deep.equal([{ name: 'ChiTieu', formula: '=0.95' }]);
    const [sheet] = sheets;
    expect(sheet).to.deep.include({
      names: [{ name: 'dau', formula: '="baophu"', hidden: true }],
      page: { printArea: 'A1:C9', printTitleRows: '1:2', printTitleColumns: 'A:A' },
      tables: [{ name: 'Bang1', range: 'A1:B3', showTotals: true, showHeaders: true }],
      comments: 2,
      shapes: 1,
    });
    expect(sheet?.cells?.A1?.hyperlink).to.deep.equal({ address: 'https://example.org/' });
    expect(sheet?.cells?.B1?.hyperlink).to.deep.equal({
      documentReference: 'Sheet1!A1',
      screenTip: 'Về đầu',
    });
  });

  it('reads conditional formats of the kinds that the host knows, by priority', async () => {
    const { conditionalFormats } = await sheetOf({
      dxfs: '<dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>',
      tail:
        '<conditionalFormatting sqref="A1:A9 C1"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>0.95</formula></cfRule><cfRule type="colorScale" priority="3"/></conditionalFormatting>' +
        '<conditionalFormatting sqref="B1"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>A1&gt;1</formula></cfRule></conditionalFormatting>',
    });
    const format = { fill: { color: '#FFC7CE' }, font: { color: '#9C0006' } };
    expect(conditionalFormats).to.deep.equal([
      {
        type: 'Custom',
        range: 'B1',
        stopIfTrue: true,
        data: { rule: { formula: '=A1>1' }, format },
      },
      {
        type: 'CellValue',
        range: 'A1:A9,C1',
        data: { rule: { operator: 'LessThan', formula1: '=0.95' }, format },
      },
    ]);
  });

  it('refuses what is no workbook', async () => {
    let failure: unknown;
    try {
      await readHostWorkbook(new TextEncoder().encode('xin chào'));
    } catch (error) {
      failure = error;
    }
    expect(failure).to.be.instanceOf(Error);
  });
});
