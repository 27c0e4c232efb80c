import type { Figures, SchemeTotals } from '../coverage/figures';
import { gapPoints, remainingTo } from '../coverage/indicator';
import { pace } from '../coverage/pace';
import { baseOf } from '../coverage/scheme';
import type { Scheme } from '../coverage/scheme';
import { dateParts, formatDate, formatList } from '../locales/locale';
import type { Language } from '../locales/locale';
import { campaignLocalities, campaignStandings } from './campaign';
import { paragraphText, TracingWriter } from './narrative-pieces';
import type { FigureWriter, NarrativeParagraph } from './narrative-pieces';
import { milestoneSentence } from './pace-sentences';
import { paceTables } from './pace-tables';
import { periodOf, shownSchemes, targetRateOf } from './report-options';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import { rankedTable, schemeName, standingsSentences } from './narrative-standings';
import { unitWord } from './unit-words';

/**
 * The figures in words (report-sheets.md, "Narrative"): one paragraph per scheme, then leaders and
 * laggards. Only sentences whose numbers exist. Of a single district it names the district and ranks
 * its localities; of several it speaks of all and ranks the districts.
 *
 * @returns paragraphs without line breaks; none when there are no figures
 * @throws IsoDateError when the deadline or the date of the figures is none
 */
export function narrative(figures: Figures, options: ReportOptions): readonly string[] {
  return narrativeParagraphs(figures, options).map(paragraphText);
}

/** The same in pieces: every figure with where it comes from. */
export function narrativeParagraphs(
  figures: Figures,
  options: ReportOptions,
): readonly NarrativeParagraph[] {
  const write = new TracingWriter(options.language);
  return sentences(figures, options, write).map((text) => write.pieces(text));
}

function sentences(figures: Figures, options: ReportOptions, write: FigureWriter): string[] {
  const { language } = options;
  const subject = subjectOf(figures, language);
  const paragraphs: string[] = [];
  const milestones = options.milestones.length === 0 ? [] : paceTables(figures, options);
  for (const scheme of shownSchemes(figures, options)) {
    const totals = figures.totals.schemes[scheme];
    if (totals === undefined || totals.participants === null) continue;
    const first = paragraphs.length === 0;
    paragraphs.push(
      [
        mainSentence(
          scheme,
          totals,
          totals.participants,
          figures.asOf,
          first ? subject : null,
          language,
          write,
        ),
        ...campaignSentence(scheme, totals, language, write),
        ...campaignStandings(rankedTable(figures, options), scheme, language, write),
        ...campaignLocalities(figures, scheme, language),
        ...remainingSentence(scheme, totals, language, write),
        ...targetSentence(scheme, totals, figures.asOf, options, write),
        ...paceSentence(scheme, totals, figures.asOf, options, write),
        ...milestones.flatMap((table, place) =>
          table.scheme === scheme && table.goal !== null
            ? milestoneSentence(table, language, { write, place })
            : [],
        ),
        ...missingSentence(totals, language),
      ].join(' '),
    );
  }
  if (paragraphs.length > 0) paragraphs.push(...standingsSentences(figures, options, write));
  return paragraphs;
}

type Values = Parameters<typeof reportText>[2];

function subjectOf(figures: Figures, language: Language): string {
  const { districts, groupedBy, totals } = figures;
  const [only] = districts;
  if (groupedBy !== null) {
    const several = districts.length > 1 || only?.name == null;
    return reportText(language, several ? 'narrative.subject.groups' : 'narrative.subject.group', {
      localities: totals.localities,
      unit: unitWord(figures, language),
      name: only?.name,
    });
  }
  if (districts.length > 1) {
    return reportText(language, 'narrative.subject.all', { count: districts.length });
  }
  return only?.name ?? reportText(language, 'narrative.subject.unknown');
}

/** Enrolment, share of the plan, changes; coverage. The first one says when and of whom. */
function mainSentence(
  scheme: Scheme,
  totals: SchemeTotals,
  participants: number,
  asOf: string | null,
  subject: string | null,
  language: Language,
  write: FigureWriter,
): string {
  const opening: Values = {
    subject,
    scheme: schemeName(scheme, language),
    participants: write.count(participants, { kind: 'total', scheme, column: 'participants' }),
    participantCount: participants,
    date: asOf === null ? null : formatDate(asOf, language),
  };
  const openingKey =
    subject === null
      ? 'narrative.next'
      : asOf === null
        ? 'narrative.opening.undated'
        : 'narrative.opening';
  const clauses = [reportText(language, openingKey, opening)];
  if (totals.attainment !== null) {
    const attainment = write.rate(totals.attainment, {
      kind: 'total',
      scheme,
      column: 'attainment',
    });
    clauses.push(reportText(language, 'narrative.attainment', { attainment }));
  }
  const changes = changeClauses(scheme, totals, asOf, language, write);
  if (changes.length > 0) clauses.push(formatList(changes, language));
  let sentence = clauses.join(', ');
  if (totals.coverage !== null) {
    const key = `narrative.coverage.${baseOf(scheme)}` as const;
    const coverage = write.rate(totals.coverage, { kind: 'total', scheme, column: 'coverage' });
    sentence += `; ${reportText(language, key, { coverage })}`;
  }
  return `${capitalized(sentence, language)}.`;
}

function changeClauses(
  scheme: Scheme,
  totals: SchemeTotals,
  asOf: string | null,
  language: Language,
  write: FigureWriter,
): string[] {
  const year = asOf === null ? null : (dateParts(asOf)?.year ?? null);
  const before = year === null ? null : String(year - 1);
  const clause = (
    change: number | null,
    since: 'samePeriod' | 'december',
    earlier: 'samePeriodLastYear' | 'lastDecember',
    column: 'changeFromSamePeriod' | 'changeFromDecember',
  ): string[] => {
    if (change === null) return [];
    const way = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
    const text = reportText(language, `narrative.${way}.${since}`, {
      people:
        change === 0 ? null : write.count(Math.abs(change), { kind: 'total', scheme, column }),
      count: Math.abs(change),
      year: before,
    });
    // Without it, the change would seem to be that of all the people just named.
    if (totals.missing[earlier] === 0) return [text];
    const count = totals.paired[earlier]?.localities ?? 0;
    return [`${text} ${reportText(language, 'narrative.paired', { count })}`];
  };
  return [
    ...clause(
      totals.changeFromSamePeriod,
      'samePeriod',
      'samePeriodLastYear',
      'changeFromSamePeriod',
    ),
    ...clause(totals.changeFromDecember, 'december', 'lastDecember', 'changeFromDecember'),
  ];
}

function campaignSentence(
  scheme: Scheme,
  { before, after, newlyEnrolled, missing, coverage, coverageBefore }: SchemeTotals,
  language: Language,
  write: FigureWriter,
): string[] {
  if (before === null || after === null || newlyEnrolled === null) return [];
  // With numbers missing, "from … to …" would not differ by the newly enrolled.
  if (missing.before + missing.after > 0) return [];
  const key = newlyEnrolled > 0 ? '' : newlyEnrolled < 0 ? '.fewer' : '.none';
  const sentence = reportText(language, `narrative.campaign${key}`, {
    people: write.count(Math.abs(newlyEnrolled), {
      kind: 'total',
      scheme,
      column: 'newlyEnrolled',
    }),
    count: Math.abs(newlyEnrolled),
    before: write.count(before, { kind: 'total', scheme, column: 'before' }),
    after: write.count(after, { kind: 'total', scheme, column: 'participants' }),
  });
  if (coverageBefore === null || coverage === null || newlyEnrolled === 0) return [sentence];
  const points = (coverage - coverageBefore) * 100;
  return [
    sentence,
    reportText(language, `narrative.campaign.coverage.${points < 0 ? 'down' : 'up'}`, {
      before: write.rate(coverageBefore, { kind: 'total', scheme, column: 'coverageBefore' }),
      after: write.rate(coverage, { kind: 'total', scheme, column: 'coverage' }),
      points: write.points(Math.abs(points), { kind: 'campaignPoints', scheme }),
    }),
  ];
}

function remainingSentence(
  scheme: Scheme,
  { remaining }: SchemeTotals,
  language: Language,
  write: FigureWriter,
): string[] {
  if (remaining === null) return [];
  if (remaining === 0) return [reportText(language, 'narrative.completed')];
  const people = write.count(remaining, { kind: 'total', scheme, column: 'remaining' });
  return [reportText(language, 'narrative.remaining', { remaining: people, count: remaining })];
}

/** Coverage against the target rate, in percentage points (product.md, rule 4). */
function targetSentence(
  scheme: Scheme,
  { paired }: SchemeTotals,
  asOf: string | null,
  options: ReportOptions,
  write: FigureWriter,
): string[] {
  const { language } = options;
  const rate = targetRateOf(scheme, asOf, options);
  if (rate === null || paired.coverage === null) return [];
  const { participants, other } = paired.coverage;
  const gap = gapPoints(participants, other, rate);
  if (gap === null) return [];
  const target = write.rate(rate, { kind: 'targetRate', scheme });
  if (Number(Math.abs(gap).toFixed(2)) === 0) {
    return [reportText(language, 'narrative.target.equal', { target })];
  }
  const lacking = remainingTo(participants, other, rate);
  return [
    reportText(language, gap < 0 ? 'narrative.target.below' : 'narrative.target.above', {
      target,
      points: write.points(Math.abs(gap), { kind: 'gap', scheme }),
      count: Number(Math.abs(gap).toFixed(2)),
      people:
        gap > 0 || lacking === null ? null : write.count(lacking, { kind: 'lacking', scheme }),
    }),
  ];
}

function paceSentence(
  scheme: Scheme,
  { remaining }: SchemeTotals,
  asOf: string | null,
  options: ReportOptions,
  write: FigureWriter,
): string[] {
  const { language } = options;
  const { deadline } = periodOf(asOf, options);
  if (asOf === null || deadline === null || remaining === null || remaining === 0) return [];
  const people = pace(remaining, asOf, deadline, 'month');
  if (people === null) return [];
  return [
    reportText(language, 'narrative.perMonth', {
      date: formatDate(asOf, language),
      deadline: formatDate(deadline, language),
      people: write.count(people, { kind: 'pace', scheme, unit: 'month' }),
      count: people,
      shorter: shorterPace(scheme, remaining, asOf, deadline, language, write),
    }),
  ];
}

function shorterPace(
  scheme: Scheme,
  remaining: number,
  asOf: string,
  deadline: string,
  language: Language,
  write: FigureWriter,
): string | null {
  const perWeek = pace(remaining, asOf, deadline, 'week');
  const perWorkingDay = pace(remaining, asOf, deadline, 'workingDay');
  if (perWeek === null) return null;
  return reportText(language, 'narrative.perWeek', {
    perWeek: write.count(perWeek, { kind: 'pace', scheme, unit: 'week' }),
    perWorkingDay:
      perWorkingDay === null
        ? null
        : write.count(perWorkingDay, { kind: 'pace', scheme, unit: 'workingDay' }),
  });
}

function missingSentence({ missing }: SchemeTotals, language: Language): string[] {
  if (missing.participants === 0) return [];
  return [reportText(language, 'narrative.missing', { count: missing.participants })];
}

function capitalized(sentence: string, language: Language): string {
  return sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1);
}
