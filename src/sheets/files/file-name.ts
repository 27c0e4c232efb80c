import { placeMentions } from '../text/place-mention';
import type { PlaceMention } from '../text/place-mention';
import { placePrefix } from '../text/place-name';
import { statedDates } from '../text/date-text';
import { fold, readable } from '../text/vietnamese-text';

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
/** What the file is about, or how often it was sent, behind the place: `Xã Hải Lăng - BHYT (sửa lần 2)`. */
const aboutFile =
  /(?<=\S) ?[-–(,]? ?(?<!\p{L})(?:bhyt|bhxh|bhtn|báo cáo|bao cao|số liệu|so lieu|sửa|sua|gửi|gui|nộp|nop|bổ sung|bo sung|chính thức|chinh thuc|final)(?!\p{L}).*$/iu;
const reportWords =
  /^((bao cao|bc|so lieu|tong hop|th|bieu|danh sach|ds|bhyt|bhxh|bhtn)( |$)|(xa|phuong|thi tran|huyen)$)/;

export function fileNameOf(file: string): FileName {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const whole = readable(name.replaceAll('_', ' '))
    .replace(/^\d+ ?[.)-] ?(?!\d)|^\d+ (?=\D)/, '')
    .replace(/^ubnd (?=\p{L})/iu, '');
  const short = whole.replace(behindPlace, '');
  const words = withoutSubject(short === '' ? whole : short);
  const level = placePrefix(words)?.level;
  const dates = statedDates(whole).filter(({ kind }) => kind !== 'year');
  return {
    words,
    places: level === undefined ? placeMentions(words) : [{ name: words, level }],
    date: dates.at(-1)?.date ?? null,
  };
}

function withoutSubject(words: string): string {
  const at = words.search(aboutFile);
  const place = at < 0 ? '' : words.slice(0, at);
  const isPlace = place !== '' && (placePrefix(place) !== null || !reportWords.test(fold(place)));
  return isPlace && placeMentions(words.slice(at)).length === 0 ? place : words;
}
