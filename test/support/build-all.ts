import { buildOnce } from '../../scripts/build-once';
import { buildHarness } from '../taskpane/harness/pane-page';
import { unpackedPackage } from './unpacked-package';

/** Builds what tests that run side by side share: none of them builds it then. */
async function buildAll(): Promise<void> {
  await buildOnce(['addin', 'file-page', 'workbench']);
  await unpackedPackage();
  await buildHarness();
}

void buildAll();
