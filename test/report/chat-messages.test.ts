import { expect } from 'chai';
import fc from 'fast-check';
import { figuresOf } from '../../src/coverage/figures-of';
import { chatMessages, longestMessage } from '../../src/report/chat-messages';
import { defaultReportOptions } from '../../src/report/report-options';
import { summaryTextTable } from '../../src/report/text-table';
import type { TextTable } from '../../src/report/text-table';
import { giaoThuy, locality } from './sample-figures';

function tableOf(names: readonly string[]): TextTable {
  const localities = names.map((name) =>
    locality({
      name,
      population: 1000,
      schemes: { health: { participants: 900, target: 950 } },
    }),
  );
  return summaryTextTable(figuresOf(localities, '2024-06-30'), defaultReportOptions);
}

describe('report: messages for Zalo', () => {
  it('are one message of plain lines where all fits', () => {
    const [only, ...more] = chatMessages(summaryTextTable(giaoThuy, defaultReportOptions), 'vi');
    expect(more).to.be.empty;
    expect(only).to.include('TỔNG CỘNG\n- BHYT: 170.342 người, đạt 98,89% KH, bao phủ 95,09%');
    expect(only).to.not.match(/[\t|<>]/);
  });

  it('hold at most 2,000 characters, are split between places, and say which they are', () => {
    const names = Array.from({ length: 120 }, (_, index) => `Xã số ${String(index + 1)}`);
    const messages = chatMessages(tableOf(names), 'vi');
    expect(messages.length).to.be.greaterThan(3);
    messages.forEach((message, index) => {
      expect(message.length).to.be.at.most(longestMessage);
      expect(message.startsWith(`(${String(index + 1)}/${String(messages.length)})\n`)).to.equal(
        true,
      );
      // A place and its numbers stay together.
      expect(message.split('\n').at(-1)).to.match(/^- BHYT: /);
    });
  });

  it('lose nothing, however long the names are', () => {
    const name = fc.string({ minLength: 1, maxLength: 120 }).map((text) => `Xã ${text}`.trim());
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (names) => {
        const messages = chatMessages(tableOf(names), 'vi', 150);
        for (const message of messages) expect(message.length).to.be.at.most(150);
        const joined = messages
          .map((message) => message.replace(/^\(\d+\/\d+\)\n/, ''))
          .join('')
          .replace(/\s/g, '');
        for (const each of names) expect(joined).to.include(each.replace(/\s/g, ''));
      }),
      { numRuns: 50 },
    );
  });

  it('never cut a place that fits into a message, whatever it is called', () => {
    const long = 200;
    const room = long - '(999/999)\n'.length;
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 160 }), { minLength: 1, maxLength: 12 }),
        (names) => {
          const table = tableOf(names);
          const messages = chatMessages(table, 'vi', long);
          for (const [index, name] of names.entries()) {
            const title = `${String(index + 1)}. ${name.replace(/\s+/gu, ' ')}`;
            const [alone = ''] = chatMessages(
              { ...table, title: '', subtitle: '', rows: [table.rows[index] ?? []] },
              'vi',
              Infinity,
            );
            const numbers = alone.slice(alone.lastIndexOf('\n- '));
            const block = title + numbers;
            if (block.length > room) continue;
            expect(
              messages.some((message) => message.includes(block)),
              block,
            ).to.equal(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
