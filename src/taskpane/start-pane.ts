import { commandChannel } from '../session/command-channel';
import type { SelfChecking } from '../session/self-check';
import type { Session } from '../session/session';
import { pageClipboard } from './clipboard';
import type { DeskClient } from './desk/desk-client';
import { openDesk } from './desk/open-desk';
import { machineShelf } from './machine-shelf';
import { PaneModel } from './model/pane-model';
import { supportDetails } from './support-details';
import type { HostLines, Support } from './support-details';
import { followTheme } from './view/follow-theme';
import type { Colours } from './view/follow-theme';
import { showPane } from './view/pane-host';
import type { Wording } from './view/pane-text';
import './view/fluent';
import './view/pane.css';

export interface PaneHost {
  readonly session: Session;
  /** @default nothing to try out */
  readonly checking?: SelfChecking;
  /** Of Excel, such as `vi-VN`. */
  readonly displayLanguage: string;
  readonly version: string;
  /** What support is told of the host. @default nothing */
  readonly hostLines?: HostLines;
  /** @default a desk of its own */
  readonly desk?: DeskClient;
  /** @default true */
  readonly warnsOfUndo?: boolean;
  /** What is said in other words than in Excel. */
  readonly wording?: Wording;
}

/** Shows the pane of an Excel on this page. */
export function startPane({
  colours,
  ...host
}: PaneHost & { readonly colours: Colours }): PaneModel {
  followTheme(colours);
  const model = openPane(host, document.getElementById('pane'));
  commandChannel.listen((id) => model.command(id));
  return model;
}

/** Shows the pane in an element, whatever session it works on. */
export function openPane(host: PaneHost, element: HTMLElement | null): PaneModel {
  const { session, checking, displayLanguage, version, wording, warnsOfUndo = true } = host;
  const { hostLines = () => Promise.resolve([]), desk = openDesk() } = host;
  const model = new PaneModel({
    session,
    ...(checking && { checking }),
    desk,
    clipboard: pageClipboard,
    shelf: machineShelf(),
    displayLanguage,
    warnsOfUndo,
  });
  const support: Support = async (more) => {
    const details = await supportDetails(model.store.state, version, hostLines);
    await model.report.copyText('details', [details, more ?? []].flat().join('\n\n'));
  };
  if (element !== null) showPane(model, element, support, wording);
  void model.open();
  return model;
}
