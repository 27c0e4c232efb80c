import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { FunctionHelp } from '../../src/locales/vi/function-help';
import { functionHelp } from '../../src/locales/vi/function-help';
import { functionFiles, oneLine } from './function-source';

/** `functions.json` as Excel reads it, as far as we use it. */
export interface FunctionsFile {
  readonly allowCustomDataForDataTypeAny: boolean;
  /** Excel gives errors in arguments to the functions instead of giving them up. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionEntry[];
}

export interface FunctionEntry {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterEntry[];
  readonly result: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, boolean>>;
}

export interface ParameterEntry {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
}

/** The metadata of all custom functions; the ids and names that formulas use are the same in both. */
export interface FunctionMetadataFiles {
  readonly en: FunctionsFile;
  readonly vi: FunctionsFile;
}

/**
 * Reads the metadata from the functions' source, and translates it.
 *
 * @throws Error when a comment is not what the generator takes, or a translation is missing or too many
 */
export async function functionMetadata(
  translations: Readonly<Record<string, FunctionHelp>> = functionHelp,
): Promise<FunctionMetadataFiles> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(functionFiles);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const generated = JSON.parse(metadataJson) as FunctionsFile;
  const en: FunctionsFile = {
    ...generated,
    allowErrorForDataTypeAny: true,
    functions: generated.functions.map((entry) => ({
      ...entry,
      description: oneLine(entry.description),
      parameters: entry.parameters.map((parameter) => ({
        ...parameter,
        description: oneLine(parameter.description),
      })),
    })),
  };
  const ids = en.functions.map(({ id }) => id);
  const unknown = Object.keys(translations).filter((id) => !ids.includes(id));
  if (unknown.length > 0) throw new Error(`Translated, but no function: ${unknown.join(', ')}`);
  return {
    en,
    vi: { ...en, functions: en.functions.map((entry) => translated(entry, translations)) },
  };
}

function translated(
  entry: FunctionEntry,
  translations: Readonly<Record<string, FunctionHelp>>,
): FunctionEntry {
  const help = translations[entry.id];
  if (help?.parameters.length !== entry.parameters.length) {
    throw new Error(`${entry.id}: no translation, or not of every parameter (src/locales/vi).`);
  }
  return {
    ...entry,
    description: help.description,
    parameters: entry.parameters.map((parameter, index) => ({
      ...parameter,
      ...help.parameters[index],
    })),
  };
}
