import { ApiError } from './api-error';
import { runBatch } from './batch';
import type { Book } from './book';
import type { HostObject } from './api-object';
import type { Faults } from './faults';
import { workbookType } from './members/workbook';
import type { RequestLog } from './request-log';
import { actionType, memberName, pathType, type WireRequest, type WireResponse } from './wire';

/** Excel on the web refuses requests and answers above this. */
const sizeLimit = 5 * 1024 * 1024;

/** Status with which a request comes back: 0, or the codes that office.js knows for sizes. */
const status = { done: 0, requestTooLarge: 5103, answerTooLarge: 5104 } as const;

export interface RichApiAnswer {
  readonly status: number;
  readonly body: string;
}

export interface RichApiOptions {
  readonly book: Book;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** ExcelApi version that the host advertises. */
  readonly version: string;
  /** Objects that the client makes by their type's name. */
  readonly newObject: (typeName: string) => HostObject | undefined;
}

/** Answers the bodies of requests one after the other. */
export class RichApi {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: RichApiOptions) {}

  /** `delayForCellEdit`: wait until the user has finished editing, instead of failing. */
  async answer(body: string, delayForCellEdit: boolean): Promise<RichApiAnswer> {
    const request = JSON.parse(body) as WireRequest;
    // Not in the queue: a request in it may be waiting for a custom function's result.
    if (isClientsOwn(request)) return this.clientsOwn(request);
    const answer = this.queue.then(() => this.one(request, body, delayForCellEdit));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  private async clientsOwn(request: WireRequest): Promise<RichApiAnswer> {
    const response = await this.run(request, () => undefined);
    return { status: status.done, body: JSON.stringify(response) };
  }

  private async one(
    request: WireRequest,
    body: string,
    delayForCellEdit: boolean,
  ): Promise<RichApiAnswer> {
    const { book, faults, log } = this.options;
    const started = performance.now();
    const bytes = byteLength(body);
    if (faults.delay > 0) await pause(faults.delay);
    while (delayForCellEdit && faults.cellEditMode) await pause(5);
    faults.requestBegins();
    book.request += 1;
    book.actor = 'addin';
    const response =
      bytes > sizeLimit
        ? null
        : await this.run(request, (index) => {
            this.beforeAction(index);
          });
    const text = response === null ? '' : JSON.stringify(response);
    const answerBytes = byteLength(text);
    const tooLarge = answerBytes > sizeLimit;
    log.add({
      actions: request.Actions.length,
      bytes,
      answerBytes,
      duration: performance.now() - started,
      error: errorOf(response, tooLarge),
      members: membersOf(request),
    });
    if (response === null) return { status: status.requestTooLarge, body: '' };
    if (tooLarge) return { status: status.answerTooLarge, body: '' };
    return { status: status.done, body: text };
  }

  private async run(
    request: WireRequest,
    beforeAction: (index: number) => void,
  ): Promise<WireResponse> {
    const { book, version, newObject } = this.options;
    return runBatch(request, {
      workbook: workbookType.of(book),
      references: book.references,
      newObject,
      version,
      settle: () => book.settle(),
      beforeAction,
    });
  }

  private beforeAction(index: number): void {
    const { faults } = this.options;
    if (faults.cellEditMode) {
      throw new ApiError(
        'InvalidOperationInCellEditMode',
        'Excel is in cell-editing mode. Finish the cell first.',
      );
    }
    faults.actionBegins(index);
  }
}

/**
 * What office.js sends on its own account: that it is ready for ribbon actions, results of custom
 * functions (both start from an object that it makes by name), and references given back after a run,
 * which nobody awaits. These are no requests of the add-in: not counted, not failed.
 */
function isClientsOwn({ Actions, ObjectPaths }: WireRequest): boolean {
  const paths = Object.values(ObjectPaths);
  if (paths.some((path) => path.ObjectPathType === pathType.newObject)) return true;
  const methods = Actions.filter((action) => action.ActionType !== actionType.instantiate);
  return methods.length > 0 && methods.every((action) => action.Name === '_RemoveReference');
}

function errorOf(response: WireResponse | null, answerTooLarge: boolean): string | null {
  if (response === null) return 'RequestPayloadSizeLimitExceeded';
  return answerTooLarge ? 'ResponsePayloadSizeLimitExceeded' : (response.Error?.Code ?? null);
}

/** What a request calls and sets, for the log. */
function membersOf(request: WireRequest): readonly string[] {
  const members: string[] = [];
  for (const action of request.Actions) {
    const path = request.ObjectPaths[String(action.ObjectPathId)]?.Name ?? '';
    if (action.ActionType === actionType.instantiate) {
      if (path !== '') members.push(memberName(path));
    } else if (action.Name) {
      members.push(memberName(action.Name));
    }
  }
  return members;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
