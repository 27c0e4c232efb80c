import { Desk } from './desk';
import type { DeskAnswer, DeskRequest } from './desk-client';

/** Answers what is asked of one desk. */
export function deskService(): (request: DeskRequest) => DeskAnswer {
  const desk = new Desk();
  return ({ id, method, parameters }) => {
    try {
      const work = desk[method] as (...given: readonly unknown[]) => unknown;
      return { id, result: work.apply(desk, [...parameters]) };
    } catch (error) {
      // The name only: messages may quote the workbook.
      return { id, error: error instanceof Error ? error.name : 'unknown' };
    }
  };
}
