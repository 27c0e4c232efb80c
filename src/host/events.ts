import type { Book, BookEvent } from './book';
import { areaAddress } from './cell-area';

/** `[category, type, target id, JSON arguments, id, is remote]` */
export type MessageEntry = readonly [number, number, string, string, number, boolean];

/** Where messages to the client go once it has asked for them. */
export interface EventSink {
  readonly listen: (receive: ((entries: readonly MessageEntry[]) => void) | null) => void;
}

/** Category of the API's events, and the targets of those of the whole workbook. */
const eventCategory = 65_536;
const wholeWorkbook = 'Workbook';

/** `Excel.EventType`s by the number that travels. */
const eventType = { changed: 10, activated: 11, deactivated: 12, added: 13, deleted: 15 } as const;

/**
 * Messages to the client. Events go out after the request that caused them has been answered, as in
 * Excel, and only those that the client registered for.
 */
export class Messages implements EventSink {
  private receive: ((entries: readonly MessageEntry[]) => void) | null = null;
  private waiting: MessageEntry[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private lastId = 0;

  constructor(private readonly book: Book) {
    book.onEvent((event) => {
      this.eventHappened(event);
    });
  }

  /** Whether an add-in is there to hear. */
  get listening(): boolean {
    return this.receive !== null;
  }

  listen(receive: ((entries: readonly MessageEntry[]) => void) | null): void {
    this.receive = receive;
  }

  /** Sends a message of any category with the next delivery. */
  post(category: number, type: number, target: string, args: string): void {
    this.lastId += 1;
    this.waiting.push([category, type, target, args, this.lastId, false]);
    this.timer ??= setTimeout(() => {
      this.deliver();
    }, 0);
  }

  private deliver(): void {
    this.timer = null;
    const entries = this.waiting;
    this.waiting = [];
    if (entries.length > 0) this.receive?.(entries);
  }

  private eventHappened(event: BookEvent): void {
    // No member of the API tells of it yet.
    if (event.kind === 'selected') return;
    const args = JSON.stringify(argumentsOf(event));
    const post = (target: string): void => {
      this.post(eventCategory, eventType[event.kind], target, args);
    };
    if (this.book.subscriptions.has(event.kind)) post(wholeWorkbook);
    if (event.kind === 'changed' && this.book.subscriptions.has(`changed ${event.sheet.id}`)) {
      post(event.sheet.id);
    }
  }
}

function argumentsOf(event: Exclude<BookEvent, { readonly kind: 'selected' }>): unknown {
  const worksheetId = event.kind === 'deleted' ? event.sheetId : event.sheet.id;
  if (event.kind === 'activated' || event.kind === 'deactivated') return { worksheetId };
  const source = event.by === 'coauthor' ? 'Remote' : 'Local';
  if (event.kind !== 'changed') return { worksheetId, source };
  return {
    worksheetId,
    source,
    address: areaAddress(event.area),
    changeType: 'RangeEdited',
    triggerSource: event.by === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: 'None',
  };
}
