/** What a ribbon button or a shortcut asks for; the manifest's action ids. */
export const commandIds = [
  'runReport',
  'checkFigures',
  'updateReport',
  'insertCoverage',
  'insertRemaining',
] as const;
export type CommandId = (typeof commandIds)[number];

/** `attend`: the user has to look at the pane, to answer or to be told. */
export type CommandOutcome = 'done' | 'attend';

type Handler = (id: CommandId) => Promise<CommandOutcome>;

/**
 * Where commands hand over what they are asked for. They may be pressed before the pane's script has
 * come: then they wait for it.
 */
export class CommandChannel {
  #handler: Handler | null = null;
  readonly #waiting: ((handler: Handler) => void)[] = [];

  async request(id: CommandId): Promise<CommandOutcome> {
    const handler =
      this.#handler ?? (await new Promise<Handler>((resolve) => this.#waiting.push(resolve)));
    return handler(id);
  }

  listen(handler: Handler): void {
    this.#handler = handler;
    for (const resolve of this.#waiting.splice(0)) resolve(handler);
  }
}

/** The one of this page. */
export const commandChannel = new CommandChannel();
