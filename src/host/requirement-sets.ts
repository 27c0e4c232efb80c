/** Versions by the name of the set, as strings: a number 1.10 would read as 1.1. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Excel versions that the host can pretend to be. */
export type ExcelRelease = '2016' | '2019' | '2021' | '2024' | '365';

/**
 * The pinned office.js ends at ExcelApi 1.15: Excel 2024 (1.17) and 365 advertise more, but nothing
 * above 1.15 can be called from here, so the host stops there.
 */
const excelApi: Readonly<Record<ExcelRelease, string>> = {
  '2016': '1.1',
  '2019': '1.8',
  '2021': '1.14',
  '2024': '1.15',
  '365': '1.15',
};

export function requirementSets(release: ExcelRelease): RequirementSets {
  const shared = release === '2016' || release === '2019' ? {} : { SharedRuntime: '1.2' };
  return {
    ExcelApi: excelApi[release],
    ...shared,
    CustomFunctions: '1.7',
    CustomFunctionsRuntime: '1.3',
    DelayForCellEdit: '1.1',
    DialogApi: '1.2',
    ImageCoercion: '1.1',
    RibbonApi: '1.2',
    Settings: '1.1',
  };
}

/** Whether version `have` is `need` or later; `1.10` is later than `1.9`. */
export function reaches(have: string, need: string): boolean {
  const [haveMajor = 0, haveMinor = 0] = have.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = need.split('.').map(Number);
  return haveMajor > needMajor || (haveMajor === needMajor && haveMinor >= needMinor);
}
