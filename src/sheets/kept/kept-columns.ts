/** The columns of the table of kept periods, in the order in which a new one has them. */
export const keptFields = [
  'asOf',
  'district',
  'name',
  'officer',
  'scheme',
  'base',
  'target',
  'participants',
] as const;
export type KeptField = (typeof keptFields)[number];

type Words = Readonly<Record<'vi' | 'en', string>>;

/** Their heads. By these the table is found again, wherever its columns stand by then. */
export const keptHeadings: Readonly<Record<KeptField, Words>> = {
  asOf: { vi: 'Kỳ số liệu', en: 'Figures as of' },
  district: { vi: 'Đơn vị', en: 'District' },
  name: { vi: 'Địa bàn', en: 'Locality' },
  officer: { vi: 'Cán bộ phụ trách', en: 'Officer' },
  scheme: { vi: 'Loại bảo hiểm', en: 'Scheme' },
  base: { vi: 'Dân số hoặc LLLĐ', en: 'Population or labour force' },
  target: { vi: 'Kế hoạch', en: 'Plan' },
  participants: { vi: 'Thực hiện', en: 'Enrolled' },
};

/** Heads that no sheet of the staff has together. */
export const tellingFields: readonly KeptField[] = ['asOf', 'scheme', 'base'];

/** Without these nothing can be read or kept. */
export const neededFields: readonly KeptField[] = [
  'asOf',
  'district',
  'name',
  'scheme',
  'base',
  'participants',
];

/** Words of the schemes in the table; the first of a language is written. */
export const keptSchemes = {
  health: { vi: 'BHYT', en: 'Health insurance' },
  householdHealth: { vi: 'BHYT hộ gia đình', en: 'Household health insurance' },
  social: { vi: 'BHXH', en: 'Social insurance' },
  compulsory: { vi: 'BHXH bắt buộc', en: 'Compulsory social insurance' },
  voluntary: { vi: 'BHXH tự nguyện', en: 'Voluntary social insurance' },
  unemployment: { vi: 'BHTN', en: 'Unemployment insurance' },
} as const satisfies Readonly<Record<string, Words>>;
