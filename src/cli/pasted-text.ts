import { chatMessages } from '../report/chat-messages';
import { narrative } from '../report/narrative';
import { summaryTextTable } from '../report/text-table';
import { tabbedTable, wordDocument } from '../report/word-table';
import type { JobResult } from './report-job';

export const pasteKinds = ['word', 'text', 'chat', 'narrative'] as const;
export type PasteKind = (typeof pasteKinds)[number];

/** What the pane puts on the clipboard, as a text that ends with a line break. */
export function pastedText(
  { figures, reportOptions }: Pick<JobResult, 'figures' | 'reportOptions'>,
  kind: PasteKind,
): string {
  const { language } = reportOptions;
  const table = summaryTextTable(figures, reportOptions);
  switch (kind) {
    case 'word':
      return wordDocument(table, narrative(figures, reportOptions), language);
    case 'text':
      return `${tabbedTable(table, narrative(figures, reportOptions), language)}\n`;
    case 'chat':
      return `${chatMessages(table, language).join('\n\n')}\n`;
    case 'narrative':
      return `${narrative(figures, reportOptions).join('\n\n')}\n`;
  }
}
