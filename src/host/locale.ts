/** How this Excel reads and shows numbers and dates. */
export interface HostLocale {
  /** As `Office.context.contentLanguage` gives it. */
  readonly name: 'vi-VN' | 'en-US';
  readonly decimal: string;
  readonly group: string;
  readonly dayFirst: boolean;
  /** What the number format `m/d/yyyy` (the system's short date) shows. */
  readonly shortDate: string;
}

export const vietnamese: HostLocale = {
  name: 'vi-VN',
  decimal: ',',
  group: '.',
  dayFirst: true,
  shortDate: 'dd/mm/yyyy',
};

export const english: HostLocale = {
  name: 'en-US',
  decimal: '.',
  group: ',',
  dayFirst: false,
  shortDate: 'm/d/yyyy',
};
