import { apiNotFound } from './api-error';
import type { BoundMember, HostObject } from './api-object';
import { wireName } from './wire';

/** What is to be loaded: property names, and below navigation names again trees. */
interface Selection {
  readonly names: Set<string>;
  readonly below: Map<string, Selection>;
}

export interface QueryContext {
  readonly version: string;
  readonly settle: () => Promise<void>;
}

/**
 * Answers a load: the selected properties of an object, of its items when it is a collection, and of
 * the objects that paths such as `format/font/name` lead to. `*` or no list: every scalar property.
 */
export async function loadObject(
  object: HostObject,
  select: readonly string[],
  context: QueryContext,
): Promise<Record<string, unknown>> {
  return load(object, selectionOf(select), context);
}

function selectionOf(paths: readonly string[]): Selection {
  const root: Selection = { names: new Set(), below: new Map() };
  for (const path of paths) {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    let at = root;
    for (const part of parts) {
      const next = at.below.get(part) ?? { names: new Set(), below: new Map() };
      at.below.set(part, next);
      at = next;
    }
    at.names.add(name);
  }
  return root;
}

async function load(
  object: HostObject,
  selection: Selection,
  context: QueryContext,
): Promise<Record<string, unknown>> {
  if (object.items === null) return loadOne(object, selection, context);
  // `load('name')` on a collection asks for the items' name, as `load('items/name')` does.
  const ofItems = selection.below.get('items') ?? { names: new Set(), below: new Map() };
  const own = new Set<string>();
  for (const name of selection.names) {
    if (name === 'items') ofItems.names.add('*');
    else if (object.hasMember(name)) own.add(name);
    else ofItems.names.add(name);
  }
  for (const [name, below] of selection.below) {
    if (name !== 'items') ofItems.below.set(name, below);
  }
  const answer = await loadOne(object, { names: own, below: new Map() }, context, false);
  const wanted = ofItems.names.size > 0 || ofItems.below.size > 0 || own.size === 0;
  if (!wanted) return answer;
  const items: unknown[] = [];
  for (const item of object.items()) items.push(await load(item, ofItems, context));
  return { ...answer, _Items: items };
}

async function loadOne(
  object: HostObject,
  selection: Selection,
  context: QueryContext,
  allWhenEmpty = true,
): Promise<Record<string, unknown>> {
  const answer: Record<string, unknown> = {};
  const id = object.id();
  if (id !== undefined) answer.Id = id;
  const all =
    selection.names.has('*') ||
    (allWhenEmpty && selection.names.size === 0 && selection.below.size === 0);
  const names = all ? object.scalars(context.version) : selection.names;
  for (const name of names) {
    const member = object.member(name, context.version);
    if (member.kind === 'property') answer[wireName(name)] = await valueOf(member, context);
    else if (member.kind === 'navigation')
      answer[wireName(name)] = await loadBelow(member, context);
    else throw apiNotFound(`${object.typeName}.${name}`, 'a method cannot be loaded');
  }
  for (const [name, below] of selection.below) {
    const member = object.member(name, context.version);
    if (member.kind !== 'navigation') {
      throw apiNotFound(`${object.typeName}.${name}`, 'leads to no object');
    }
    const child = member.open();
    answer[wireName(name)] = child === null ? null : await load(child, below, context);
  }
  return answer;
}

async function loadBelow(
  member: Extract<BoundMember, { kind: 'navigation' }>,
  context: QueryContext,
): Promise<unknown> {
  const child = member.open();
  return child === null ? null : load(child, selectionOf([]), context);
}

async function valueOf(
  member: Extract<BoundMember, { kind: 'property' }>,
  context: QueryContext,
): Promise<unknown> {
  if (member.calculated) await context.settle();
  return member.get();
}
