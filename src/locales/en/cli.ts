import type { CliText } from '../vi/cli';

/** What the command line says, in English. `{name}` is filled in. */
export const cli: Readonly<Record<CliText, string>> = {
  'help.baophu': `baophu: reads BHYT, BHXH and BHTN locality sheets and writes one summary sheet per district.

Usage:
  baophu report FILE [options]   report on an Excel file (.xlsx, .xlsm)
  baophu report FILE|FOLDER… --out OUT.xlsx   one report from many files
  baophu allocate FILE …         share a plan out among localities, officers, collecting agencies
  baophu keep FILE --out OUT.xlsx  keep this period's figures on a sheet, to compare with next time
  baophu paste FILE --as KIND    what is pasted into Word or Zalo: baophu paste --help
  baophu demo                    try it on the bundled sample; the result goes to out/
  baophu --help | --version

  --lang vi|en   language of messages and reports (default: vi)

Options of the command: baophu report --help`,
  'help.report': `Usage:
  baophu report FILE [--out OUT.xlsx] [--json OUT.json|-] [--sheet NAME]… [--group-by HEADER]
                     [--as-of YYYY-MM-DD] [--deadline DATE] [--milestone DATE:…]… [--baseline NAME]
                     [--same-period NAME|none] [--last-december NAME|none] [--match EARLIER=NOW]…
                     [--share OLD>NEW=60%]… [--lang vi|en] [--strict] [--force]

  baophu report FILE|FOLDER… --out OUT.xlsx [--localities LIST] [options as above]

With neither --out nor --json the overview is printed as a table. Several files, or a folder with those below it:
one report from all of them, in a new file; they stay as they are.

  --localities LIST  localities that are to report (.xlsx, .csv, .txt; perhaps with districts): names those missing
  --out OUT.xlsx     write a copy of FILE with the report sheets added (its own sheets stay as they are)
  --json OUT.json    write what was read as JSON; - is standard output
  --sheet NAME       read only this sheet (may be repeated)
  --group-by HEADER  group the localities by the column with this header instead of the district
  --as-of DATE       date of the figures, such as 2024-06-30, instead of what the file says
  --deadline DATE    end of the period of the plan (default: 31 December of the year of the figures)
  --milestone …      a milestone: DATE[:NAME]:SCHEME=GOAL[,SCHEME=GOAL]; SCHEME is bhyt, bhythgd, bhxh, bhxhbb,
                     bhxhtn or bhtn; GOAL is people (1057188), a coverage (95.15%) or a part of the plan
                     (50%plan), such as "2024-06-30:Phase 1:bhyt=1057188,bhxhtn=28883"
  --baseline NAME    sheet with the figures that a pace starts from, instead of last December's
  --same-period NAME sheet with last year's figures of the same date; none: not compared
  --last-december NAME sheet with last December's figures; none: not compared
  --match EARLIER=NOW which locality of today an earlier one is (EARLIER= : none); DISTRICT/NAME is possible
  --share OLD>NEW=60% the part of a divided unit that went to a new one
  --attention        adds a sheet of localities below their target or behind, with room for cause and action
  --target-rate …    the coverage that a scheme is to reach: SCHEME=95.15%; may be repeated
  --lang vi|en       language (default: vi)
  --strict           exit 3 when a finding is an error (files are still written)
  --force            allow replacing an existing file (never FILE itself)

Exit status: 0 done; 1 nothing could be read or written; 2 wrong usage; 3 errors found (with --strict);
130 stopped by Ctrl-C.`,
  'help.keep': `Usage:
  baophu keep FILE --out OUT.xlsx [--replace] [--sheet NAME]… [--as-of DATE] [--lang vi|en] [--force]

Writes a copy of FILE with this period's figures on the sheet “BC Kept figures”: one row for each locality and
scheme. Next time, reports on a workbook with this sheet compare with the kept periods by themselves.

  --out OUT.xlsx     the copy to write
  --replace          replace this period if it is kept already; rows of other periods and columns of yours stay
  --sheet NAME       read this sheet only (may be repeated)
  --as-of DATE       date of the figures, instead of the one in the file
  --lang vi|en       language (default: vi)
  --force            replace an existing file (never FILE itself)

Exit status: 0 done; 1 nothing could be read, kept or written; 2 wrong usage, or the period is kept already.`,
  'help.allocate': `Usage:
  baophu allocate FILE --scheme SCHEME --total N [--new] [--by uncovered|population|last-year]
                       [--minimum N] [--at-least participants|target] [--per locality|group]
                       [--group-by HEADER] [--sheet NAME]… [--as-of DATE]
                       [--out OUT.xlsx] [--json OUT.json|-] [--lang vi|en] [--force]

Shares a plan from above out among localities; the shares add up to exactly the total. Without --out and --json it
is printed.

  --scheme SCHEME    bhyt, bhythgd, bhxh, bhxhbb, bhxhtn or bhtn
  --total N          the plan, people
  --new              the plan counts only people to be enrolled anew, not those who are enrolled
  --by …             shared by people not enrolled (uncovered, the default), population or labour force
                     (population), last year's result (last-year)
  --minimum N        each gets at least so many people
  --at-least …       nobody gets less than is enrolled (participants) or than the present plan (target)
  --per …            among localities (locality, the default) or groups (group): districts, or the column of
                     --group-by, such as officers or collecting agencies
  --out OUT.xlsx     writes a copy of FILE with a sheet of shares added

Exit status: 0 done; 1 not read, not shared or not written; 2 wrong usage.`,
  'help.demo': `Usage:
  baophu demo [--lang vi|en]

Runs the report command on the bundled sample; the result goes to out/ where you are.`,
  'help.see': 'For usage: baophu report --help',

  'usage.no-command': 'No command given.',
  'usage.unknown-command': 'There is no command "{command}".',
  'usage.unknown-option': 'There is no option {option}.',
  'usage.option-without-value': 'Option {option} needs a value.',
  'usage.option-takes-no-value': 'Option {option} takes no value.',
  'usage.option-repeated': 'Option {option} may be given only once.',
  'usage.option-missing': 'Option {option} is missing.',
  'usage.bad-value': '"{value}" is no value for {option}; see baophu --help.',
  'usage.no-file': 'No Excel file given.',
  'usage.too-many-files': 'Only one file can be read at a time; "{argument}" is too many.',
  'usage.unexpected-argument': '"{argument}" is too many.',
  'usage.bad-language': 'There is no language "{value}"; choose vi or en.',
  'usage.bad-date': '"{value}" is no date; write YYYY-MM-DD, such as 2024-06-30.',
  'usage.bad-milestone':
    '"{value}" is no milestone; write DATE[:NAME]:SCHEME=GOAL, such as 2024-06-30:bhyt=95.15%.',
  'usage.bad-match': '"{value}" is no pair of localities; write EARLIER=NOW.',
  'usage.bad-target-rate':
    '"{value}" is no target coverage; write SCHEME=95.15%, such as bhyt=95.15%.',
  'usage.bad-share': '"{value}" is no share; write OLD>NEW=60%.',
  'usage.out-to-stdout': 'A workbook is not written to standard output; --out needs a file name.',
  'usage.out-required':
    'A report from several files needs --out FILE.xlsx (a new file), or --json.',
  'usage.new-workbook':
    'A report from several files goes to a new .xlsx file; "{path}" must end in .xlsx.',
  'usage.localities-of-one': '--localities is for a report from several files or a folder.',
  'usage.same-target': '--out and --json both name "{path}"; choose two different files.',
  'usage.target-is-source':
    '"{path}" is the file being read; the original is never overwritten, choose another name.',
  'usage.target-exists': '"{path}" exists; choose another name, or add --force to replace it.',
  'usage.extension': '"{path}" must end in {wanted} like the original, or Excel will not open it.',
  'usage.unknown-sheet': 'The file has no sheet "{sheet}"; its sheets are: {sheets}.',
  'usage.unknown-header': 'No column has the header "{header}"; the headers found are: {headers}.',

  'usage.kept-already':
    'The figures of {date} are kept already ({count} rows). Add --replace to replace them by those of now. Nothing was written.',
  'input.not-kept': 'Nothing was kept. {obstacle}',
  'input.protected-sheet':
    'The sheet “{sheet}” is protected. Unprotect it, then keep once more; nothing was written.',
  'input.not-shared': 'Nothing was shared out. {obstacle}',
  'input.not-found': 'There is no file "{path}".',
  'input.is-directory': '"{path}" is a folder, not an Excel file.',
  'input.unreadable': 'The file "{path}" cannot be read ({reason}).',
  'input.no-files': 'There is no Excel file in "{path}".',
  'input.empty-list': 'No locality could be read from the list "{path}".',
  'input.nothing-in-files':
    'None of the files in "{path}" has a table of localities that can be read; nothing was written.',
  'input.no-localities':
    'No table of localities was found in "{path}": {sheets}. Nothing was written.',
  'target.unwritable': '"{path}" cannot be written ({reason}); nothing was written.',
  'run.stopped': 'Stopped as asked; nothing was written.',
  'run.unexpected': 'Unexpected error; please report it, with the file if you may: {reason}',

  'workbook.not-a-workbook': '"{path}" is not an Excel workbook{found}.',
  'workbook.old-format':
    '"{path}" is an Excel 97–2003 file (.xls); open it in Excel, save it as .xlsx and run again.',
  'workbook.binary-format':
    '"{path}" is a binary Excel file (.xlsb); open it in Excel, save it as .xlsx and run again.',
  'workbook.encrypted':
    '"{path}" has a password; open it in Excel, remove the password, save it and run again.',
  'workbook.damaged':
    '"{path}" is damaged or not completely downloaded; fetch it again, or let Excel repair and save it.',
  'workbook.oversized':
    '"{path}" would unpack to too much and was not opened; a real workbook of figures is not that large.',
  'workbook.no-worksheet': '"{path}" has no worksheet.',
  'workbook.not-written':
    'The report sheets could not be added to "{path}" ({reason}); please report it.',

  'found.empty': ': it is empty',
  'found.text': ': it is plain text or CSV',
  'found.html': ': it is a web page; open it in Excel and save it as .xlsx',
  'found.xml': ': it is XML; open it in Excel and save it as .xlsx',
  'found.pdf': ': it is a PDF',
  'found.document': ': it is a Word document',
  'found.presentation': ': it is a presentation',
  'found.opendocument': ': it is an OpenDocument file; save it as .xlsx',
  'found.old-office': ': it is another kind of old Office file',
  'found.zip': ': it is another kind of archive',
  'found.unknown': '',

  'reason.ENOENT': 'the folder does not exist',
  'reason.ENOTDIR': 'the path leads through a file',
  'reason.EACCES': 'no permission',
  'reason.EPERM': 'no permission',
  'reason.EISDIR': 'it is a folder',
  'reason.ENOSPC': 'the disk is full',
  'reason.EROFS': 'the disk is read-only',
  'reason.EBUSY': 'another program has it open',

  'ignored.empty': 'empty sheet',
  'ignored.generated-report': 'a report written by Baophu',
  'ignored.no-locality-column': 'no column of locality names',
  'ignored.no-figures': 'no column of figures',
  'ignored.no-localities': 'no locality rows',
  'ignored.repeats-other-sheets': 'repeats figures of other sheets',
  'ignored.kept-periods': 'kept periods, for comparing',
  'ignored.mergers': 'old and new units',
  'ignored.not-chosen': 'not chosen',

  'progress.load': 'Reading the file…',
  'progress.file': 'Reading file {done}/{total}: {file}…',
  'progress.recognise': 'Recognising tables…',
  'progress.compute': 'Computing…',
  'progress.write': 'Writing the report sheets…',

  'done.files': 'Reported from {reported} of {total} files.',
  'done.out': 'Wrote {path}: {sheets}.',
  'done.kept':
    'Someone has worked on these sheets, so they stay, with the new ones beside them: {sheets}.',
  'done.json': 'Wrote {path}.',
  'findings.none': 'Nothing to check was found.',
  'findings.some':
    'To check: {errors} {errors|error|errors}, {warnings} {warnings|warning|warnings}, {infos} {infos|note|notes}.',

  'demo.intro': 'Sample: {path}',
  'demo.what':
    'Open {path} in Excel or LibreOffice: the sheets "BC …" at its end are the report (one per district, the overview, the checks); the original sheet is as it was.',

  'table.undated': 'Figures without a date',
  'table.missing': '* Some localities have no number: {columns}.',
  'table.samePeriod': 'Since same date',
  'table.december': 'Since Dec. 31',
  'table.localities': 'Localities',
};
