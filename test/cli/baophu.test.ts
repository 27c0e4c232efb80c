import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportJson } from '../../src/cli/report-json';

const root = join(__dirname, '..', '..');
const launcher = join(root, 'src', 'cli', 'baophu.cjs');
const sample = join(root, 'assets', 'samples', 'can-tho-2025-10.xlsx');

/** The real command, as a process of its own, run in some other folder. */
describe('the baophu command', function () {
  this.timeout(60_000);

  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'baophu-process-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function baophu(...argv: readonly string[]): { code: number | null; out: string; error: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...argv], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: status, out: stdout, error: stderr };
  }

  it('sends all of a long JSON through a pipe', () => {
    const { code, out, error } = baophu('report', sample, '--json', '-');
    expect(code, error).to.equal(0);
    expect(out.length).to.be.greaterThan(65536);
    expect((JSON.parse(out) as ReportJson).totals.localities).to.equal(103);
  });

  it('writes a report where it is told, relative to where the user is', () => {
    const { code, error } = baophu('report', sample, '--out', 'báo cáo.xlsx');
    expect(code, error).to.equal(0);
    expect(error).to.contain('Đã ghi báo cáo.xlsx');
    expect(readdirSync(folder).map((name) => name.normalize())).to.deep.equal(['báo cáo.xlsx']);
  });

  it('ends with 1 on a file that is no workbook and with 2 on wrong usage', () => {
    writeFileSync(join(folder, 'notes.xlsx'), 'no workbook');
    expect(baophu('report', 'notes.xlsx')).to.include({ code: 1, out: '' });
    expect(baophu('report')).to.include({ code: 2, out: '' });
    expect(baophu()).to.include({ code: 2, out: '' });
  });

  it('stays quiet when its reader leaves early', () => {
    const command = `"${process.execPath}" "${launcher}" report "${sample}" --json - | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stdout).to.equal('{\n');
    expect(stderr).not.to.contain('EPIPE');
  });

  it('shows what it does with the bundled sample, again and again', () => {
    for (let time = 0; time < 2; time += 1) {
      const { code, out, error } = baophu('demo');
      expect(code, error).to.equal(0);
      expect(out).to.contain(join('out', 'giao-thuy-2024-06.xlsx'));
    }
    expect(readdirSync(join(folder, 'out'))).to.deep.equal(['giao-thuy-2024-06.xlsx']);
  });
});
