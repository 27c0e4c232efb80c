import { CFB } from '@e965/xlsx';
import { expect } from 'chai';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/cli/command';
import type { ReportJson } from '../../src/cli/report-json';
import { keptPeriods, readKeptTable } from '../../src/sheets/kept/kept-table';
import { changeWorkbook } from '../../src/xlsx/change-workbook';
import { readWorkbookFile } from '../../src/xlsx/workbook-file';
import { contradiction, twoDistricts, workbookOf } from '../support/workbooks';

const sample = join(__dirname, '..', '..', 'assets', 'samples', 'giao-thuy-2024-06.xlsx');

/** The part of SheetJS's CFB that is used here; the package gives it no types. */
const compoundFiles = CFB as {
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, path: string, content: Uint8Array) => void;
  };
  readonly write: (container: object, options: { readonly type: 'buffer' }) => Uint8Array;
};

interface Run {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function baophu(argv: readonly string[], interactive = false): Promise<Run> {
  let out = '';
  let error = '';
  const code = await runCommand(argv, {
    out: (text) => (out += text),
    error: (text) => (error += text),
    interactive,
  });
  return { code, out, error };
}

describe('baophu report', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baophu-command-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const at = (name: string): string => join(folder, name);
  const file = (name: string, bytes: Uint8Array): string => {
    writeFileSync(at(name), bytes);
    return at(name);
  };
  const names = (path: string): readonly string[] =>
    readWorkbookFile(readFileSync(path)).grids.map(({ sheet }) => sheet);

  it('prints the overview when asked for no file', async () => {
    const { code, out } = await baophu(['report', sample]);
    expect(code).to.equal(0);
    expect(out).to.contain('BHYT').and.to.contain('170.342').and.to.contain('98,89%');
  });

  it('prints JSON and nothing else on standard output', async () => {
    const { code, out, error } = await baophu(['report', sample, '--json', '-', '--lang', 'en']);
    expect(code).to.equal(0);
    const json = JSON.parse(out) as ReportJson;
    expect(json).to.include({ version: 1, asOf: '2024-06-30' });
    expect(json.totals.schemes.health).to.include({ participants: 170342, remaining: 1912 });
    expect(json.findings.map(({ message }) => message)).not.to.include('');
    expect(error).to.match(/^To check: /);
  });

  it('writes workbook and JSON, both whole, and nothing beside them', async () => {
    const out = at('out.xlsx');
    const { code, out: printed } = await baophu([
      'report',
      sample,
      '--out',
      out,
      '--json',
      at('o.json'),
    ]);
    expect([code, printed]).to.deep.equal([0, '']);
    expect(readdirSync(folder).toSorted()).to.deep.equal(['o.json', 'out.xlsx']);
    const [first, ...ours] = names(out);
    expect(first).to.equal('T6.2024');
    expect(ours).to.have.length(3);
    expect(JSON.parse(readFileSync(at('o.json'), 'utf8'))).to.have.property('version', 1);
  });

  it('rewrites its own sheets when it reads its own output', async () => {
    const [first, second] = [at('1.xlsx'), at('2.xlsx')];
    expect((await baophu(['report', sample, '--out', first])).code).to.equal(0);
    expect((await baophu(['report', first, '--out', second])).code).to.equal(0);
    expect(names(second)).to.deep.equal(names(first));
  });

  it('replaces an existing file by force', async () => {
    const out = file('out.xlsx', strToU8('old'));
    expect((await baophu(['report', sample, '--out', out, '--force'])).code).to.equal(0);
    expect(names(out)).to.include('T6.2024');
  });

  it('reports findings of severity error by status with --strict only, and still writes', async () => {
    const path = file('in.xlsx', workbookOf({ 'Huyện Giao Thủy': contradiction }));
    expect((await baophu(['report', path])).code).to.equal(0);
    expect((await baophu(['report', path, '--strict', '--out', at('out.xlsx')])).code).to.equal(3);
    expect(readdirSync(folder)).to.include('out.xlsx');
    expect((await baophu(['report', sample, '--strict'])).code).to.equal(
      await strictCodeOf(sample),
    );
  });

  const strictCodeOf = async (path: string): Promise<number> => {
    const json = JSON.parse((await baophu(['report', path, '--json', '-'])).out) as ReportJson;
    return json.findings.some(({ severity }) => severity === 'error') ? 3 : 0;
  };

  it('reads only the sheets asked for, however their names are typed', async () => {
    const path = file('in.xlsx', workbookOf({ 'Tháng 6': twoDistricts, 'Tháng 7': twoDistricts }));
    const sheet = 'tháng 7'.normalize('NFD');
    const { out } = await baophu(['report', path, '--sheet', sheet, '--json', '-']);
    const json = JSON.parse(out) as ReportJson;
    expect(json.sources.map((source) => source.sheet)).to.deep.equal(['Tháng 7']);
    expect(json.totals.localities).to.equal(3);
  });

  it('groups by a column of the user, and dates by the user', async () => {
    const path = file('in.xlsx', workbookOf({ T6: twoDistricts }));
    const more = ['--group-by', 'Tên xã', '--as-of', '2024-05-31'];
    const json = JSON.parse(
      (await baophu(['report', path, ...more, '--json', '-'])).out,
    ) as ReportJson;
    expect(json.asOf).to.equal('2024-05-31');
    expect(json.districts).to.have.length(3);
  });

  it('shows progress only to a person, and only for long work', async () => {
    expect((await baophu(['report', sample], true)).error).not.to.contain('\r');
    const entries = unzipSync(readFileSync(sample));
    const padding = crypto.getRandomValues(new Uint8Array(60_000));
    for (let index = 0; index < 10; index += 1) entries[`xl/media/${String(index)}.bin`] = padding;
    const large = file('large.xlsx', zipSync(entries));
    expect((await baophu(['report', large], true)).error).to.contain('Đang đọc tệp');
    expect((await baophu(['report', large], false)).error).not.to.contain('Đang đọc tệp');
  });

  describe('says in one sentence what is wrong, and writes nothing', () => {
    /** Runs with `--out` and `--json` into the folder, in both languages. */
    async function refuses(
      path: string,
      code: 1 | 2,
      vi: RegExp,
      en: RegExp,
      more: readonly string[] = [],
    ): Promise<void> {
      const before = readdirSync(folder).toSorted();
      const targets = ['--out', at('new.xlsx'), '--json', at('new.json')];
      const argv = ['report', path, ...(more.includes('--out') ? [] : targets), ...more];
      for (const [language, words] of [
        ['vi', vi],
        ['en', en],
      ] as const) {
        const run = await baophu([...argv, '--lang', language]);
        expect(run.error).to.match(words);
        expect([run.code, run.out]).to.deep.equal([code, '']);
        // The sentence; for wrong usage a second line leads to the help.
        expect(run.error.trimEnd().split('\n')).to.have.length(code);
      }
      expect(readdirSync(folder).toSorted()).to.deep.equal(before);
    }

    it('a file that is not there, and a folder without any', async () => {
      await refuses(at('none.xlsx'), 1, /Không tìm thấy tệp/, /There is no file/);
      await refuses(folder, 1, /Không có tệp Excel nào/, /There is no Excel file/);
    });

    it('no workbook', async () => {
      const path = file('text.xlsx', strToU8('STT;Tên xã\n1;Xã Giao Tân\n'));
      await refuses(path, 1, /không phải là tệp Excel/, /is not an Excel workbook/);
      await refuses(file('empty.xlsx', new Uint8Array()), 1, /tệp trống/, /it is empty/);
    });

    it('an old .xls', async () => {
      const path = file('old.xlsx', workbookOf({ T6: twoDistricts }, 'biff8'));
      await refuses(path, 1, /97–2003.*lưu thành \.xlsx/, /97–2003.*save it as \.xlsx/);
    });

    it('an encrypted workbook', async () => {
      // The container that Excel puts an encrypted package into.
      const container = compoundFiles.utils.cfb_new();
      compoundFiles.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64));
      compoundFiles.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(8192));
      const bytes = compoundFiles.write(container, { type: 'buffer' });
      await refuses(file('locked.xlsx', bytes), 1, /có mật khẩu/, /has a password/);
    });

    it('a truncated or altered workbook', async () => {
      const whole = readFileSync(sample);
      const cut = file('cut.xlsx', whole.subarray(0, whole.length * 0.6));
      await refuses(cut, 1, /bị hỏng/, /is damaged/);
      const altered = Uint8Array.from(whole);
      const middle = Math.floor(whole.length / 2);
      altered.fill(0, middle, middle + 400);
      await refuses(file('altered.xlsx', altered), 1, /bị hỏng/, /is damaged/);
    });

    it('a zip bomb', async () => {
      const entries = unzipSync(workbookOf({ T6: twoDistricts }));
      entries['xl/worksheets/sheet1.xml'] = new Uint8Array(40_000_000).fill(32);
      const path = file('bomb.xlsx', zipSync(entries, { level: 9 }));
      await refuses(path, 1, /bung ra quá lớn/, /unpack to too much/);
    });

    it('a workbook without localities, naming its sheets', async () => {
      const notes = [['Ghi chú'], ['Họp ngày 5']];
      const path = file('notes.xlsx', workbookOf({ 'Ghi chú': notes }));
      await refuses(
        path,
        1,
        /Không tìm thấy bảng địa bàn.*Ghi chú \(/,
        /No table of localities.*Ghi chú \(/,
      );
    });

    it('a target that exists', async () => {
      const path = file('out.xlsx', strToU8('mine'));
      await refuses(sample, 2, /đã có/, /exists/, ['--out', path]);
      expect(readFileSync(path, 'utf8')).to.equal('mine');
    });

    it('a target that is the source, by any name, even by force', async () => {
      const path = file('in.xlsx', readFileSync(sample));
      symlinkSync(path, at('soft.xlsx'));
      linkSync(path, at('hard.xlsx'));
      for (const name of ['in.xlsx', 'soft.xlsx', 'hard.xlsx']) {
        const words = [/chính là tệp đang đọc/, /is the file being read/] as const;
        await refuses(path, 2, ...words, ['--out', at(name), '--force']);
        await refuses(path, 2, ...words, ['--out', at('x.xlsx'), '--json', at(name), '--force']);
      }
      expect(readFileSync(path).equals(readFileSync(sample))).to.be.true;
    });

    it('a target that cannot be written', async () => {
      const words = [/Không ghi được/, /cannot be written/] as const;
      await refuses(sample, 1, ...words, ['--out', at('nowhere/out.xlsx')]);
      mkdirSync(at('taken.xlsx'));
      await refuses(sample, 1, ...words, ['--out', at('taken.xlsx'), '--force']);
      await refuses(sample, 1, ...words, [
        '--out',
        at('out.xlsx'),
        '--json',
        at('nowhere/out.json'),
      ]);
    });

    it('one target for both', async () => {
      const both = at('out.xlsx');
      await refuses(sample, 2, /hai tệp khác nhau/, /two different files/, [
        '--out',
        both,
        '--json',
        both,
      ]);
    });

    it('an ending that Excel would refuse', async () => {
      await refuses(sample, 2, /phải có đuôi \.xlsx/, /must end in \.xlsx/, [
        '--out',
        at('out.xlsm'),
      ]);
    });

    it('a sheet that the workbook does not have, naming those that it has', async () => {
      const words = [/không có trang "T7".*T6\.2024/, /no sheet "T7".*T6\.2024/] as const;
      await refuses(sample, 2, ...words, ['--sheet', 'T7']);
    });

    it('a header that no column has, naming those that there are', async () => {
      const path = file('in.xlsx', workbookOf({ T6: twoDistricts }));
      const words = [/tiêu đề "Cụm".*Tên huyện/, /header "Cụm".*Tên huyện/] as const;
      await refuses(path, 2, ...words, ['--group-by', 'Cụm']);
    });

    it('wrong usage, with the way to the help', async () => {
      await refuses(sample, 2, /Không có tùy chọn --nope[^]*--help/, /no option --nope[^]*--help/, [
        '--nope',
      ]);
      await refuses(sample, 2, /không phải là ngày/, /is no date/, ['--as-of', '2024-13-01']);
    });
  });
});

describe('baophu', () => {
  it('helps in both languages', async () => {
    for (const argv of [['--help'], ['report', '--help'], ['demo', '--help']]) {
      const [vi, en] = [await baophu(argv), await baophu([...argv, '--lang', 'en'])];
      expect([vi.code, en.code]).to.deep.equal([0, 0]);
      expect(vi.out).to.contain('Cách dùng');
      expect(en.out).to.contain('Usage');
    }
  });

  it('names every option of the report in its help', async () => {
    const { out } = await baophu(['report', '--help']);
    const options = 'out json sheet group-by as-of lang strict force'.split(' ');
    for (const option of options) expect(out).to.contain(`--${option}`);
  });

  it('says its version', async () => {
    expect((await baophu(['--version'])).out).to.match(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('baophu allocate', () => {
  it('names who got nothing on standard error, also where the JSON goes to standard output', async () => {
    const file = join(__dirname, '../cases/share-out-officers-and-agencies/workbook.xlsx');
    const run = await baophu([
      'allocate',
      file,
      '--scheme',
      'bhyt',
      '--total',
      '86000',
      '--json',
      '-',
    ]);
    expect(run.code).to.equal(0);
    const { rows, shared } = JSON.parse(run.out) as {
      readonly shared: number;
      readonly rows: readonly { readonly share: number | null; readonly minimum: number | null }[];
    };
    expect(shared).to.equal(86_000);
    expect(rows.filter(({ share }) => share === null).map(({ minimum }) => minimum)).to.deep.equal([
      null,
    ]);
    expect(run.error).to.contain('Chưa chia được vì thiếu số để chia (1): Xã Xuân Phúc.');
  });
});

describe('baophu keep', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baophu-keep-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const keep = (from: string, to: string, ...more: readonly string[]): Promise<Run> =>
    baophu(['keep', from, '--out', join(folder, to), ...more]);
  const keptIn = (name: string): readonly string[] => {
    const { grids } = readWorkbookFile(readFileSync(join(folder, name)));
    return grids
      .flatMap((grid) => readKeptTable(grid) ?? [])
      .flatMap(keptPeriods)
      .map(({ asOf }) => asOf);
  };

  it('keeps period after period, and asks for --replace before it keeps one again', async () => {
    expect((await keep(sample, 'june.xlsx')).code).to.equal(0);
    expect(keptIn('june.xlsx')).to.deep.equal(['2024-06-30']);
    const june = join(folder, 'june.xlsx');
    expect((await keep(june, 'july.xlsx', '--as-of', '2024-07-31')).code).to.equal(0);
    expect(keptIn('july.xlsx')).to.deep.equal(['2024-06-30', '2024-07-31']);
    // Every period is printed, those that come later too, below the head.
    const parts = unzipSync(readFileSync(join(folder, 'july.xlsx')));
    const textOf = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
    const names = textOf('xl/workbook.xml');
    expect(names).to.match(/Print_Titles"[^>]*>'BC Số liệu đã lưu'!\$1:\$1</);
    expect(names).to.not.match(/Print_Area"[^>]*>'BC Số liệu đã lưu'/);
    // They look alike, first and later ones.
    const sheet = Object.keys(parts).find(
      (path) => path.startsWith('xl/worksheets/') && textOf(path).includes('2024-07-31'),
    );
    const [, formats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(textOf('xl/styles.xml')) ?? [];
    const fontOf = (cell: string): string | undefined => {
      const style = new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(textOf(sheet ?? ''))?.[1];
      const format = [...formats.matchAll(/<xf [^>]*>/g)][Number(style)]?.[0] ?? '';
      return /fontId="(\d+)"/.exec(format)?.[1];
    };
    expect(fontOf('A2')).to.equal('0');
    expect(fontOf('A46')).to.equal('0');
    const same = await keep(june, 'again.xlsx');
    expect([same.code, same.error]).to.deep.equal([
      0,
      'Kỳ 30/6/2024 đã được lưu và không có gì khác.\n',
    ]);
    // Another figure in the source: the period is kept already.
    const bytes = readFileSync(june);
    const { grids } = readWorkbookFile(bytes);
    const source = grids.find((grid) => grid.sheet === 'T6.2024');
    const index = source?.values.findIndex((line) => line.includes(7191)) ?? 0;
    const row = (source?.firstRow ?? 1) + index;
    const column = (source?.firstColumn ?? 1) + (source?.values[index]?.indexOf(7191) ?? 0);
    const cells = new Map([['T6.2024', [{ row, column, content: { value: 7200 } }]]]);
    writeFileSync(join(folder, 'other.xlsx'), changeWorkbook(bytes, { cells, sheets: [] }).bytes);
    const refused = await keep(join(folder, 'other.xlsx'), 'no.xlsx');
    expect(refused.code).to.equal(2);
    expect(refused.error).to.contain('--replace');
    expect(readdirSync(folder)).to.not.include('no.xlsx');
    expect((await keep(join(folder, 'other.xlsx'), 'yes.xlsx', '--replace')).code).to.equal(0);
    expect(keptIn('yes.xlsx')).to.deep.equal(['2024-06-30']);
  });

  it('needs a file to write, and a date', async () => {
    expect((await baophu(['keep', sample])).code).to.equal(2);
    const undated = workbookOf({
      Xa: [
        ['Xã', 'Dân số', 'TH BHYT'],
        ['Xã A', 100, 50],
        ['Xã B', 90, 40],
      ],
    });
    writeFileSync(join(folder, 'undated.xlsx'), undated);
    const run = await keep(join(folder, 'undated.xlsx'), 'out.xlsx');
    expect(run.code).to.equal(1);
    expect(run.error).to.contain('Chưa rõ số liệu của ngày nào');
  });
});
