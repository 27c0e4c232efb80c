import { isHostObject, type BoundMember, type HostObject } from './api-object';
import { ApiError, apiNotFound, itemNotFound } from './api-error';
import { memberName, pathType, type WireArguments, type WirePath } from './wire';

/** What the paths of a request start from. */
export interface PathRoots {
  readonly workbook: HostObject;
  /** Objects that earlier requests asked to keep. */
  readonly reference: (id: string) => HostObject | undefined;
  /** Objects that the client makes by their type's name. */
  readonly newObject: (typeName: string) => HostObject | undefined;
  readonly version: string;
  /** Awaited before a member that depends on what formulas give. */
  readonly settle: () => Promise<void>;
}

/** Resolves the object paths of one request, each once: a method path such as `Add` has effects. */
export class ObjectPaths {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, WirePath>>,
    private readonly roots: PathRoots,
  ) {}

  /** Null for a null object (`getItemOrNullObject` that found nothing, and what hangs on it). */
  async resolve(id: number): Promise<HostObject | null> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (path === undefined) throw new ApiError('InvalidReference', `no object path ${id}`);
    const found = await this.open(path);
    this.resolved.set(id, found);
    return found;
  }

  /** The arguments with the objects that they refer to in place. */
  async args(info: WireArguments | undefined): Promise<readonly unknown[]> {
    return this.fill(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  }

  /** A member to be read or called. */
  async member(object: HostObject, wireName: string): Promise<BoundMember> {
    const member = this.memberToSet(object, wireName);
    if (member.kind !== 'navigation' && member.calculated) await this.roots.settle();
    return member;
  }

  memberToSet(object: HostObject, wireName: string): BoundMember {
    return object.member(memberName(wireName), this.roots.version);
  }

  private async open(path: WirePath): Promise<HostObject | null> {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case pathType.globalObject:
        return this.roots.workbook;
      case pathType.nullObject:
        return null;
      case pathType.newObject: {
        const made = this.roots.newObject(name);
        if (made === undefined) throw apiNotFound(name, 'the embedded host does not have it');
        return made;
      }
      case pathType.referenceId: {
        const kept = this.roots.reference(name);
        if (kept === undefined) throw itemNotFound(`reference ${name}`);
        return kept;
      }
    }
    const parent = await this.parent(path);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case pathType.property:
        return this.navigate(parent, name);
      case pathType.method:
        return this.call(parent, name, await this.args(path.ArgumentInfo));
      case pathType.indexer: {
        const [key] = await this.args(path.ArgumentInfo);
        return parent.item(key);
      }
      default:
        throw apiNotFound(
          `object path type ${path.ObjectPathType}`,
          'unknown to the embedded host',
        );
    }
  }

  private async parent(path: WirePath): Promise<HostObject | null> {
    return path.ParentObjectPathId === undefined
      ? this.roots.workbook
      : this.resolve(path.ParentObjectPathId);
  }

  private async navigate(parent: HostObject, name: string): Promise<HostObject | null> {
    const member = await this.member(parent, name);
    if (member.kind === 'navigation') return member.open();
    throw apiNotFound(`${parent.typeName}.${memberName(name)}`, 'leads to no object');
  }

  private async call(
    parent: HostObject,
    name: string,
    args: readonly unknown[],
  ): Promise<HostObject | null> {
    // `getItem` of a collection arrives as a method here and as an indexer there.
    if (name === 'GetItem' && !parent.hasMember('getItem')) return parent.item(args[0]);
    const member = await this.member(parent, name);
    if (member.kind === 'method') {
      const result = await member.call(args);
      if (result === null || isHostObject(result)) return result;
    }
    throw apiNotFound(`${parent.typeName}.${memberName(name)}`, 'gives no object');
  }

  private async fill(args: readonly unknown[], ids: unknown): Promise<readonly unknown[]> {
    if (!Array.isArray(ids)) return args;
    const filled: unknown[] = [];
    for (const [index, value] of args.entries()) {
      const id: unknown = ids[index];
      if (Array.isArray(id) && Array.isArray(value)) filled.push(await this.fill(value, id));
      else if (typeof id === 'number' && id !== 0) filled.push(await this.resolve(id));
      else filled.push(value);
    }
    return filled;
  }
}
