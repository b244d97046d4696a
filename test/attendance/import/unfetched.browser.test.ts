import {expect} from 'chai';
import {LitElement} from 'lit';
import {CodesDoor} from '../../../src/attendance/codes/codes-door.js';
import {ImportJob} from '../../../src/attendance/import/job.js';
import type {School} from '../../../src/host/school.js';
import {until} from '../../support/page.js';
import {importedSchool, zipFile} from '../../support/imports.js';

/** A network that comes back after the first try. */
function atSecond<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let tries = 0;
  return () => {
    tries += 1;
    return tries > 1 ? load() : Promise.reject(new TypeError('no network'));
  };
}

class DoorHost extends LitElement {
  school: School | undefined;
  readonly door = new CodesDoor(
    this,
    () => this.school,
    atSecond(() => import('../../../src/attendance/codes/codes-screen.js')),
  );
  readonly job = new ImportJob(
    this,
    atSecond(() => import('../../../src/attendance/import/read-import.js')),
  );

  protected override render(): unknown {
    return this.door.renderOpener();
  }
}

describe('an import whose parts cannot be fetched', () => {
  let host: DoorHost;

  before(() => customElements.define('test-unfetched', DoorHost));

  beforeEach(async () => {
    host = new DoorHost();
    host.lang = 'en';
    host.school = await importedSchool();
    document.body.append(host);
    await until(() => host.renderRoot.querySelector('button') !== null);
  });

  afterEach(() => host.remove());

  it('says so beside the button of the table of codes, and opens it once there is a network', async () => {
    const press = () => host.renderRoot.querySelector('button')?.click();
    press();
    await until(() => host.renderRoot.querySelector('.notice.danger') !== null);
    expect(host.door.isOpen).to.equal(false);
    expect(host.renderRoot.querySelector('.notice')?.textContent).to.include('could not be fetched');
    press();
    await until(() => host.door.isOpen);
    host.door.close();
    await until(() => host.renderRoot.querySelector('.notice') === null);
  });

  it('refuses a file that nothing can read yet, and reads it once there is a network', async () => {
    await host.job.read([zipFile()]);
    expect(host.job.refused).to.deep.equal({refused: 'not-readable', detail: {file: 'school.zip'}});
    expect(host.job.share).to.equal(undefined);
    await host.job.read([zipFile()]);
    expect(host.job.refused).to.equal(undefined);
    expect(host.job.waiting).to.have.length(1);
  });
});
