/**
 * True for the fonts whose letters are Vietnamese only in that font: TCVN3 (`.VnTime`,
 * `.VnArialH`) and VNI (`VNI-Times`).
 */
export function isLegacyFont(name: string): boolean {
  return /^\s*(\.Vn|VNI[- ])/i.test(name);
}
