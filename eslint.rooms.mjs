import tseslint from 'typescript-eslint';

/**
 * Who may import whom (docs/architecture.md). `may`: rooms whose code may be imported; `types`: rooms of
 * which only types may be imported; `pure`: nothing from outside the project either, neither Node nor
 * packages. Rooms that do not exist yet are listed, so that their first file is born under the rule.
 */
const rooms = {
  coverage: { may: [], types: [], pure: true },
  sheets: { may: ['coverage'], types: [], pure: true },
  // Of sheets, only how staff write names of places, and the table of kept periods, which both read and write.
  report: {
    may: ['coverage', 'locales'],
    files: ['sheets/text', 'sheets/kept'],
    types: ['sheets'],
    pure: true,
  },
  // Texts only; they may name the things they put into words.
  locales: { may: [], types: ['coverage', 'sheets', 'report'], pure: true },
  session: { may: [], types: ['sheets', 'report', 'coverage'], pure: true },
  excel: { may: ['session', 'sheets', 'report', 'coverage'], types: [], pure: false },
  xlsx: { may: ['session', 'sheets', 'report', 'coverage'], types: [], pure: false },
  // Of sheets, only how staff write numbers and text; its messages are texts that people read.
  functions: { may: ['coverage', 'locales'], files: ['sheets/text'], types: [], pure: true },
  taskpane: { may: ['session', 'report', 'coverage', 'sheets', 'locales'], types: [], pure: false },
  commands: { may: ['session', 'report', 'coverage', 'sheets', 'locales'], types: [], pure: false },
  cli: { may: ['xlsx', 'sheets', 'report', 'coverage', 'locales'], types: [], pure: false },
  // An embedded Excel: it has never heard of insurance.
  host: { may: [], types: [], pure: false },
  // Opens the built pane in a frame, never imports it.
  workbench: { may: ['host', 'xlsx', 'locales'], types: ['report'], pure: false },
};

/** Only the entry files of pane and ribbon commands choose between Excel and a file (which a worker opens). */
const entries = ['src/taskpane/main.ts', 'src/taskpane/file-service.ts', 'src/commands/main.ts'];

/** A relative path that leaves the room for `src/<room>` (or the one part of it). */
const intoRoom = (path) => `^(?:\\./)?(?:\\.\\./)+(?:src/)?${path}`;

function restrictions(room, extra = []) {
  const { may, types, pure, files = [] } = rooms[room];
  const allowed = [...may, ...extra];
  const patterns = Object.keys(rooms)
    .filter((other) => other !== room && !allowed.includes(other))
    .map((other) => {
      const parts = files
        .filter((file) => file.startsWith(`${other}/`))
        .map((file) => file.slice(other.length + 1));
      const except = parts.length === 0 ? '(?:/|$)' : `/(?!(?:${parts.join('|')})(?:/|$))`;
      return {
        regex: intoRoom(other + except),
        allowTypeImports: types.includes(other),
        message: `src/${room} may not import ${types.includes(other) ? 'values of ' : ''}src/${other} (docs/architecture.md, who may import whom).`,
      };
    });
  const outside = {
    regex: '^[^.]',
    message: `src/${room} is pure: it imports no packages and nothing of Node (docs/architecture.md).`,
  };
  const tests = {
    regex: '^(?:\\.\\./)+(?:test|scripts)(?:/|$)',
    message: 'Code never imports tests or scripts.',
  };
  return pure ? [...patterns, outside, tests] : [...patterns, tests];
}

function configOf(files, patterns, ignores = []) {
  return {
    files,
    ignores,
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
      // The rule above does not look at `import('…')`.
      'no-restricted-syntax': [
        'error',
        ...patterns.map(({ regex, message }) => ({
          selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`,
          message,
        })),
      ],
    },
  };
}

export const roomConfigs = [
  ...Object.keys(rooms).map((room) =>
    configOf([`src/${room}/**/*.{ts,tsx}`], restrictions(room), entries),
  ),
  ...entries.map((entry) =>
    configOf([entry], restrictions(entry.split('/')[1], ['excel', 'xlsx'])),
  ),
];
