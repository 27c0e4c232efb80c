/// <reference types="office-js" />
import { openSession } from '../excel/open-session';
import { officeHostLines } from './office-host-lines';
import { startPane } from './start-pane';

declare const baophuVersion: string;

void Office.onReady().then(() => {
  const { displayLanguage } = Office.context;
  const session = openSession({ Excel, Office });
  startPane({
    session,
    checking: session,
    displayLanguage,
    colours: () => Office.context.officeTheme,
    version: baophuVersion,
    hostLines: officeHostLines,
  });
});
