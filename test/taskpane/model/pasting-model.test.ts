import { expect } from 'chai';
import { sampleGrids } from '../harness/pane-page';
import { MemorySession } from '../harness/memory-session';
import { openModel } from './open-model';

const grids = sampleGrids('pasting-dangerous-names');
const png = 'iVBORw0KGgo=';

describe('taskpane: pasting', () => {
  it('knows the cell of every figure of the narrative that was written', async () => {
    const session = new MemorySession(grids);
    const { model } = await openModel(session);
    await model.report.run();
    const { done, preview } = model.store.state;
    const texts = (done?.narrative ?? []).map((paragraph) =>
      paragraph.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
    );
    expect(texts).to.deep.equal(preview?.narrative ?? (await narrativeOf(model)));
    const [first] = (done?.narrative ?? []).flat().filter((piece) => typeof piece !== 'string');
    expect(first).to.include({ text: '107.940', value: 107940, sheet: 'BC Tổng hợp' });
  });

  it('shows, copies and saves the picture of a sheet', async () => {
    const session = new MemorySession(grids);
    session.pictureBytes = png;
    const copied: Blob[] = [];
    const saved: string[] = [];
    const { model } = await openModel(session, {
      clipboard: {
        write: () => Promise.resolve(),
        writePicture: (picture) => {
          copied.push(picture);
          return Promise.resolve();
        },
        save: (name) => saved.push(name),
      },
    });
    await model.report.run();
    await model.pasting.makePicture('BC Tổng hợp');
    expect(model.store.state.picture).to.deep.equal({ sheet: 'BC Tổng hợp', png, isByHand: false });
    await model.pasting.copyPicture();
    expect(copied[0]?.type).to.equal('image/png');
    expect(copied[0]?.size).to.equal(8);
    expect(model.store.state.notice).to.deep.equal({ kind: 'copied', what: 'picture' });
    model.pasting.savePicture();
    expect(saved).to.deep.equal(['BC Tổng hợp.png']);
  });

  it('leaves copying to the user where it is refused, and says where there is no picture', async () => {
    const session = new MemorySession(grids);
    session.pictureBytes = png;
    const { model } = await openModel(session, {
      clipboard: {
        write: () => Promise.resolve(),
        writePicture: () => Promise.reject(new Error('denied')),
        save: () => undefined,
      },
    });
    await model.report.run();
    await model.pasting.makePicture('BC Tổng hợp');
    await model.pasting.copyPicture();
    expect(model.store.state.picture?.isByHand).to.equal(true);
    session.pictureBytes = null;
    await model.pasting.makePicture('BC Tổng hợp');
    expect(model.store.state.picture?.png).to.equal(null);
  });
});

async function narrativeOf(model: Awaited<ReturnType<typeof openModel>>['model']) {
  await model.goToStep('report');
  return model.store.state.preview?.narrative;
}
