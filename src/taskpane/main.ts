/// <reference types="office-js" />
import { openSession } from '../excel/open-session';
import { startPane } from './start-pane';

declare const baophuVersion: string;

void Office.onReady().then(() => {
  const { displayLanguage } = Office.context;
  startPane({
    session: openSession({ Excel, Office }),
    displayLanguage,
    // Typed as always there; Excel on the web may have none.
    colours: () => Office.context.officeTheme ?? null,
    version: baophuVersion,
  });
});
