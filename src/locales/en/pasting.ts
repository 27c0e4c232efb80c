import type { pasting as vietnamese } from '../vi/pasting';

/** What the command line says about pasting, in English. */
export const pasting: Readonly<Record<keyof typeof vietnamese, string>> = {
  'help.paste': `Usage:
  baophu paste FILE --as word|text|chat|narrative [--out FILE] [--sheet NAME]… [--group-by HEADER]
                    [--as-of DATE] [--deadline DATE] [--milestone …]… [--lang vi|en] [--force]

Gives what is to be pasted elsewhere, without Excel. Without --out it is printed.

  --as word        the summary with the narrative, as HTML that Word and Outlook open and paste
  --as text        the same as text, columns apart by tabs
  --as chat        messages for Zalo of at most 2,000 characters, apart by an empty line
  --as narrative   the paragraphs of the report, apart by an empty line
  --out FILE       writes this file (UTF-8) instead

The other options are those of report: baophu report --help`,
  'usage.no-paste-kind': 'No --as; choose word, text, chat or narrative.',
  'usage.bad-paste-kind': '--as has no "{value}"; choose word, text, chat or narrative.',
};
