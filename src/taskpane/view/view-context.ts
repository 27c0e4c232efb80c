import type { Language } from '../../locales/locale';
import type { PaneModel } from '../model/pane-model';
import type { PaneState } from '../model/pane-state';
import type * as lateViews from './late-views';
import type { Say } from './pane-text';

/** What a view is made from: the same context gives the same view. */
export interface ViewContext {
  readonly state: PaneState;
  readonly model: PaneModel;
  readonly language: Language;
  readonly say: Say;
  /** Parts that the user has unfolded, by name. */
  readonly opened: OpenedParts;
  /** `null` until they have been loaded. */
  readonly late: LateViews | null;
}

export type LateViews = typeof lateViews;

export interface OpenedParts {
  has(name: string): boolean;
  toggle(name: string, isOpen: boolean): void;
}

/** What is pressed is done; whatever fails is shown by the model. */
export function doing(model: PaneModel, work: () => Promise<void>): () => void {
  return () => {
    void model.attempt(work);
  };
}
