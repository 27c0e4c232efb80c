import { ApiError, type ApiErrorCode } from './api-error';

/** Fails an action of a request to come. Both are counted from 1. */
export interface ActionFault {
  /** 1: the next request. */
  readonly request: number;
  readonly action: number;
  readonly code?: ApiErrorCode;
}

/** What the host was told to do wrong, and how slowly. */
export class Faults {
  /** Every request is refused until the user has finished editing the cell. */
  cellEditMode = false;
  /** Milliseconds before a request is begun. */
  delay = 0;
  private planned: ActionFault[] = [];
  private between: { request: number; change: () => void }[] = [];
  private seen = 0;

  /** Fails the action, leaving those before it applied. */
  failAction(fault: ActionFault): void {
    this.planned.push({ ...fault, request: fault.request + this.seen });
  }

  /** Does something right before the n-th request from now: a co-author's change, a crash. */
  beforeRequest(request: number, change: () => void): void {
    this.between.push({ request: request + this.seen, change });
  }

  clear(): void {
    this.planned = [];
    this.between = [];
    this.cellEditMode = false;
    this.delay = 0;
  }

  /** The host begins a request. */
  requestBegins(): void {
    this.seen += 1;
    const due = this.between.filter(({ request }) => request === this.seen);
    this.between = this.between.filter(({ request }) => request > this.seen);
    for (const { change } of due) change();
  }

  /** @throws what was planned for this action (0-based) of the current request */
  actionBegins(index: number): void {
    const fault = this.planned.find(
      ({ request, action }) => request === this.seen && action === index + 1,
    );
    if (fault === undefined) return;
    this.planned = this.planned.filter((other) => other !== fault);
    throw new ApiError(fault.code ?? 'GeneralException', 'The host was told to fail here.');
  }
}
