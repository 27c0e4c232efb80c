import { expect } from 'chai';
import { languageOf, readArguments } from '../../src/cli/arguments';
import { CommandError } from '../../src/cli/command-error';

function complaint(...argv: readonly string[]): string {
  try {
    readArguments(argv);
  } catch (error) {
    if (error instanceof CommandError) return error.code;
    throw error;
  }
  return 'none';
}

describe('arguments', () => {
  it('reads a report with every option', () => {
    const argv =
      'report a.xlsx --out b.xlsx --json - --sheet T1 --sheet=T2 --group-by Cụm --as-of 2024-02-29 --deadline 2024-11-30 ' +
      '--milestone 2024-06-30:bhyt=95.15%,bhxhtn=28883 --baseline T3 --same-period none --last-december T12 ' +
      '--match Yên=Yến --match H/Tín= --share A>B=60% --attention --target-rate bhyt=95,15% --lang en --strict --force';
    expect(readArguments(argv.split(' '))).to.deep.equal({
      command: 'report',
      language: 'en',
      file: 'a.xlsx',
      files: ['a.xlsx'],
      localities: null,
      out: 'b.xlsx',
      json: '-',
      sheets: ['T1', 'T2'],
      groupBy: 'Cụm',
      asOf: '2024-02-29',
      deadline: '2024-11-30',
      milestones: [
        {
          date: '2024-06-30',
          name: null,
          goals: {
            health: { kind: 'coverage', rate: 0.9515 },
            voluntary: { kind: 'people', people: 28883 },
          },
        },
      ],
      periods: {
        matches: [
          { earlier: { district: null, name: 'Yên' }, now: { district: null, name: 'Yến' } },
          { earlier: { district: 'H', name: 'Tín' }, now: null },
        ],
        shares: [{ from: 'A', to: 'B', share: 0.6 }],
        samePeriodLastYear: null,
        lastDecember: 'T12',
        baseline: 'T3',
      },
      attention: true,
      targetRates: { health: 0.9515 },
      strict: true,
      force: true,
    });
  });

  it('takes several files and folders, and the list of who is to report', () => {
    const given = readArguments('report a.xlsx thang6 --localities ds.csv --out b.xlsx'.split(' '));
    expect(given).to.include({ file: 'a.xlsx', localities: 'ds.csv' });
    expect(given).to.deep.include({ files: ['a.xlsx', 'thang6'] });
  });

  it('is Vietnamese, and asks for nothing, unless told', () => {
    expect(readArguments(['report', 'a.xlsx'])).to.deep.equal({
      command: 'report',
      language: 'vi',
      file: 'a.xlsx',
      files: ['a.xlsx'],
      localities: null,
      out: null,
      json: null,
      sheets: [],
      groupBy: null,
      asOf: null,
      deadline: null,
      milestones: [],
      periods: { matches: [], shares: [] },
      attention: false,
      targetRates: {},
      strict: false,
      force: false,
    });
  });

  it('takes a file after -- whatever its name', () => {
    expect(readArguments(['report', '--', '--odd.xlsx'])).to.include({ file: '--odd.xlsx' });
  });

  it('takes a value that begins with a dash when it is attached', () => {
    expect(readArguments(['report', 'a.xlsx', '--sheet=-1-'])).to.deep.include({ sheets: ['-1-'] });
  });

  it('knows help, version and demo', () => {
    expect(readArguments(['--help'])).to.deep.include({ command: 'help', about: 'baophu' });
    expect(readArguments(['report', '-h'])).to.deep.include({ command: 'help', about: 'report' });
    expect(readArguments(['demo', '--help'])).to.deep.include({ command: 'help', about: 'demo' });
    expect(readArguments(['--version']).command).to.equal('version');
    expect(readArguments(['demo', '--lang', 'en'])).to.deep.equal({
      command: 'demo',
      language: 'en',
    });
  });

  it('reads a milestone with a name, and a part of the plan', () => {
    const argv = ['report', 'a.xlsx', '--milestone', '2024-06-30:Đợt 1: hè:BHYT=50%kh,social=60%'];
    expect(readArguments(argv)).to.deep.include({
      milestones: [
        {
          date: '2024-06-30',
          name: 'Đợt 1: hè',
          goals: { health: { kind: 'plan', share: 0.5 }, social: { kind: 'coverage', rate: 0.6 } },
        },
      ],
    });
  });

  const wrong: readonly (readonly [code: string, argv: string])[] = [
    ['usage.no-command', ''],
    ['usage.unknown-command', 'bericht a.xlsx'],
    ['usage.no-file', 'report'],
    ['usage.too-many-files', 'paste a.xlsx b.xlsx --as word'],
    ['usage.unexpected-argument', 'demo a.xlsx'],
    ['usage.bad-date', 'report a.xlsx --deadline 31/12/2024'],
    ['usage.bad-milestone', 'report a.xlsx --milestone 2024-06-30'],
    ['usage.bad-milestone', 'report a.xlsx --milestone 2024-06-31:bhyt=5'],
    ['usage.bad-milestone', 'report a.xlsx --milestone 2024-06-30:xyz=5'],
    ['usage.bad-milestone', 'report a.xlsx --milestone 2024-06-30:bhyt=5kh'],
    ['usage.bad-milestone', 'report a.xlsx --milestone 2024-06-30:bhyt=101%'],
    ['usage.bad-match', 'report a.xlsx --match =Yến'],
    ['usage.bad-match', 'report a.xlsx --match Yến'],
    ['usage.bad-share', 'report a.xlsx --share A>B=101%'],
    ['usage.bad-share', 'report a.xlsx --share A=60%'],
    ['usage.unknown-option', 'report a.xlsx --output b.xlsx'],
    ['usage.unknown-option', 'report a.xlsx -o b.xlsx'],
    ['usage.unknown-option', 'report a.xlsx --version'],
    ['usage.unknown-option', 'demo --out b.xlsx'],
    ['usage.option-without-value', 'report a.xlsx --out'],
    ['usage.option-without-value', 'report a.xlsx --out --force'],
    ['usage.option-without-value', 'report a.xlsx --json='],
    ['usage.option-takes-no-value', 'report a.xlsx --force=yes'],
    ['usage.option-repeated', 'report a.xlsx --out b.xlsx --out c.xlsx'],
    ['usage.out-to-stdout', 'report a.xlsx --out -'],
    ['usage.bad-language', 'report a.xlsx --lang fr'],
    ['usage.bad-date', 'report a.xlsx --as-of 2024-02-30'],
    ['usage.bad-date', 'report a.xlsx --as-of 30/6/2024'],
    ['usage.bad-date', 'report a.xlsx --as-of 2024-6-3'],
  ];
  for (const [code, argv] of wrong) {
    it(`refuses "baophu ${argv}"`, () => {
      expect(complaint(...argv.split(' ').filter(Boolean))).to.equal(code);
    });
  }

  it('finds the language of complaints even where the rest is wrong', () => {
    expect(languageOf(['report', '--nonsense', '--lang', 'en'])).to.equal('en');
    expect(languageOf(['--lang=en'])).to.equal('en');
    expect(languageOf(['report', '--lang', 'fr'])).to.equal('vi');
    expect(languageOf(['report', 'en'])).to.equal('vi');
    expect(languageOf([])).to.equal('vi');
  });
});
