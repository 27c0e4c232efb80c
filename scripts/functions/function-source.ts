import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..', '..');

/** Files with custom functions, in the order in which the documentation shows them. */
export const functionFiles = ['rates', 'plans', 'districts', 'texts'].map((name) =>
  join(root, 'src', 'functions', `${name}.ts`),
);

/** What the comment of a custom function says beyond what the metadata takes from it. */
export interface FunctionComment {
  readonly id: string;
  /** What comes out, with its unit. */
  readonly result: string;
  readonly examples: readonly FunctionExample[];
}

export interface FunctionExample {
  /** As it is typed into a cell. */
  readonly formula: string;
  /** JSON of the value or array; an error such as `#N/A`; `0.9509…` when more decimals follow. */
  readonly gives: string;
}

/** The comments of all custom functions, by id. */
export function functionComments(): ReadonlyMap<string, FunctionComment> {
  const comments = new Map<string, FunctionComment>();
  for (const file of functionFiles) {
    const source = ts.createSourceFile(
      file,
      readFileSync(file, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    for (const statement of source.statements) {
      if (!ts.isFunctionDeclaration(statement)) continue;
      const comment = commentOf(statement);
      if (comment !== null) comments.set(comment.id, comment);
    }
  }
  return comments;
}

function commentOf(declaration: ts.FunctionDeclaration): FunctionComment | null {
  const tags = ts.getJSDocTags(declaration);
  const textsOf = (name: string): readonly string[] =>
    tags
      .filter((tag) => tag.tagName.text === name)
      .map((tag) => oneLine(ts.getTextOfJSDocComment(tag.comment) ?? ''));
  const [id] = textsOf('customfunction');
  if (id === undefined) return null;
  return { id, result: textsOf('returns')[0] ?? '', examples: textsOf('example').map(exampleOf) };
}

function exampleOf(text: string): FunctionExample {
  const [formula, gives] = text.split(' // ');
  if (formula === undefined || gives === undefined) throw new Error(`Not an example: ${text}`);
  return { formula, gives };
}

/** Text of a comment without its line breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
