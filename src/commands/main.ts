/// <reference types="office-js" />
import { commandChannel, commandIds } from '../session/command-channel';
import type { CommandId } from '../session/command-channel';

/** What a ribbon button asks for is done by the pane's part of the page, whether it is shown or not. */
async function run(id: CommandId, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const outcome = await commandChannel.request(id);
    if (outcome === 'attend') await Office.addin.showAsTaskpane();
  } finally {
    // Whatever happened, Excel waits for this before it takes the next command.
    event.completed();
  }
}

void Office.onReady().then(() => {
  for (const id of commandIds) {
    Office.actions.associate(id, (event: Office.AddinCommands.Event) => {
      void run(id, event);
    });
  }
});
