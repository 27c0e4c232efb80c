/** A sheet of the workbook at hand, or of another file. */
export interface SheetPlace {
  /** The file, as the list of files calls it; absent: the workbook at hand. */
  readonly file?: string;
  readonly sheet: string;
}

/** `T6.2024`, or `Xã Giao Tân.xlsx › T6.2024`: equal for one sheet, different for two. */
export function sheetLabel({ file, sheet }: SheetPlace): string {
  return file === undefined ? sheet : `${file} › ${sheet}`;
}

/** Equal for one locality, different for two, also where the sheets of two files have one name. */
export function rowKey(
  place: SheetPlace & { readonly row: number; readonly column: number },
): string {
  return `${String(place.row)}|${String(place.column)}|${sheetLabel(place)}`;
}

/** The part of a place that names the file, to be spread into what stands on the same sheet. */
export function fileOf({ file }: { readonly file?: string | undefined }): {
  readonly file?: string;
} {
  return file === undefined ? {} : { file };
}
