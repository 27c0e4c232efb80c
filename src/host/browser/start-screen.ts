import { LocaleType, LogLevel, Univer, type ILocales } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalEnglish from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalVietnamese from '@univerjs/preset-sheets-conditional-formatting/locales/vi-VN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import english from '@univerjs/preset-sheets-core/locales/en-US';
import vietnamese from '@univerjs/preset-sheets-core/locales/vi-VN';
import { CalculationMode } from '@univerjs/sheets-formula';
import { greenTheme } from '@univerjs/themes';

export interface ScreenOptions {
  /** Where the spreadsheet is drawn; it fills it. */
  readonly container: HTMLElement;
  /** Language of menus and of the help on formulas. */
  readonly language: 'vi' | 'en';
  readonly dark: boolean;
}

const locales: ILocales = {
  [LocaleType.VI_VN]: { ...vietnamese, ...conditionalVietnamese },
  [LocaleType.EN_US]: { ...english, ...conditionalEnglish },
};

/** The host neither inserts nor removes rows, columns or cells, and locks only whole sheets. */
const withoutMenus = [
  'sheet.command.insert-row',
  'sheet.command.insert-row-before',
  'sheet.command.insert-row-after',
  'sheet.command.insert-col-before',
  'sheet.command.insert-col-after',
  'sheet.command.insert-multi-rows-above',
  'sheet.command.insert-multi-rows-after',
  'sheet.command.insert-multi-cols-before',
  'sheet.command.insert-multi-cols-right',
  'sheet.command.insert-range-move-down-confirm',
  'sheet.command.insert-range-move-right-confirm',
  'sheet.command.delete-range-move-left-confirm',
  'sheet.command.delete-range-move-up-confirm',
  'sheet.command.remove-row-confirm',
  'sheet.command.remove-col-confirm',
  'sheet.command.add-range-protection-from-toolbar',
  'sheet.command.add-range-protection-from-context-menu',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.set-range-protection-from-context-menu',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.delete-range-protection-from-context-menu',
  'sheet.command.view-sheet-permission-from-context-menu',
  'sheet.command.view-sheet-permission-from-sheet-bar',
];

/**
 * A Univer that draws a spreadsheet to work in. `@univerjs/presets` would do the same, but brings
 * packages along that are not free.
 */
export function startScreen({ container, language, dark }: ScreenOptions): Univer {
  const univer = new Univer({
    locale: language === 'vi' ? LocaleType.VI_VN : LocaleType.EN_US,
    locales,
    theme: greenTheme,
    darkMode: dark,
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      menu: Object.fromEntries(withoutMenus.map((id) => [id, { hidden: true }])),
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
      disableTextFormatAlert: true,
    }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return univer;
}
