/**
 * How wide text is in Times New Roman, well enough to choose column widths and row heights: a plan is
 * made where no font can be measured. Errs on the wide side.
 */

/** Pixels at 96 dpi of a character of column width, and of the padding that every column adds. */
export const characterPixels = 7;
export const paddingPixels = 5;

/** Points that a column of a width in characters has for text. */
function pointsOf(characters: number): number {
  return Math.max(1, characters * characterPixels) * 0.75;
}

const measured = new Map<string, number>();

/** Width of a character as a share of the font's size. */
function em(character: string): number {
  let width = measured.get(character);
  if (width === undefined) {
    width = classWidth(character);
    measured.set(character, width);
  }
  return width;
}

/** Thousandths of the font's size, of letters without their accents (the font's published metrics). */
const letterWidths: readonly (readonly [number, string])[] = [
  [250, ' .,'],
  [278, 'ijlt/:;|'],
  [333, 'rfI()[]-!‘’'],
  [389, 'sJ'],
  [444, 'acez“”'],
  [500, 'bdđghknopquvxy0123456789*_–'],
  [560, 'FPS+=<>·'],
  [611, 'ELTZ'],
  [667, 'BCR'],
  [722, 'ADĐGHKNOQUVXYw'],
  [778, 'm&'],
  [889, 'M'],
  [944, 'W'],
  [1000, '—…@'],
  [833, '%'],
];

function classWidth(character: string): number {
  // Horned letters (ư, ơ) are a little wider than plain ones.
  const horn = /[ươƯƠ]/.test(character.normalize('NFC').charAt(0)) ? 50 : 0;
  const letter = character.normalize('NFD').charAt(0);
  for (const [width, letters] of letterWidths) {
    if (letters.includes(letter)) return (width + horn) / 1000;
  }
  return /[\u2e80-\uffff]/.test(character) ? 1 : 0.6;
}

/** Points that a line of text takes. */
function lineWidth(text: string, size: number, bold: boolean): number {
  let ems = 0;
  // Accents that stand on their own (NFD) take no room.
  for (const character of text.normalize('NFC')) ems += em(character);
  return ems * size * (bold ? 1.05 : 1);
}

/** The least column width, in characters, that shows a line of text whole. */
export function widthFor(text: string, size: number, bold = false): number {
  return (lineWidth(text, size, bold) / 0.75 + 1) / characterPixels;
}

/** Lines that a text takes in a cell of a width in characters, broken between words. */
export function linesIn(text: string, width: number, size: number, bold = false): number {
  const room = pointsOf(width);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = Infinity;
    for (const word of paragraph.split(' ')) {
      const length = lineWidth(word, size, bold);
      const spaced = used + 0.26 * size + length;
      if (spaced <= room) {
        used = spaced;
      } else {
        // A word longer than the line is broken within.
        const rows = Math.max(1, Math.ceil(length / room));
        lines += rows;
        used = length - (rows - 1) * room;
      }
    }
  }
  return lines;
}

/** Height in points of so many lines. */
export function heightOf(lines: number, size: number): number {
  // Excel refuses rows higher than 409 points.
  return Math.min(409, Math.ceil(lines * size * 1.17 + 2));
}
