import type { PaceUnit } from '../coverage/pace';
import type { Scheme } from '../coverage/scheme';
import { formatCount, formatPoints, formatRate } from '../locales/locale';
import type { Language } from '../locales/locale';
import type { SchemeColumnKind } from './sheet-columns';
import type { SummaryRow } from './summary-table';

/** Columns of the pace sheet that sentences speak of. */
export type PaceColumn =
  'goal' | 'attainment' | 'remaining' | 'perMonth' | 'perWeek' | 'perWorkingDay';

/** Where a figure of the narrative comes from: what its cell is found by. */
export type FigureOrigin =
  | { readonly kind: 'total'; readonly scheme: Scheme; readonly column: SchemeColumnKind }
  | {
      readonly kind: 'row';
      readonly scheme: Scheme;
      readonly column: SchemeColumnKind;
      /** The row's own figures: the same object as in every table of these figures. */
      readonly row: SummaryRow['schemes'];
    }
  | { readonly kind: 'targetRate'; readonly scheme: Scheme }
  /** Coverage against the target rate, without its sign. */
  | { readonly kind: 'gap'; readonly scheme: Scheme }
  /** People until the target rate is reached. */
  | { readonly kind: 'lacking'; readonly scheme: Scheme }
  | { readonly kind: 'pace'; readonly scheme: Scheme; readonly unit: PaceUnit }
  /** What a campaign changed, in percentage points. */
  | { readonly kind: 'campaignPoints'; readonly scheme: Scheme }
  /** The total of a table of the pace sheet, by its place among `paceTables`. */
  | { readonly kind: 'milestone'; readonly table: number; readonly column: PaceColumn };

export type FigureFormat = 'count' | 'rate' | 'points';

/** A number of the narrative: a rate is a fraction, points are percentage points. */
export interface NarrativeFigure {
  /** As written. */
  readonly text: string;
  readonly value: number;
  readonly format: FigureFormat;
  readonly origin: FigureOrigin;
}

/** A paragraph in pieces: words, dates and names, and figures between them. */
export type NarrativeParagraph = readonly (string | NarrativeFigure)[];

/** Writes figures into sentences. */
export type FigureWriter = Readonly<
  Record<FigureFormat, (value: number, origin: FigureOrigin) => string>
>;

/** Figures as text only. */
export function plainWriter(language: Language): FigureWriter {
  return {
    count: (value) => formatCount(value, language),
    rate: (value) => formatRate(value, language),
    points: (value) => formatPoints(value, language),
  };
}

// Two of the code points that Unicode keeps for use inside programs: no text has them.
const [opening, closing] = ['\ufdd0', '\ufdd1'];
const mark = new RegExp(`${opening}(\\d+)${closing}`, 'g');

/** Writes marks for figures, and finds the figures again in the paragraph that was made of them. */
export class TracingWriter implements FigureWriter {
  readonly #figures: NarrativeFigure[] = [];
  readonly #plain: FigureWriter;

  constructor(language: Language) {
    this.#plain = plainWriter(language);
  }

  count = (value: number, origin: FigureOrigin): string => this.#add('count', value, origin);
  rate = (value: number, origin: FigureOrigin): string => this.#add('rate', value, origin);
  points = (value: number, origin: FigureOrigin): string => this.#add('points', value, origin);

  pieces(paragraph: string): NarrativeParagraph {
    const pieces: (string | NarrativeFigure)[] = [];
    let end = 0;
    for (const found of paragraph.matchAll(mark)) {
      const figure = this.#figures[Number(found[1])];
      if (figure === undefined) continue;
      if (found.index > end) pieces.push(paragraph.slice(end, found.index));
      pieces.push(figure);
      end = found.index + found[0].length;
    }
    if (end < paragraph.length) pieces.push(paragraph.slice(end));
    return pieces;
  }

  #add(format: FigureFormat, value: number, origin: FigureOrigin): string {
    const text = this.#plain[format](value, origin);
    this.#figures.push({ text, value, format, origin });
    return opening + String(this.#figures.length - 1) + closing;
  }
}

/** A paragraph of words and figures as running text. */
export function paragraphText(paragraph: readonly (string | { readonly text: string })[]): string {
  return paragraph.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}
