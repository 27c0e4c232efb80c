/** An edge of a cell. `line` is a file's word for it: `thin`, `mediumDashed`, `double` … */
export interface LookEdge {
  readonly line: string;
  /** `RRGGBB`; absent: the text colour of the machine. */
  readonly color?: string;
}

export type LookSide = 'left' | 'right' | 'top' | 'bottom';

/**
 * How a cell is to look, beside what its format says already: what is left out stays, `null` goes back to
 * what a new cell has. Colours are `RRGGBB`, alignments the words of a file.
 */
export interface CellLook {
  readonly numberFormat?: string | null;
  readonly font?: string | null;
  /** Points. */
  readonly size?: number | null;
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly underline?: boolean | null;
  readonly color?: string | null;
  readonly fill?: string | null;
  readonly horizontal?: string | null;
  readonly vertical?: string | null;
  readonly wrap?: boolean | null;
  readonly indent?: number | null;
  readonly borders?: Readonly<Partial<Record<LookSide, LookEdge | null>>>;
}
