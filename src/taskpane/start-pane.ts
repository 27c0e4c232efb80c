import { commandChannel } from '../session/command-channel';
import type { Session } from '../session/session';
import { pageClipboard } from './clipboard';
import { openDesk } from './desk/open-desk';
import { PaneModel } from './model/pane-model';
import { supportDetails } from './support-details';
import { showPane } from './view/pane-host';
import './view/fluent';
import './view/pane.css';
import { applyTheme, themeName } from './view/theme';
import type { OfficeColours } from './view/theme';
import './view/theme.css';

export interface PaneHost {
  readonly session: Session;
  /** Of Excel, such as `vi-VN`. */
  readonly displayLanguage: string;
  /** Excel's colours as they are now; on the web it may tell none. */
  readonly colours: () => OfficeColours | null | undefined;
  readonly version: string;
}

/** Shows the pane on this page, whatever session it works on. */
export function startPane({ session, displayLanguage, colours, version }: PaneHost): PaneModel {
  followTheme(colours);
  const model = new PaneModel({
    session,
    desk: openDesk(),
    clipboard: pageClipboard,
    shelf: machineShelf(),
    displayLanguage,
  });
  const element = document.getElementById('pane');
  if (element !== null) {
    showPane(model, element, async () => {
      await model.report.copyText('details', await supportDetails(model.store.state, version));
    });
  }
  commandChannel.listen((id) => model.command(id));
  void model.open();
  return model;
}

/** Excel tells no event when its theme changes: it is looked at again when the pane comes to the front. */
function followTheme(colours: PaneHost['colours']): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => {
    applyTheme(themeName(colours() ?? null, dark.matches));
  };
  follow();
  dark.addEventListener('change', follow);
  window.addEventListener('focus', follow);
  document.addEventListener('visibilitychange', follow);
}

/** In a frame of another site even asking for it may be refused. */
function machineShelf(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
