/// <reference types="office-js" />
import { commandChannel, commandIds } from '../session/command-channel';
import { runCommand } from './run-command';

void Office.onReady().then(() => {
  const host = {
    request: commandChannel.request.bind(commandChannel),
    showPane: () => Office.addin.showAsTaskpane(),
  };
  for (const id of commandIds) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void runCommand(id, event, host);
    });
  }
});
