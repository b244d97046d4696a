import {nothing, type LitElement} from 'lit';
import type {School} from '../../host/school.js';
import {writtenIn} from '../case-record.js';
import type {CaseScreen} from '../case-screen.js';
import {PartDoor} from '../part-door.js';
import {endHelp, endView} from './closing-kinds.js';
import type {ClosingPart} from './closing-part.js';

/** The place of the closing, which is fetched when somebody closes a case, and with one that is or was closed. */
export class ClosingDoor {
  readonly #door: PartDoor;
  #part: ClosingPart | undefined;

  constructor(host: LitElement, school: () => School | undefined) {
    this.#door = new PartDoor(host, async () => {
      const part = new (await import('./closing-part.js')).ClosingPart(host, school);
      await part.begin();
      this.#part = part;
      return (screen) => part.render(screen);
    });
  }

  get refused(): Readonly<Record<string, string>> | undefined {
    return this.#part?.refused;
  }

  render(screen: CaseScreen): unknown {
    return isWanted(screen) ? this.#door.render(screen) : nothing;
  }
}

function isWanted({form, record}: CaseScreen): boolean {
  if (form.name === 'close' || !record.isOpen || record.ways.approvals.includes('closure')) return true;
  return writtenIn(record, endView).length + writtenIn(record, endHelp).length > 0;
}
