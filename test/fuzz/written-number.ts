import fc from 'fast-check';

/** A number with one way in which people write it, and what must be read. */
export interface WrittenNumber {
  readonly text: string;
  readonly value: number;
  readonly percent: boolean;
  /** `1.065` and `1,065`: the digits do not tell, and reading must say so unless a unit does. */
  readonly isOpen: boolean;
}

const spaces = [' ', '\u00A0', '\u202F', '\u2009', '\u3000'];
const minuses = ['-', '−', '–'];

const forms = [
  { group: '', decimal: ',' },
  { group: '', decimal: '.' },
  { group: '.', decimal: ',' },
  { group: ',', decimal: '.' },
  ...spaces.flatMap((group) => [
    { group, decimal: ',' },
    { group, decimal: '.' },
  ]),
] as const;

const units = [
  { unit: '', percent: false, whole: false },
  { unit: '%', percent: true, whole: false },
  { unit: 'người', percent: false, whole: true },
  { unit: 'triệu', percent: false, whole: false },
  { unit: 'nghìn', percent: false, whole: false },
] as const;

function grouped(digits: string, mark: string): string {
  return mark === '' ? digits : digits.replace(/\B(?=(\d{3})+$)/g, mark);
}

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

export const writtenNumber: fc.Arbitrary<WrittenNumber> = fc
  .record({
    whole: fc.nat({ max: 99_999_999 }),
    decimals: fc.option(
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 1, maxLength: 4 }),
      { freq: 1, nil: null },
    ),
    form: fc.constantFrom(...forms),
    unit: fc.constantFrom(...units),
    sign: fc.constantFrom('', '', '+', ...minuses),
    gap: fc.constantFrom('', ...spaces),
    around: fc.constantFrom('', ...spaces),
    isFullWidth: fc.boolean(),
  })
  .map(({ whole, decimals, form, unit, sign, gap, around, isFullWidth }) => {
    const digits = String(whole);
    const number =
      grouped(digits, form.group) + (decimals === null ? '' : `${form.decimal}${decimals}`);
    const written = `${sign}${isFullWidth ? fullWidth(number) : number}`;
    const size = Number(decimals === null ? digits : `${digits}.${decimals}`);
    const marks = number.replace(/\d/g, '');
    return {
      text: `${around}${written}${unit.unit === '' ? '' : `${gap}${unit.unit}`}${around}`,
      value: minuses.includes(sign) && size !== 0 ? -size : size,
      percent: unit.percent,
      isOpen: /^[.,]$/.test(marks) && /^[1-9]\d{0,2}[.,]\d{3}$/.test(number),
    };
  });
