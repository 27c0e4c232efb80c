import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../src/cli/command';
import { pasteKinds } from '../../src/cli/pasted-text';

const file = join(__dirname, '..', 'cases', 'pasting-dangerous-names', 'workbook.xlsx');

async function baophu(...argv: readonly string[]) {
  let out = '';
  let error = '';
  const code = await runCommand(argv, {
    out: (text) => (out += text),
    error: (text) => (error += text),
    interactive: false,
  });
  return { code, out, error };
}

describe('baophu paste', () => {
  it('gives the table for Word as a document whose names are text only', async () => {
    const { code, out } = await baophu('paste', file, '--as', 'word');
    expect(code).to.equal(0);
    expect(out).to.match(/^<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">/);
    expect(out).to.contain('mso-page-orientation:landscape');
    expect(out)
      .to.contain('Huyện Yên &lt;Bắc&gt; &amp; &quot;Nam&quot;')
      .and.to.not.contain('<Bắc>');
    expect(out.match(/<col /g)).to.have.length(18);
  });

  it('gives text with tabs, messages and the narrative', async () => {
    const { out: text } = await baophu('paste', file, '--as', 'text');
    expect(text).to.contain("\n'=Thị xã Lộc Tân\t60.650\t");
    const { out: chat } = await baophu('paste', file, '--as', 'chat');
    expect(chat).to.contain('1. =Thị xã Lộc Tân\n- BHYT: 57.693 người, đạt 98,07% KH');
    const { out: narrative } = await baophu('paste', file, '--as', 'narrative');
    expect(narrative.trim().split('\n\n')).to.have.length(4);
    expect(narrative)
      .to.contain('Còn 1 địa bàn chưa có số người tham gia.')
      .and.to.not.contain('…');
    const { out: english } = await baophu('paste', file, '--as', 'narrative', '--lang', 'en');
    expect(english).to.contain('As of 5 September 2025').and.to.contain('107,940 people');
  });

  it('writes a file, and never over another one unasked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'baophu-paste-'));
    try {
      const target = join(folder, 'bang.html');
      const first = await baophu('paste', file, '--as', 'word', '--out', target);
      expect(first.out).to.equal('');
      expect(first.error).to.contain(target);
      expect(readFileSync(target, 'utf8')).to.contain('</html>');
      const again = await baophu('paste', file, '--as', 'word', '--out', target);
      expect(again.code).to.equal(2);
      expect(again.error).to.contain('--force');
      expect((await baophu('paste', file, '--as', 'word', '--out', file, '--force')).code).to.equal(
        2,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says what it lacks, in both languages', async () => {
    for (const [language, word] of [
      ['vi', 'chọn word'],
      ['en', 'choose word'],
    ] as const) {
      expect((await baophu('paste', file, '--lang', language)).error).to.contain(word);
      const wrong = await baophu('paste', file, '--as', 'pdf', '--lang', language);
      expect(wrong.code).to.equal(2);
      expect(wrong.error).to.contain('"pdf"').and.to.contain(word);
      const { out } = await baophu('paste', '--help', '--lang', language);
      for (const kind of pasteKinds) expect(out).to.contain(`--as ${kind}`);
    }
    expect((await baophu('paste', file, '--as', 'word', '--strict')).code).to.equal(2);
  });
});
