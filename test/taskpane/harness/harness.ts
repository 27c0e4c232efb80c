import { startPane } from '../../../src/taskpane/start-pane';
import type { Grid } from '../../../src/sheets/grid';
import { MemoryProblem, MemorySession } from './memory-session';

/** What a test puts on the page before the pane starts. */
export interface Setting {
  readonly grids: readonly Grid[];
  readonly displayLanguage: string;
  readonly colours: { bodyBackgroundColor: string; bodyForegroundColor: string } | null;
}

declare global {
  interface Window {
    setting: Setting;
    harness: {
      session: MemorySession;
      MemoryProblem: typeof MemoryProblem;
      start: () => void;
    };
  }
}

const { setting } = window;
const session = new MemorySession(setting.grids);

// The test may arrange things between loading and starting.
window.harness = {
  session,
  MemoryProblem,
  start() {
    startPane({
      session,
      checking: session,
      displayLanguage: setting.displayLanguage,
      // Asked anew each time, as Office is.
      colours: () => window.setting.colours,
      version: 'test',
    });
  },
};
