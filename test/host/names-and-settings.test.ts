import { expect } from 'chai';
import { closeHosts, failureOf, openHost } from './open-host';

describe('host: names and settings', () => {
  afterEach(closeHosts);

  it('adds a hidden text to a sheet and reads it back', async () => {
    const { Excel, host } = await openHost();
    await Excel.run(async (context) => {
      const { names } = context.workbook.worksheets.getItem('A');
      const added = names.add('_baophu', '="district|Ý ""Yên"""', 'của Bao phủ');
      added.visible = false;
      await context.sync();
      const item = names.getItemOrNullObject('_BAOPHU');
      item.load('name,value,formula,visible,type,scope,comment');
      names.load('items/name');
      await context.sync();
      expect(item.toJSON()).to.deep.include({
        name: '_baophu',
        value: 'district|Ý "Yên"',
        formula: '="district|Ý ""Yên"""',
        visible: false,
        type: 'String',
        scope: 'Worksheet',
        comment: 'của Bao phủ',
      });
      expect(names.items).to.have.length(1);
    });
    expect((await host.snapshot()).sheets[0]?.names).to.deep.equal([
      {
        name: '_baophu',
        formula: '="district|Ý ""Yên"""',
        comment: 'của Bao phủ',
        hidden: true,
      },
    ]);
  });

  it('hides a name only in the request that adds it (OfficeDev/office-js #3878)', async () => {
    const { Excel } = await openHost({
      sheets: [{ name: 'A', names: [{ name: '_baophu', formula: '="x"' }] }],
    });
    const hide = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('A').names.getItem('_baophu').visible = false;
      await context.sync();
    });
    expect((await failureOf(hide)).code).to.equal('InvalidOperation');
  });

  it('keeps the same name apart on several sheets and in the workbook', async () => {
    const { Excel } = await openHost({
      sheets: [
        { name: 'A', names: [{ name: 'n', formula: '="a"' }] },
        { name: 'B', names: [{ name: 'n', formula: '="b"' }] },
      ],
      names: [{ name: 'n', formula: '=A!$A$1:$B$2' }],
    });
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const all = [worksheets.getItem('A').names, worksheets.getItem('B').names, names].map((of) =>
        of.getItem('n').load('value,type,scope'),
      );
      const range = names.getItem('n').getRange().load('address');
      await context.sync();
      expect(all.map((name) => name.value as unknown)).to.deep.equal(['a', 'b', 'A!A1:B2']);
      expect(all[2]?.type).to.equal('Range');
      expect(range.address).to.equal('A!A1:B2');
      worksheets.getItem('A').names.getItem('n').delete();
      const gone = worksheets.getItem('A').names.getItemOrNullObject('n');
      const kept = worksheets.getItem('B').names.getItemOrNullObject('n');
      await context.sync();
      expect([gone.isNullObject, kept.isNullObject]).to.deep.equal([true, false]);
    });
  });

  it('names a range given as an object, in absolute terms', async () => {
    const { Excel } = await openHost({ sheets: [{ name: 'Số liệu' }] });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Số liệu');
      const name = context.workbook.names.add('vùng', sheet.getRange('B2:C3')).load('formula');
      await context.sync();
      expect(name.formula).to.equal("='Số liệu'!$B$2:$C$3");
    });
  });

  for (const [what, name, formula, code] of [
    ['a name that reads as a cell', 'BC1', '="x"', 'InvalidArgument'],
    ['a name with a space', 'a b', '="x"', 'InvalidArgument'],
    ['a text of more than 255 characters', 'a', `="${'x'.repeat(256)}"`, 'InvalidArgument'],
    ['a formula beyond reading', 'a', '=SUM(', 'InvalidArgument'],
    ['a name that is there', 'N', '="x"', 'ItemAlreadyExists'],
  ] as const) {
    it(`refuses ${what}`, async () => {
      const { Excel } = await openHost({
        sheets: [{ name: 'A', names: [{ name: 'n', formula: '="x"' }] }],
      });
      const add = Excel.run(async (context) => {
        context.workbook.worksheets.getItem('A').names.add(name, formula);
        await context.sync();
      });
      expect((await failureOf(add)).code).to.equal(code);
    });
  }

  it('keeps settings of the workbook', async () => {
    const { Excel, host } = await openHost({ sheets: [{ name: 'A' }], settings: { old: 1 } });
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('journal', { sheets: ['BC 1'], at: 3 });
      settings.getItem('old').delete();
      settings.load('items/key,items/value');
      const missing = settings.getItemOrNullObject('old');
      await context.sync();
      expect(settings.items.map((item) => [item.key, item.value as unknown])).to.deep.equal([
        ['journal', { sheets: ['BC 1'], at: 3 }],
      ]);
      expect(missing.isNullObject).to.be.true;
    });
    expect((await host.snapshot()).settings).to.deep.equal({
      journal: { sheets: ['BC 1'], at: 3 },
    });
  });
});
