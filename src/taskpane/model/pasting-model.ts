import type { PaneWork } from './pane-work';
import type { Clipboard } from './report-model';

/** Pictures of the written sheets: made, copied, saved. */
export class PastingModel {
  constructor(
    private readonly work: PaneWork,
    private readonly clipboard: Clipboard,
  ) {}

  /** Asks for the picture of a written sheet, and shows it. */
  async makePicture(sheet: string): Promise<void> {
    const png = await this.work.patiently((session) => session.picture(sheet));
    this.work.store.set({ picture: { sheet, png, isByHand: false }, notice: null });
  }

  /** Where the clipboard is refused, the picture is to be copied by hand. */
  async copyPicture(): Promise<void> {
    const { store } = this.work;
    const { picture } = store.state;
    if (picture?.png == null) return;
    try {
      await this.clipboard.writePicture(bytesOf(picture.png));
      store.set({ notice: { kind: 'copied', what: 'picture' } });
    } catch {
      store.set({ picture: { ...picture, isByHand: true } });
    }
  }

  /** Hands the picture to the browser as a file; nobody tells whether it was refused. */
  savePicture(): void {
    const { picture } = this.work.store.state;
    if (picture?.png == null) return;
    this.clipboard.save(`${picture.sheet}.png`, bytesOf(picture.png));
  }
}

function bytesOf(base64: string): Blob {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: 'image/png' });
}
