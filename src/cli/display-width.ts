const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
/** Shown two columns wide by terminals (Unicode's East Asian wide and emoji). */
const wide =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\uFF01-\uFF60]|\p{Emoji_Presentation}/u;

/** Columns that a text takes on a terminal; a letter with its accents is one, composed or not. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** Spaces up to the width, after the text or before it. */
export function pad(text: string, width: number, side: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? text + space : space + text;
}

/** Text of a staff sheet made harmless for a terminal: control characters are gone. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
