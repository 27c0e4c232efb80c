import type { Scheme } from '../../../src/coverage/scheme';
import { baseOf } from '../../../src/coverage/scheme';
import { headerWordings } from './header-wordings';
import type { Wording } from './header-wordings';
import type { Layout, OptionalMeasure } from './layout';
import { randomFrom } from './true-data';

export type MeasureKind = OptionalMeasure | 'participants';

const usualWordings: Readonly<Record<MeasureKind, string>> = {
  participants: 'Thực hiện',
  target: 'Kế hoạch',
  coverage: 'Tỷ lệ bao phủ',
  attainment: '% KH',
  rate: 'Tỷ lệ (%)',
  remaining: 'Còn thiếu',
  samePeriodLastYear: 'Cùng kỳ',
  lastDecember: 'Đầu năm',
  lastMonth: 'Tháng trước',
  change: 'Tăng/giảm',
  targetRate: 'Tỷ lệ giao',
};

const wordingKinds: Readonly<Record<MeasureKind, Wording>> = {
  participants: 'participants',
  target: 'target',
  coverage: 'coverage',
  attainment: 'attainment',
  rate: 'coverageOrAttainment',
  remaining: 'remaining',
  samePeriodLastYear: 'samePeriodLastYear',
  lastDecember: 'lastDecember',
  lastMonth: 'lastMonth',
  change: 'change',
  targetRate: 'targetRate',
};

export const usualSchemes: Readonly<Record<Scheme, string>> = {
  health: 'BHYT',
  householdHealth: 'BHYT HGĐ',
  social: 'BHXH (BB+TN)',
  compulsory: 'BHXH bắt buộc',
  voluntary: 'BHXH tự nguyện',
  unemployment: 'BHTN',
};

/**
 * Wordings that only a certain neighbourhood makes clear; they have their own tests one at a time.
 * "Năm trước" is last December to some and the same period to others; a plan of a quarter or of six months
 * stands beside the year's.
 */
const unclear =
  /^(Năm trước|Chỉ tiêu đợt 1|KH 6 tháng|Kế hoạch quý|Bắt buộc|BB|Tự nguyện|TN|HGĐ|TP|Thị xã|Quận|Cụm|Tỉnh cũ|Dân số tính bao phủ|Số đầu năm|BHXH cơ sở)$|chưa |tháng trước/i;

/** Chooses a wording for everything once, so that a table words like things alike. */
export class WordingChoice {
  private readonly random: () => number;
  constructor(private readonly layout: Layout) {
    this.random = randomFrom(layout.seed + 17);
  }

  one(choices: readonly string[], usual: string): string {
    const at = this.random();
    if (this.layout.wording === 'usual') return usual;
    const clear = choices.filter((choice) => !unclear.test(choice));
    return this.dated(clear[Math.floor(at * clear.length)] ?? usual, this.layout.year);
  }

  /** A year in a wording is the table's own, or the one before where it speaks of the past. */
  dated(wording: string, year: number): string {
    return wording.replace(/20\d\d/, String(year));
  }
}

export function localityWordings(layout: Layout): readonly string[] {
  const hamlet = /^(Thôn|Ấp|Xóm|Khu phố|Tổ dân phố|TDP|Bản|Buôn|Khóm)/;
  if (layout.kind === 'hamlet')
    return ['Thôn', 'Thôn/ấp/xóm', 'Thôn, tổ dân phố', 'Thôn, bản', 'Địa bàn', 'Đơn vị'];
  // What these head is clear only from names with prefixes.
  const vague = /^(Khu vực|Diễn giải|Nội dung)$/;
  return headerWordings.locality.filter(
    (wording) => !hamlet.test(wording) && (layout.prefix === 'full' || !vague.test(wording)),
  );
}

export function districtWordings(layout: Layout): readonly string[] {
  // Two columns headed "Xã" and "Thôn" are clear; "Địa bàn cũ" over communes is not.
  if (layout.kind === 'hamlet') return ['Xã', 'Xã, phường', 'Tên xã', 'Xã/thị trấn'];
  return headerWordings.district;
}

export function measureWording(kind: MeasureKind, layout: Layout, choice: WordingChoice): string {
  const year =
    kind === 'lastDecember' || kind === 'samePeriodLastYear' ? layout.year - 1 : layout.year;
  const sinceDecember = /31\/12|đầu năm|tháng 12/;
  const wordings = headerWordings[wordingKinds[kind]].filter((wording) => {
    if (kind !== 'change') return true;
    return layout.measures.includes('samePeriodLastYear')
      ? !sinceDecember.test(wording)
      : !wording.includes('cùng kỳ');
  });
  return choice.dated(choice.one(wordings, usualWordings[kind]), year);
}

/** Wordings that name cards or a base fit one scheme only; the others are then worded as usual. */
export function wordFor(kind: MeasureKind, scheme: Scheme, word: string): string {
  if (/thẻ|bhyt|dân số/i.test(word) && scheme !== 'health') return usualWordings[kind];
  if (word.includes('LLLĐ') && baseOf(scheme) === 'population') return usualWordings[kind];
  return word;
}
