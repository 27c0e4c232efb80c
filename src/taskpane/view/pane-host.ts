import { render } from 'lit/html.js';
import type { PaneModel } from '../model/pane-model';
import type { PaneState } from '../model/pane-state';
import type { Support } from '../support-details';
import { sayIn } from './pane-text';
import type { Wording } from './pane-text';
import { paneView } from './pane-view';
import type { LateViews, OpenedParts, ViewContext } from './view-context';

/** Shows a model in an element, and keeps the focus where the work is. */
export function showPane(
  model: PaneModel,
  element: HTMLElement,
  support: Support,
  wording?: Wording,
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
    const say = sayIn(language, wording);
    const context: ViewContext = { state, model, language, say, opened, late };
    document.documentElement.lang = language;
    document.title = context.say('title');
    const focused = document.activeElement;
    const stops = element.contains(focused) ? stopsOf(element) : [];
    render(paneView(context, support), element);
    if (focused !== null && !focused.isConnected) focusBeside(focused, stops);
    if (shown !== null) moveFocus(shown, state);
    shown = state;
  }

  /** What had the focus is gone, as an answered question is: what came after it has it now. */
  function focusBeside(gone: Element, stops: readonly HTMLElement[]): void {
    const at = stops.findIndex((stop) => stop === gone);
    const beside = [...stops.slice(at + 1), ...stops.slice(0, Math.max(at, 0)).reverse()];
    beside.find((stop) => stop.isConnected)?.focus({ preventScroll: true });
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

/** What the Tab key stops at, in its order. */
function stopsOf(element: HTMLElement): readonly HTMLElement[] {
  const all = 'button, select, input, textarea, summary, fluent-button';
  return [...element.querySelectorAll<HTMLElement>(all)];
}
