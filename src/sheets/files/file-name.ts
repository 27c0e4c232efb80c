import { placeMentions } from '../text/place-mention';
import type { PlaceMention } from '../text/place-mention';
import { statedDates } from '../text/date-text';
import { readable } from '../text/vietnamese-text';

/** What a file's name says: `07_Xã Giao Tân_T6.2024.xlsx`. */
export interface FileName {
  /** Without folder, ending and number in front: `Xã Giao Tân T6.2024`. */
  readonly words: string;
  /** Places that it names, without what stands behind them. */
  readonly places: readonly PlaceMention[];
  /** ISO date of a day, month or quarter; `null` where it says none. */
  readonly date: string | null;
}

/** Where the place ends: a date, the number of a copy, the word for a copy. */
const behindPlace =
  /(?:^| )(?:(?:t|th|thang|tháng|q|quy|quý) ?\d{1,2}(?!\d)|\d{1,2}[./-]\d|(?:19|20)\d\d(?!\d)|\(\d+\)|- ?copy).*$/iu;

export function fileNameOf(file: string): FileName {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const words = readable(name.replaceAll('_', ' ')).replace(/^\d+ ?[.)-] ?|^\d+ (?=\D)/, '');
  const dates = statedDates(words).filter(({ kind }) => kind !== 'year');
  return {
    words,
    places: placeMentions(words.replace(behindPlace, '')),
    date: dates.at(-1)?.date ?? null,
  };
}
