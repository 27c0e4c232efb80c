import { expect } from 'chai';
import { reaches } from '../../src/host/requirement-sets';
import { closeHosts, failureOf, openHost } from './open-host';

describe('host: requirement sets', () => {
  afterEach(closeHosts);

  it('knows that 1.10 is later than 1.9', () => {
    expect(reaches('1.10', '1.9')).to.be.true;
    expect(reaches('1.9', '1.10')).to.be.false;
    expect(reaches('1.14', '1.14')).to.be.true;
  });

  for (const [release, version] of [
    ['2016', '1.1'],
    ['2019', '1.8'],
    ['2021', '1.14'],
    ['365', '1.15'],
  ] as const) {
    it(`Excel ${release} advertises ExcelApi ${version}`, async () => {
      const { Office } = await openHost(undefined, { release });
      const [, minor] = version.split('.').map(Number);
      const supported = (set: string): boolean =>
        Office.context.requirements.isSetSupported('ExcelApi', set);
      expect(supported(version)).to.be.true;
      expect(supported(`1.${(minor ?? 0) + 1}`)).to.be.false;
    });
  }

  it('refuses members above what it advertises, and has them when it advertises them', async () => {
    const merged = async (release: '2019' | '2021'): Promise<boolean> => {
      const { Excel } = await openHost({ sheets: [{ name: 'A', merges: ['A1:B2'] }] }, { release });
      return Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem('A').getRange('A1:B2');
        const areas = used.getMergedAreasOrNullObject();
        areas.load('address');
        await context.sync();
        return areas.isNullObject;
      });
    };
    expect(await merged('2021')).to.be.false;
    expect((await failureOf(merged('2019'))).code).to.equal('ApiNotFound');
  });

  it('refuses on its own account too, whatever the client lets through', async () => {
    const { Excel, host } = await openHost(undefined, { release: '2019' });
    const failure = await failureOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('A').getRange('A1');
        range.load('format/indentLevel');
        await context.sync();
      }),
    );
    expect(failure.code).to.equal('ApiNotFound');
    expect(failure.message).to.contain('RangeFormat.indentLevel');
    expect(failure.message).to.contain('1.9');
    expect(host.log.entries[0]?.error).to.equal('ApiNotFound');
  });

  for (const [member, use] of [
    [
      'Range.getSurroundingRegion',
      (sheet: Excel.Worksheet): void => {
        sheet.getRange('A1').getSurroundingRegion().load('address');
      },
    ],
    [
      'Worksheet.standardWidth',
      (sheet: Excel.Worksheet): void => {
        sheet.load('standardWidth');
      },
    ],
    [
      'RangeFont.strikethrough',
      (sheet: Excel.Worksheet): void => {
        sheet.getRange('A1').format.font.strikethrough = true;
      },
    ],
    [
      'Worksheet.copy',
      (sheet: Excel.Worksheet): void => {
        sheet.copy();
      },
    ],
    [
      'Worksheet.slicers',
      (sheet: Excel.Worksheet): void => {
        sheet.slicers.load('items');
      },
    ],
  ] as const) {
    it(`names a member that it lacks: ${member}`, async () => {
      const { Excel } = await openHost();
      const failure = await failureOf(
        Excel.run(async (context) => {
          use(context.workbook.worksheets.getItem('A'));
          await context.sync();
        }),
      );
      expect(failure.code).to.equal('ApiNotFound');
      expect(failure.message).to.contain(member);
    });
  }
});
