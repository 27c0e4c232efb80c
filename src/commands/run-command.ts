import type { CommandId, CommandOutcome } from '../session/command-channel';

/** What a command needs of Office. */
export interface CommandHost {
  readonly request: (id: CommandId) => Promise<CommandOutcome>;
  readonly showPane: () => Promise<void>;
}

/**
 * Does what a ribbon button asks for; the pane's part of the page does it, whether it is shown or not. It
 * comes to the front only where the user has to look at it.
 *
 * @param event Excel takes no other command before it is completed: it is, whatever happens.
 */
export async function runCommand(
  id: CommandId,
  event: { completed: () => void },
  { request, showPane }: CommandHost,
): Promise<void> {
  try {
    if ((await request(id)) === 'attend') await showPane();
  } finally {
    event.completed();
  }
}
