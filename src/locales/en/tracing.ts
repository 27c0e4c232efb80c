import type { tracing as vietnamese } from '../vi/tracing';

/** English texts of the block that leads the narrative's figures back to their cells. */
export const tracing: Readonly<Record<keyof typeof vietnamese, string>> = {
  'trace.title': 'Where the figures of the narrative stand (not printed)',
  'trace.paragraph': 'Paragraph',
  'trace.text': 'Figure as written',
  'trace.value': 'Value',
  'trace.cell': 'Its cell',
};
