import { DeskClient } from '../../../src/taskpane/desk/desk-client';
import type { DeskPort } from '../../../src/taskpane/desk/desk-client';
import { deskService } from '../../../src/taskpane/desk/desk-service';
import { PaneModel } from '../../../src/taskpane/model/pane-model';
import type { PaneParts } from '../../../src/taskpane/model/pane-model';
import type { Shelf } from '../../../src/taskpane/model/preferences';
import type { Session } from '../../../src/session/session';

/** A desk in this process; what passes is copied, as between a page and its worker. */
export function processDesk(): DeskClient {
  const answer = deskService();
  const port: DeskPort = {
    answer: () => undefined,
    post(request) {
      const copy = structuredClone(request);
      queueMicrotask(() => {
        port.answer(structuredClone(answer(copy)));
      });
    },
    close: () => undefined,
  };
  return new DeskClient(port);
}

/** A shelf in memory. */
export function memoryShelf(): Shelf & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => {
      texts.set(key, value);
    },
  };
}

export interface Copied {
  readonly text: string;
  readonly html: string | undefined;
}

export interface OpenModel {
  readonly model: PaneModel;
  readonly copied: Copied[];
}

/** A model on a session that has been opened. */
export async function openModel(
  session: Session,
  parts: Partial<PaneParts> = {},
): Promise<OpenModel> {
  const copied: Copied[] = [];
  const model = new PaneModel({
    session,
    desk: processDesk(),
    clipboard: {
      write(text, html) {
        copied.push({ text, html });
        return Promise.resolve();
      },
      writePicture: () => Promise.resolve(),
      save: () => undefined,
    },
    shelf: memoryShelf(),
    displayLanguage: 'vi-VN',
    ...parts,
  });
  await model.open();
  return { model, copied };
}

/** Resolves when the state is as wanted. */
export async function until(
  { store }: PaneModel,
  isWanted: (state: PaneModel['store']['state']) => boolean,
): Promise<void> {
  if (isWanted(store.state)) return;
  await new Promise<void>((resolve) => {
    const end = store.listen((state) => {
      if (!isWanted(state)) return;
      end();
      resolve();
    });
  });
}
