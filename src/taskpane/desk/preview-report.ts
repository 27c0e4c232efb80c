import type { Figures } from '../../coverage/figures';
import { gapPoints } from '../../coverage/indicator';
import { chatMessages } from '../../report/chat-messages';
import { narrative } from '../../report/narrative';
import { shownSchemes, targetRateOf } from '../../report/report-options';
import type { ReportOptions } from '../../report/report-options';
import { summaryTextTable } from '../../report/text-table';
import { tabbedTable, wordTable } from '../../report/word-table';
import type { KeyFigures, ReportPreview } from './summary';

/** What the report will say, and the same for pasting elsewhere. */
export function previewReport(figures: Figures, options: ReportOptions): ReportPreview {
  const { language } = options;
  const table = summaryTextTable(figures, options);
  const paragraphs = narrative(figures, options);
  return {
    table,
    key: shownSchemes(figures, options).flatMap((scheme): KeyFigures[] => {
      const totals = figures.totals.schemes[scheme];
      if (totals === undefined) return [];
      const targetRate = targetRateOf(scheme, figures.asOf, options);
      const { participants, remaining, coverage, attainment, paired } = totals;
      const pair = paired.coverage;
      const gap =
        pair === null || targetRate === null
          ? null
          : gapPoints(pair.participants, pair.other, targetRate);
      return [
        { scheme, participants, remaining, coverage, attainment, targetRate, gapPoints: gap },
      ];
    }),
    narrative: paragraphs,
    pasting: {
      html: wordTable(table, paragraphs, language),
      text: tabbedTable(table, paragraphs, language),
      messages: chatMessages(table, language),
    },
  };
}
