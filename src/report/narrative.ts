import type { Figures, SchemeTotals } from '../coverage/figures';
import { gapPoints, remainingTo } from '../coverage/indicator';
import { pace } from '../coverage/pace';
import { baseOf } from '../coverage/scheme';
import type { Scheme } from '../coverage/scheme';
import {
  dateParts,
  formatCount,
  formatDate,
  formatList,
  formatPoints,
  formatRate,
} from '../locales/locale';
import type { Language } from '../locales/locale';
import { campaignLocalities, campaignStandings } from './campaign';
import { milestoneSentence } from './pace-sentences';
import { paceTables } from './pace-tables';
import { periodOf, shownSchemes, targetRateOf } from './report-options';
import type { ReportOptions } from './report-options';
import { reportText } from './report-text';
import type { ReportTextKey } from './report-text';
import { standings } from './standings';
import { districtTable, overviewTable } from './summary-table';
import type { SummaryTable } from './summary-table';
import { unitName, unitWord } from './unit-words';

/**
 * The figures in words (report-sheets.md, "Narrative"): one paragraph per scheme, then leaders and
 * laggards. Only sentences whose numbers exist. Of a single district it names the district and ranks
 * its localities; of several it speaks of all and ranks the districts.
 *
 * @returns paragraphs without line breaks; none when there are no figures
 * @throws IsoDateError when the deadline or the date of the figures is none
 */
export function narrative(figures: Figures, options: ReportOptions): readonly string[] {
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
        ),
        ...campaignSentence(totals, language),
        ...campaignStandings(rankedTable(figures, options), scheme, language),
        ...campaignLocalities(figures, scheme, language),
        ...remainingSentence(totals, language),
        ...targetSentence(scheme, totals, figures.asOf, options),
        ...paceSentence(totals, figures.asOf, options),
        ...milestones
          .filter((table) => table.scheme === scheme && table.goal !== null)
          .flatMap((table) => milestoneSentence(table, language)),
        ...missingSentence(totals, language),
      ].join(' '),
    );
  }
  if (paragraphs.length > 0) paragraphs.push(...standingsSentences(figures, options));
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
): string {
  const opening: Values = {
    subject,
    scheme: schemeName(scheme, language),
    participants: formatCount(participants, language),
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
    const attainment = formatRate(totals.attainment, language);
    clauses.push(reportText(language, 'narrative.attainment', { attainment }));
  }
  const changes = changeClauses(totals, asOf, language);
  if (changes.length > 0) clauses.push(formatList(changes, language));
  let sentence = clauses.join(', ');
  if (totals.coverage !== null) {
    const key = `narrative.coverage.${baseOf(scheme)}` as const;
    const coverage = formatRate(totals.coverage, language);
    sentence += `; ${reportText(language, key, { coverage })}`;
  }
  return `${capitalized(sentence, language)}.`;
}

function changeClauses(totals: SchemeTotals, asOf: string | null, language: Language): string[] {
  const year = asOf === null ? null : (dateParts(asOf)?.year ?? null);
  const before = year === null ? null : String(year - 1);
  const clause = (
    change: number | null,
    since: 'samePeriod' | 'december',
    earlier: 'samePeriodLastYear' | 'lastDecember',
  ): string[] => {
    if (change === null) return [];
    const way = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
    const text = reportText(language, `narrative.${way}.${since}`, {
      people: formatCount(Math.abs(change), language),
      count: Math.abs(change),
      year: before,
    });
    // Without it, the change would seem to be that of all the people just named.
    if (totals.missing[earlier] === 0) return [text];
    const count = totals.paired[earlier]?.localities ?? 0;
    return [`${text} ${reportText(language, 'narrative.paired', { count })}`];
  };
  return [
    ...clause(totals.changeFromSamePeriod, 'samePeriod', 'samePeriodLastYear'),
    ...clause(totals.changeFromDecember, 'december', 'lastDecember'),
  ];
}

function campaignSentence(
  { before, after, newlyEnrolled, missing, coverage, coverageBefore }: SchemeTotals,
  language: Language,
): string[] {
  if (before === null || after === null || newlyEnrolled === null) return [];
  // With numbers missing, "from … to …" would not differ by the newly enrolled.
  if (missing.before + missing.after > 0) return [];
  const sentence = reportText(language, 'narrative.campaign', {
    people: formatCount(newlyEnrolled, language),
    count: newlyEnrolled,
    before: formatCount(before, language),
    after: formatCount(after, language),
  });
  if (coverageBefore === null || coverage === null) return [sentence];
  return [
    sentence,
    reportText(language, 'narrative.campaign.coverage', {
      before: formatRate(coverageBefore, language),
      after: formatRate(coverage, language),
      points: formatPoints((coverage - coverageBefore) * 100, language),
    }),
  ];
}

function remainingSentence({ remaining }: SchemeTotals, language: Language): string[] {
  if (remaining === null) return [];
  if (remaining === 0) return [reportText(language, 'narrative.completed')];
  const people = formatCount(remaining, language);
  return [reportText(language, 'narrative.remaining', { remaining: people, count: remaining })];
}

/** Coverage against the target rate, in percentage points (product.md, rule 4). */
function targetSentence(
  scheme: Scheme,
  { paired }: SchemeTotals,
  asOf: string | null,
  options: ReportOptions,
): string[] {
  const { language } = options;
  const rate = targetRateOf(scheme, asOf, options);
  if (rate === null || paired.coverage === null) return [];
  const { participants, other } = paired.coverage;
  const gap = gapPoints(participants, other, rate);
  if (gap === null) return [];
  const target = formatRate(rate, language);
  const points = formatPoints(Math.abs(gap), language);
  if (Number(Math.abs(gap).toFixed(2)) === 0) {
    return [reportText(language, 'narrative.target.equal', { target })];
  }
  const lacking = remainingTo(participants, other, rate);
  return [
    reportText(language, gap < 0 ? 'narrative.target.below' : 'narrative.target.above', {
      target,
      points,
      count: Number(Math.abs(gap).toFixed(2)),
      people: lacking === null ? null : formatCount(lacking, language),
    }),
  ];
}

function paceSentence(
  { remaining }: SchemeTotals,
  asOf: string | null,
  options: ReportOptions,
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
      people: formatCount(people, language),
      count: people,
    }),
    ...shorterPace(remaining, asOf, deadline, language),
  ];
}

function shorterPace(
  remaining: number,
  asOf: string,
  deadline: string,
  language: Language,
): string[] {
  const perWeek = pace(remaining, asOf, deadline, 'week');
  const perWorkingDay = pace(remaining, asOf, deadline, 'workingDay');
  if (perWeek === null) return [];
  return [
    reportText(language, 'narrative.perWeek', {
      perWeek: formatCount(perWeek, language),
      perWorkingDay: perWorkingDay === null ? null : formatCount(perWorkingDay, language),
    }),
  ];
}

function missingSentence({ missing }: SchemeTotals, language: Language): string[] {
  if (missing.participants === 0) return [];
  return [reportText(language, 'narrative.missing', { count: missing.participants })];
}

function standingsSentences(figures: Figures, options: ReportOptions): string[] {
  const { language } = options;
  const table = rankedTable(figures, options);
  const { leading } = table;
  const { leaders, laggards } = standings(table);
  if (leading?.by == null || leaders.length === 0) return [];
  const scheme = schemeName(leading.scheme, language);
  const leaderItems = leaders.map(({ row, rate }) =>
    reportText(language, 'narrative.item', { name: row.name, rate: formatRate(rate, language) }),
  );
  const laggardItems = laggards.map(({ row, rate }) => {
    const remaining = row.schemes[leading.scheme]?.remaining ?? null;
    const key: ReportTextKey =
      remaining === null || remaining === 0 ? 'narrative.item' : 'narrative.item.remaining';
    return reportText(language, key, {
      name: row.name,
      rate: formatRate(rate, language),
      remaining: remaining === null ? null : formatCount(remaining, language),
    });
  });
  const items = (texts: readonly string[]): string => texts.join(', ');
  return [
    [
      reportText(language, `narrative.leaders.${leading.by}`, {
        scheme,
        items: items(leaderItems),
      }),
      reportText(language, `narrative.laggards.${leading.by}`, {
        scheme,
        items: items(laggardItems),
      }),
    ].join(' '),
  ];
}

function rankedTable(figures: Figures, options: ReportOptions): SummaryTable {
  const inSourceOrder: ReportOptions = { ...options, order: 'source' };
  const [only] = figures.districts;
  if (figures.districts.length === 1 && only !== undefined) {
    return districtTable(only, figures, inSourceOrder);
  }
  const names = figures.districts.map(({ name }) => unitName(name, figures, options.language));
  return overviewTable(figures, names, [], inSourceOrder);
}

/** In running text: lower case in English, where only abbreviations are written large. */
function schemeName(scheme: Scheme, language: Language): string {
  const name = reportText(language, `scheme.${scheme}`);
  return language === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function capitalized(sentence: string, language: Language): string {
  return sentence.charAt(0).toLocaleUpperCase(language) + sentence.slice(1);
}
