import { apiNotFound, invalidArgument, itemNotFound } from './api-error';
import { reaches } from './requirement-sets';

/** A property that can be loaded (`get`) or set (`set`). */
export interface Property<T> {
  readonly kind: 'property';
  /** ExcelApi version that brought it. */
  readonly since: string;
  readonly get?: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
  /** Reads what formulas give, so pending calculations come first. */
  readonly calculated: boolean;
}

/** A member that leads to another object: `workbook.worksheets`, `range.format`. */
export interface Navigation<T> {
  readonly kind: 'navigation';
  readonly since: string;
  readonly open: (target: T) => HostObject | null;
}

export interface Method<T> {
  readonly kind: 'method';
  readonly since: string;
  readonly call: (target: T, args: readonly unknown[]) => unknown;
  readonly calculated: boolean;
}

export type Member<T> = Property<T> | Navigation<T> | Method<T>;

/** A member of one object: what the request's dispatcher works with. */
export type BoundMember =
  | {
      readonly kind: 'property';
      readonly calculated: boolean;
      readonly get: () => unknown;
      readonly set: (value: unknown) => void;
    }
  | { readonly kind: 'navigation'; readonly open: () => HostObject | null }
  | {
      readonly kind: 'method';
      readonly calculated: boolean;
      readonly call: (args: readonly unknown[]) => unknown;
    };

/** An object of the API as the host sees it. */
export interface HostObject {
  /** The API's class name. */
  readonly typeName: string;
  /** What identifies it in its collection; undefined for objects without identity. */
  readonly id: () => string | undefined;
  /** Its items when it is a collection. */
  readonly items: (() => readonly HostObject[]) | null;
  /** @throws ApiNotFound for a member that the host lacks or that `version` does not reach. */
  readonly member: (name: string, version: string) => BoundMember;
  /** Names of the properties that a load without a list gives. */
  readonly scalars: (version: string) => readonly string[];
  readonly hasMember: (name: string) => boolean;
  /** The item with this key. @throws ItemNotFound */
  readonly item: (key: unknown) => HostObject;
  /** The thing behind it, for the methods that take objects as arguments. */
  readonly target: unknown;
}

export interface ApiTypeOptions<T> {
  readonly id?: (target: T) => string;
  readonly items?: (target: T) => readonly HostObject[];
  /** Null when there is no such item. */
  readonly item?: (target: T, key: unknown) => HostObject | null;
}

/** What the host answers, by type and member: what docs/embedded-host.md lists. */
export const answeredMembers = new Map<string, ReadonlyMap<string, string>>();

/** A class of the API: the members that the host answers, and no others. */
export class ApiType<T> {
  constructor(
    readonly name: string,
    readonly members: Readonly<Record<string, Member<T>>>,
    private readonly options: ApiTypeOptions<T> = {},
  ) {
    const entries = Object.entries(members).map(([key, { since }]) => [key, since] as const);
    answeredMembers.set(name, new Map(entries));
  }

  of(target: T): HostObject {
    const { id, items, item } = this.options;
    return {
      typeName: this.name,
      target,
      id: () => id?.(target),
      items: items === undefined ? null : () => items(target),
      member: (name, version) => this.bind(target, name, version),
      scalars: (version) =>
        Object.entries(this.members)
          .filter(
            ([, member]) =>
              member.kind === 'property' && member.get && reaches(version, member.since),
          )
          .map(([name]) => name),
      hasMember: (name) => this.find(name) !== undefined,
      item: (key) => {
        if (item === undefined) throw apiNotFound(`${this.name}.getItem`, 'not a collection');
        const found = item(target, key);
        if (found === null) throw itemNotFound(`${this.name}.getItem(${JSON.stringify(key)})`);
        return found;
      },
    };
  }

  private find(name: string): Member<T> | undefined {
    return Object.hasOwn(this.members, name) ? this.members[name] : undefined;
  }

  private bind(target: T, name: string, version: string): BoundMember {
    const place = `${this.name}.${name}`;
    const member = this.find(name);
    if (member === undefined) throw apiNotFound(place, 'the embedded host does not have it');
    if (!reaches(version, member.since)) {
      throw apiNotFound(place, `needs ExcelApi ${member.since}, this Excel has ${version}`);
    }
    switch (member.kind) {
      case 'navigation':
        return { kind: 'navigation', open: () => member.open(target) };
      case 'method':
        return {
          kind: 'method',
          calculated: member.calculated,
          call: (args) => member.call(target, args),
        };
      case 'property': {
        const { get, set } = member;
        return {
          kind: 'property',
          calculated: member.calculated,
          get: () => {
            if (get === undefined) throw apiNotFound(place, 'the embedded host cannot read it');
            return get(target);
          },
          set: (value) => {
            if (set === undefined) throw apiNotFound(place, 'the embedded host cannot set it');
            set(target, value);
          },
        };
      }
    }
  }
}

/** A property that can be read, not set. */
export function readable<T>(since: string, get: (target: T) => unknown): Property<T> {
  return { kind: 'property', since, get, calculated: false };
}

export function writable<T>(
  since: string,
  get: (target: T) => unknown,
  set: (target: T, value: unknown) => void,
): Property<T> {
  return { kind: 'property', since, get, set, calculated: false };
}

/** A property or method whose answer depends on what formulas give. */
export function calculated<M extends { readonly calculated: boolean }>(member: M): M {
  return { ...member, calculated: true };
}

export function navigation<T>(
  since: string,
  open: (target: T) => HostObject | null,
): Navigation<T> {
  return { kind: 'navigation', since, open };
}

export function method<T>(
  since: string,
  call: (target: T, args: readonly unknown[]) => unknown,
): Method<T> {
  return { kind: 'method', since, call, calculated: false };
}

/** Tells an object of the API from a plain value. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'typeName' in value && 'member' in value;
}

export function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${what} must be text`);
  return value;
}

export function integer(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw invalidArgument(`${what} must be a whole number`);
  }
  return value;
}

export function flag(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${what} must be true or false`);
  return value;
}
