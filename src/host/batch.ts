import { ApiError, apiNotFound, invalidArgument } from './api-error';
import type { HostObject } from './api-object';
import { ObjectPaths, type PathRoots } from './object-path';
import { loadObject } from './query';
import {
  actionType,
  memberName,
  type WireAction,
  type WireRequest,
  type WireResponse,
  type WireResult,
} from './wire';

export interface BatchHost extends Omit<PathRoots, 'reference'> {
  readonly references: References;
  /** Throws what the host was told to fail with at this action (0-based). */
  readonly beforeAction: (index: number) => void;
}

/** Objects that the client keeps from one request to the next, by the id given to it. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private last = 0;

  keep(object: HostObject): string {
    this.last += 1;
    const id = `r${this.last}`;
    this.kept.set(id, object);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.kept.get(id);
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  get size(): number {
    return this.kept.size;
  }
}

/**
 * Carries out the actions of a request in order. A batch is no transaction: when one fails, those
 * before it stay applied and those after it are not begun, as in Excel.
 */
export async function runBatch(request: WireRequest, host: BatchHost): Promise<WireResponse> {
  const results: WireResult[] = [];
  const batch = new Batch(request, host);
  for (const [index, action] of request.Actions.entries()) {
    try {
      host.beforeAction(index);
      results.push({ ActionId: action.Id, Value: await batch.perform(action) });
    } catch (error) {
      const failure =
        error instanceof ApiError ? error : new ApiError('GeneralException', messageOf(error));
      return {
        Error: {
          Code: failure.code,
          Message: failure.message,
          HttpStatusCode: failure.httpStatus,
          ActionIndex: index,
          Location: batch.locationOf(action),
        },
        Results: results,
        TraceIds: [],
      };
    }
  }
  return { Results: results, TraceIds: [] };
}

/** A fault of the host itself: its stack goes into the message, since nobody else would see it. */
function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

class Batch {
  private readonly paths: ObjectPaths;
  /** Paths whose object the client wants to keep, with the reference given once it was made. */
  private readonly kept = new Map<number, string | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly host: BatchHost,
  ) {
    this.paths = new ObjectPaths(request.ObjectPaths, {
      ...host,
      reference: (id) => host.references.get(id),
    });
    for (const action of request.Actions) {
      if (action.Name === '_KeepReference') this.kept.set(action.ObjectPathId, null);
    }
  }

  async perform(action: WireAction): Promise<unknown> {
    if (action.ActionType === actionType.trace) return null;
    const object = await this.paths.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionType.instantiate:
        return object === null ? null : this.identity(object, action.ObjectPathId);
      case actionType.query:
      case actionType.queryAsJson:
        return object === null ? null : this.query(object, action);
      case actionType.method:
        return this.method(object, action);
      case actionType.setProperty: {
        const [value] = await this.paths.args(action.ArgumentInfo);
        this.set(object, action.Name ?? '', value);
        return null;
      }
      case actionType.update: {
        const [values] = await this.paths.args(action.ArgumentInfo);
        if (typeof values !== 'object' || values === null) throw invalidArgument('properties');
        for (const [name, value] of Object.entries(values)) this.set(object, name, value);
        return null;
      }
      default:
        throw apiNotFound(`action type ${action.ActionType}`, 'unknown to the embedded host');
    }
  }

  locationOf(action: WireAction): string {
    const path = this.request.ObjectPaths[String(action.ObjectPathId)];
    const member = [action.Name, path?.Name].find((name) => name !== undefined && name !== '');
    return member === undefined ? '' : memberName(member);
  }

  private identity(object: HostObject, pathId: number): Record<string, unknown> {
    const id = object.id();
    return {
      ...(id === undefined ? {} : { Id: id, _Id: id }),
      ...this.referenceOf(object, pathId),
    };
  }

  private referenceOf(object: HostObject, pathId: number): Record<string, unknown> {
    const known = this.kept.get(pathId);
    if (known === undefined) return {};
    const reference = known ?? this.host.references.keep(object);
    this.kept.set(pathId, reference);
    return { _ReferenceId: reference };
  }

  private async query(object: HostObject, action: WireAction): Promise<unknown> {
    const select = [...(action.QueryInfo?.Select ?? []), ...(action.QueryInfo?.Expand ?? [])];
    const answer = await loadObject(object, select, this.host);
    return { ...answer, ...this.referenceOf(object, action.ObjectPathId) };
  }

  private async method(object: HostObject | null, action: WireAction): Promise<unknown> {
    const name = action.Name ?? '';
    if (name === '_KeepReference') return null;
    if (object === null) throw new ApiError('ItemNotFound', `${name}: called on a null object`);
    const member = await this.paths.member(object, name);
    if (member.kind !== 'method') {
      throw apiNotFound(`${object.typeName}.${memberName(name)}`, 'is no method');
    }
    const result = await member.call(await this.paths.args(action.ArgumentInfo));
    return result ?? null;
  }

  private set(object: HostObject | null, name: string, value: unknown): void {
    if (object === null) throw new ApiError('ItemNotFound', `${name}: set on a null object`);
    const member = this.paths.memberToSet(object, name);
    if (member.kind !== 'property') {
      throw apiNotFound(`${object.typeName}.${memberName(name)}`, 'cannot be set');
    }
    member.set(value);
  }
}
