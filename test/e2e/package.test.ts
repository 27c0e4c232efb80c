import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PanePage, sheetNames, sheetTexts } from '../support/pane-page';
import { unpackedPackage, type UnpackedPackage } from '../support/unpacked-package';
import { WorkbenchRunner } from '../support/workbench';

describe('the package for administrators, served as it is unpacked', function () {
  this.timeout(300_000);
  let unpacked: UnpackedPackage;
  let runner: WorkbenchRunner;

  before(async () => {
    unpacked = await unpackedPackage();
    runner = await WorkbenchRunner.start(join(unpacked.folder, 'site'));
  });
  after(async () => {
    await runner.stop();
  });

  it('has every address that its manifest names', () => {
    const manifest = new TextDecoder().decode(unpacked.files['manifest.xml']);
    const paths = [...manifest.matchAll(/"https:\/\/baophu\.example\.vn\/([^"?#]*)/g)].map(
      ([, path = '']) => path,
    );
    expect(paths.length).to.be.greaterThan(10);
    for (const path of new Set(paths)) {
      const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      expect(existsSync(join(unpacked.folder, 'site', file)), path).to.equal(true);
    }
  });

  it('does the whole job in an Excel', async () => {
    const { page, errors, requests } = await runner.open();
    const pane = await PanePage.openSample(page, 'giao-thuy-2024-06');
    await pane.goToStep('Báo cáo');
    await pane.run();
    expect(await sheetNames(page)).to.include.members(['BC Tổng hợp', 'BC Huyện Giao Thủy']);
    expect(await sheetTexts(page, 'BC Tổng hợp')).to.include('Huyện Giao Thủy');
    expect(errors).to.deep.equal([]);
    const others = requests.filter(
      (address) =>
        !address.startsWith(runner.address) &&
        !address.startsWith('https://appsforoffice.microsoft.com/'),
    );
    expect(others).to.deep.equal([]);
  });
});
