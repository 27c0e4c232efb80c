import { Desk } from './desk';
import type { DeskAnswer, DeskRequest } from './desk-client';

/** Answers what is asked of one desk. */
export function deskService(): (request: DeskRequest) => DeskAnswer {
  const desk = new Desk();
  return ({ id, method, parameters }) => {
    try {
      const work: unknown = Reflect.get(desk, method);
      if (typeof work !== 'function') return { id, error: 'unknown method' };
      return { id, result: Reflect.apply(work, desk, parameters) as unknown };
    } catch (error) {
      // The name only: messages may quote the workbook.
      return { id, error: error instanceof Error ? error.name : 'unknown' };
    }
  };
}
