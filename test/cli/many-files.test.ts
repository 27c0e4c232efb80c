import { expect } from 'chai';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCommand } from '../../src/cli/command';
import type { ReportJson } from '../../src/cli/report-json';
import { placeKey } from '../../src/sheets/text/place-name';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { communeFolder } from '../support/commune-files';
import type { CommuneFile } from '../support/commune-files';
import { twoDistricts, workbookOf } from '../support/workbooks';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function baophu(argv: readonly string[], more: { stopAfter?: number } = {}): Promise<Run> {
  let out = '';
  let error = '';
  let turns = 0;
  const code = await runCommand(argv, {
    out: (text) => (out += text),
    error: (text) => {
      error += text;
      if (text.includes('Đang đọc tệp')) turns += 1;
      if (turns === more.stopAfter) stopped();
    },
    interactive: more.stopAfter !== undefined,
    interrupts: (stop) => {
      stopped = stop;
      return () => (stopped = () => undefined);
    },
  });
  return { code, out, error };
}
let stopped: () => void = () => undefined;

/** What the hamlets of communes add up to. */
function sumOf(
  communes: readonly CommuneFile[],
  scheme: 'health' | 'voluntary',
  measure: 'participants' | 'target',
): number {
  return communes
    .flatMap(({ hamlets }) => hamlets)
    .reduce((sum, { schemes }) => sum + schemes[scheme][measure], 0);
}

describe('baophu report of many files', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baophu-many-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const at = (name: string): string => join(folder, name);
  const put = (name: string, bytes: Uint8Array | string): string => {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), bytes);
    return at(name);
  };
  const jsonOf = (path: string): ReportJson => JSON.parse(readFileSync(path, 'utf8')) as ReportJson;

  it('adds 103 communes up to the truth, and names every file and commune that is not in it', async () => {
    const { files, reported, expected, missing, broken, copy } = communeFolder();
    for (const [name, bytes] of files) put(`Thang 6/${name}`, bytes);
    const list = expected.map(({ commune, district }, index) => [index + 1, commune, district]);
    const names = put('ds.xlsx', workbookOf({ DS: [['STT', 'Tên xã', 'Huyện'], ...list] }));
    const out = at('tong hop.xlsx');
    const argv = ['report', at('Thang 6'), '--localities', names, '--out', out];
    const { code, error } = await baophu([...argv, '--json', at('o.json'), '--strict']);
    const json = jsonOf(at('o.json'));

    expect(code).to.equal(3);
    expect(json.asOf).to.equal('2024-06-30');
    for (const scheme of ['health', 'voluntary'] as const) {
      for (const measure of ['participants', 'target'] as const) {
        const total = json.totals.schemes[scheme]?.[measure];
        expect(total, `${scheme} ${measure}`).to.equal(sumOf(reported, scheme, measure));
      }
    }
    const byCommune = new Map(json.districts.map((one) => [placeKey(one.name ?? ''), one]));
    for (const { commune, hamlets, file } of reported) {
      const read = byCommune.get(placeKey(commune));
      expect(
        read?.localities.map(({ name }) => name),
        commune,
      ).to.deep.equal(hamlets.map(({ name }) => name));
      expect(new Set(read?.localities.map((one) => one.file))).to.deep.equal(new Set([file]));
    }
    expect(json.districts).to.have.length(reported.length);

    const found = json.findings.filter(({ code: kind }) => /^file-|^locality-not/.test(kind));
    const told = found.map((one) => [one.code, one.file, one.locality].join('|'));
    expect(told.toSorted()).to.deep.equal(
      [
        ...[...broken.keys()].map((file) => `file-unreadable|${file}|`),
        `file-repeats-another|${copy.file}|`,
        ...missing.map((commune) => `locality-not-reported||${commune}`),
      ].toSorted(),
    );
    expect(found.find((one) => one.file === copy.file)?.message).to.contain(copy.of);
    for (const { message } of found) expect(error).to.contain(message);
    expect(json.findings.every((one) => one.file !== undefined)).to.equal(true);
    expect(json.files?.filter(({ state }) => state === 'reported')).to.have.length(reported.length);

    const { grids } = readWorkbookFile(readFileSync(out));
    expect(grids).to.have.length(reported.length + 2);
    expect(grids.every(({ generated }) => generated)).to.equal(true);
    const texts = (grids.at(-1)?.values ?? []).flat();
    for (const file of broken.keys()) expect(texts).to.include(file);
  });

  it('leaves the files as they are, and does not read its own report again', async () => {
    const bytes = workbookOf({ T6: twoDistricts });
    put('a.xlsx', bytes);
    const argv = ['report', folder, '--out', at('bc.xlsx'), '--json', '-'];
    const first = await baophu(argv);
    const again = await baophu([...argv, '--force']);
    expect([first.code, again.code]).to.deep.equal([0, 0]);
    expect(again.out).to.equal(first.out);
    expect(new Uint8Array(readFileSync(at('a.xlsx')))).to.deep.equal(bytes);
  });

  it('says which of two files with the same localities counts, and what differs', async () => {
    const changed = twoDistricts.map((row, index) => (index === 1 ? [...row.slice(0, 5), 9] : row));
    put('1.xlsx', workbookOf({ T6: twoDistricts }));
    put('2.xlsx', workbookOf({ T6: changed }));
    put('3.xlsx', workbookOf({ 'T6 sửa': twoDistricts }));
    await baophu(['report', folder, '--out', at('o.xlsx'), '--json', at('o.json'), '--lang', 'en']);
    const { totals, findings, files } = jsonOf(at('o.json'));
    expect(totals).to.include({ localities: 3 });
    expect(totals.schemes.health?.participants).to.equal(5573 + 5700 + 7900);
    const twice = findings.filter(({ code }) => code === 'file-repeats-another');
    expect(twice.map((one) => [one.file, one.severity])).to.deep.equal([
      ['2.xlsx', 'error'],
      ['3.xlsx', 'warning'],
    ]);
    expect(twice[0]?.message).to.contain('only “1.xlsx” is counted, 1 locality has other numbers');
    expect(files?.map(({ state }) => state)).to.deep.equal(['reported', 'repeats', 'repeats']);
  });

  it('compares with the files of another month', async () => {
    const dated = (date: string, participants: number) => [
      [`Số liệu tính đến ngày ${date}`],
      ['STT', 'Tên xã', 'Dân số', 'Số người tham gia BHYT'],
      [1, 'Xã Giao Tân', 5678, participants],
      [2, 'Xã Giao Hà', 6000, participants],
    ];
    put('T6.2023/a.xlsx', workbookOf({ BC: dated('30/6/2023', 5000) }));
    put('T6.2024/a.xlsx', workbookOf({ BC: dated('30/6/2024', 5400) }));
    const argv = ['report', at('T6.2024'), at('T6.2023'), '--out', at('o.xlsx')];
    await baophu([...argv, '--json', at('o.json')]);
    const { asOf, comparison, files } = jsonOf(at('o.json'));
    expect(asOf).to.equal('2024-06-30');
    expect(comparison[0]?.health).to.include({
      samePeriodLastYear: 5000,
      changeFromSamePeriod: 400,
    });
    expect(comparison[0]?.from[0]).to.include({ file: 'T6.2023/a.xlsx', sheet: 'BC', row: 3 });
    expect(files?.map(({ state }) => state)).to.deep.equal(['reported', 'compared']);
  });

  it('places what is wrong in a file by file, sheet and cell', async () => {
    put('a.xlsx', workbookOf({ T6: twoDistricts }));
    put('b.xlsx', workbookOf({ 'Huyện Hải Hậu': others }));
    await baophu(['report', folder, '--out', at('o.xlsx'), '--json', at('o.json')]);
    const twice = jsonOf(at('o.json')).findings.find(({ code }) => code === 'duplicate-locality');
    expect(twice).to.include({ file: 'b.xlsx', sheet: 'Huyện Hải Hậu', cell: 'B4' });
    expect(twice?.message)
      .to.contain('b.xlsx')
      .and.to.contain('Huyện Hải Hậu')
      .and.to.contain('B4');
    const sheets = readWorkbookFile(readFileSync(at('o.xlsx'))).grids;
    const all = sheets.flatMap(({ values }) => values.flat());
    expect(all).to.include('a.xlsx › T6!C2');
  });

  it('stops between two files, and has written nothing then', async () => {
    for (let index = 0; index < 5; index += 1) {
      const padded = workbookOf({ T6: twoDistricts, [`${String(index)} ${'x'.repeat(20)}`]: bulk });
      put(`in/${String(index)}.xlsx`, padded);
    }
    const run = await baophu(['report', at('in'), '--out', at('o.xlsx')], { stopAfter: 2 });
    expect(run.code).to.equal(130);
    expect(run.error).to.contain('Đang đọc tệp 2/5').and.to.contain('chưa ghi gì');
    expect(run.error).not.to.contain('Đang đọc tệp 3/5');
    expect(() => readFileSync(at('o.xlsx'))).to.throw();
  });

  it('refuses wrong usage in one sentence', async () => {
    put('in/a.xlsx', workbookOf({ T6: twoDistricts }));
    const refused = async (words: RegExp, code: number, ...argv: readonly string[]) => {
      const run = await baophu(['report', ...argv]);
      expect(run.error).to.match(words);
      expect([run.code, run.out]).to.deep.equal([code, '']);
    };
    await refused(/cần --out/, 2, at('in'));
    await refused(/phải có đuôi \.xlsx/, 2, at('in'), '--out', at('o.xlsm'));
    await refused(/--localities chỉ dùng/, 2, at('in/a.xlsx'), '--localities', at('in/a.xlsx'));
    await refused(/chính là tệp đang đọc/, 2, at('in/a.xlsx'), at('in'), '--json', at('in/a.xlsx'));
    await refused(/Không tìm thấy tệp/, 1, at('in'), at('none.xlsx'), '--out', at('o.xlsx'));
    await refused(/không có trang "T7"/, 2, at('in'), '--sheet', 'T7', '--out', at('o.xlsx'));
    const empty = put('rong.txt', '');
    await refused(/danh sách/, 1, at('in'), '--localities', empty, '--out', at('o.xlsx'));
  });

  it('says what is wrong with every file when there is nothing to report', async () => {
    put('a.xlsx', 'chữ');
    put('b.xlsx', workbookOf({ 'Ghi chú': [['Họp ngày 5']] }));
    const run = await baophu(['report', folder, '--out', at('o.xlsx')]);
    expect(run.code).to.equal(1);
    expect(run.error).to.contain('a.xlsx').and.to.contain('b.xlsx');
    expect(() => readFileSync(at('o.xlsx'))).to.throw();
  });
});

/** Half a megabyte that is no table: work for which progress is shown. */
const bulk = Array.from({ length: 4000 }, (_, row) => [
  `${String(row * 7919)} ghi chú ${String(row * 104729)}`,
]);

/** The same commune twice with different numbers. */
const others = [
  ['STT', 'Tên xã', 'Dân số', 'Kế hoạch giao BHYT', 'Số người tham gia BHYT'],
  [1, 'Xã Hải Anh', 5678, 5600, 5573],
  [2, 'Xã Hải Bắc', 6000, 5900, 5700],
  [3, 'Xã Hải Anh', 5678, 5600, 4000],
];
