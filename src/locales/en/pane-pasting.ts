import type { panePasting as vietnamese } from '../vi/pane-pasting';

/** Texts of pasting in the pane, in English. */
export const panePasting: Readonly<Record<keyof typeof vietnamese, string>> = {
  'figure.go': 'To cell {cell} of sheet {sheet}',
  'figures.hint': 'Press a figure to go to its cell.',
  'picture.title': 'Picture of the printed page',
  'picture.sheet': 'Sheet',
  'picture.make': 'Make the picture',
  'picture.copy': 'Copy picture',
  'picture.save': 'Save picture',
  'picture.alt': 'Picture of sheet {sheet}',
  'picture.none': 'This Excel cannot make a picture of a sheet. The table can be copied for Word.',
  'picture.hint': 'If Excel does not save it: right-click the picture and save or copy it there.',
  'picture.byHand':
    'Excel does not allow copying. The picture below is selected: press {keys} to copy it, or right-click it.',
};
