import { placeMentions } from '../text/place-mention';
import type { PlaceMention } from '../text/place-mention';
import { placePrefix } from '../text/place-name';
import { statedDates } from '../text/date-text';
import { readable } from '../text/vietnamese-text';

/** What a file's name says: `Giao Thủy/07_Xã Giao Tân_T6.2024.xlsx`. */
export interface FileName {
  /** Without folder, ending, number in front and date behind: `Xã Giao Tân`. */
  readonly words: string;
  readonly places: readonly PlaceMention[];
  /** ISO date of a day, month or quarter; `null` where it says none. */
  readonly date: string | null;
}

/** A date, the number of a copy, the word for a copy, with the marks before it and all that follows. */
const behindPlace =
  /(?:^|[ ,(-]+)(?:(?:t|th|thang|tháng|q|quy|quý) ?\d{1,2}(?!\d)|\d{1,2}[./-]\d|(?:19|20)\d\d(?!\d)|\(?\d+\)|(?<=-) ?copy).*$/iu;
/** What the file is about, behind a place that it begins with: `Xã Giao Tân - BHYT`. */
const subject = /[ ,(-]+(?:bhyt|bhxh|bhtn)(?!\p{L}).*$/iu;

export function fileNameOf(file: string): FileName {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const whole = readable(name.replaceAll('_', ' ')).replace(/^\d+ ?[.)-] ?(?!\d)|^\d+ (?=\D)/, '');
  const short = whole.replace(behindPlace, '');
  const place = short === '' ? whole : short;
  const level = placePrefix(place)?.level;
  const words = level === undefined ? place : place.replace(subject, '');
  const dates = statedDates(whole).filter(({ kind }) => kind !== 'year');
  return {
    words,
    places: level === undefined ? placeMentions(words) : [{ name: words, level }],
    date: dates.at(-1)?.date ?? null,
  };
}
