import { DOMParser } from '@xmldom/xmldom';
import { expect } from 'chai';
import { figuresOf } from '../../src/coverage/figures-of';
import { defaultReportOptions } from '../../src/report/report-options';
import { summaryTextTable } from '../../src/report/text-table';
import { tabbedTable, wordTable } from '../../src/report/word-table';
import { giaoThuy, locality } from './sample-figures';

const dangerous = figuresOf(
  ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://x")', 'Xã "A" & \'B\'\tC\nD'].map((name) =>
    locality({
      name,
      population: 100,
      schemes: { health: { participants: 90, target: 95 } },
    }),
  ),
  null,
);

const dangerousTable = summaryTextTable(dangerous, defaultReportOptions);

describe('report: table for Word', () => {
  const table = summaryTextTable(giaoThuy, defaultReportOptions);

  it('has the localities of the only district, formatted, and their total', () => {
    expect(table.columns.map(({ kind }) => kind)).to.include.members([
      'name',
      'population',
      'target',
      'participants',
      'attainment',
      'coverage',
      'remaining',
    ]);
    expect(table.rows).to.have.length(2);
    expect(table.total).to.include('170.342');
    expect(table.total).to.include('95,09%');
    expect(table.total[0]).to.equal('Tổng cộng');
  });

  it('writes the coverage before a campaign as a rate', () => {
    const hamlets = [700, 600].map((before, index) =>
      locality({
        name: `Thôn ${String(index + 1)}`,
        population: 1_000,
        schemes: { health: { participants: 720, before, after: 720 } },
      }),
    );
    const campaign = summaryTextTable(figuresOf(hamlets, '2025-10-31'), defaultReportOptions);
    const at = campaign.columns.findIndex(({ kind }) => kind === 'coverageBefore');
    expect(campaign.rows.map((row) => row[at])).to.have.members(['70,00%', '60,00%']);
    expect(campaign.total[at]).to.equal('65,00%');
  });

  it('is well-formed HTML whose cells all hold what the table says', () => {
    const html = wordTable(table, ['Đoạn văn.'], 'vi');
    const document = new DOMParser().parseFromString(
      html.replaceAll('<br>', '<br/>'),
      'application/xhtml+xml',
    );
    const cells = [...document.getElementsByTagName('td')].map(({ textContent }) => textContent);
    expect(cells).to.deep.equal([...table.rows.flat(), ...table.total]);
    const spans = [...document.getElementsByTagName('th')]
      .filter((cell) => cell.getAttribute('rowspan') === '2' || cell.hasAttribute('colspan'))
      .reduce((sum, cell) => sum + Number(cell.getAttribute('colspan') ?? 1), 0);
    expect(spans).to.equal(table.columns.length);
  });

  it('has its styles in the elements, and no element that does anything', () => {
    const html = wordTable(table, [], 'vi');
    expect(html).to.not.match(/<style|class=|<script|<img|href/);
    expect(html).to.match(/<td [^>]*style="[^"]*text-align:right/);
  });

  it('escapes every text', () => {
    const html = wordTable(dangerousTable, ['<b>x</b>'], 'vi');
    expect(html).to.include('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).to.include('&lt;b&gt;x&lt;/b&gt;');
    expect(html).to.include('Xã &quot;A&quot; &amp; &#39;B&#39;');
    expect(html).to.not.include('<img');
  });

  it('is tab-separated text as well, in which nothing is a formula', () => {
    const lines = tabbedTable(dangerousTable, [], 'vi').split('\n');
    const body = lines.filter((line) => line.includes('\t'));
    expect(body).to.have.length(dangerousTable.rows.length + 2);
    const width = dangerousTable.columns.length;
    for (const line of body) expect(line.split('\t')).to.have.length(width);
    expect(body.some((line) => line.startsWith("'=HYPERLINK"))).to.equal(true);
    expect(body.some((line) => line.startsWith('='))).to.equal(false);
  });

  it('lists districts where there are several', () => {
    const two = figuresOf(
      ['Huyện A', 'Huyện B'].map((district) =>
        locality({ district, population: 100, schemes: { health: { participants: 90 } } }),
      ),
      '2024-06-30',
    );
    const overview = summaryTextTable(two, { ...defaultReportOptions, language: 'en' });
    expect(overview.rows.map(([name]) => name)).to.deep.equal(['Huyện A', 'Huyện B']);
    expect(overview.subtitle).to.include('30 June 2024');
  });
});
