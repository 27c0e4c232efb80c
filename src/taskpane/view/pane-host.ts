import { render } from 'lit/html.js';
import type { PaneModel } from '../model/pane-model';
import type { PaneState } from '../model/pane-state';
import { sayIn } from './pane-text';
import { paneView } from './pane-view';
import type { LateViews, OpenedParts, ViewContext } from './view-context';

/** Shows a model in an element, and keeps the focus where the work is. */
export function showPane(
  model: PaneModel,
  element: HTMLElement,
  support: () => Promise<void>,
): void {
  const unfolded = new Set<string>();
  let shown: PaneState | null = null;
  let late: LateViews | null = null;

  const opened: OpenedParts = {
    has: (name) => unfolded.has(name),
    toggle(name, isOpen) {
      if (unfolded.has(name) === isOpen) return;
      if (isOpen) unfolded.add(name);
      else unfolded.delete(name);
      draw(model.store.state);
    },
  };

  function draw(state: PaneState): void {
    const { language } = state;
    const context: ViewContext = { state, model, language, say: sayIn(language), opened, late };
    document.documentElement.lang = language;
    document.title = context.say('title');
    render(paneView(context, support), element);
    if (shown !== null) moveFocus(shown, state);
    shown = state;
  }

  function moveFocus(before: PaneState, now: PaneState): void {
    if (now.copyBox !== null && now.copyBox !== before.copyBox) selectText();
    else if (now.asksBeforeRun && !before.asksBeforeRun) focusOn('.question .first');
    else if (now.step !== before.step || (now.repair === null) !== (before.repair === null)) {
      element.querySelector('main')?.scrollTo({ top: 0 });
      focusOn('#step');
    } else if ((now.run === null) !== (before.run === null)) {
      // The button that had the focus is gone.
      if (now.run !== null) focusOn('footer fluent-button');
      else focusOn(now.done === null || now.problem !== null ? 'footer fluent-button' : '#done');
    }
    if (now.done !== before.done && now.done !== null) {
      element.querySelector('main')?.scrollTo({ top: 0 });
    }
  }

  function selectText(): void {
    const text = element.querySelector<HTMLTextAreaElement>('textarea[readonly]');
    text?.focus();
    text?.select();
  }

  function focusOn(selector: string): void {
    const target = element.querySelector<HTMLElement>(selector);
    // Fluent's elements take the focus once they have been set up.
    requestAnimationFrame(() => {
      target?.focus({ preventScroll: true });
    });
  }

  model.store.listen(draw);
  draw(model.store.state);
  void model.attempt(async () => {
    late = await import('./late-views');
    draw(model.store.state);
  });
}
