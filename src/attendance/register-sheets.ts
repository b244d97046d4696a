import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {SubjectKey} from '../kernel/ids.js';
import {registerSubject} from './register.js';
import type {ClassScreen, MarkingScreen} from './register-screen.js';
import {RegisterSheet} from './register-sheet.js';

interface Kept {
  readonly screen: ClassScreen;
  readonly sheet: RegisterSheet;
}

/**
 * The sheets a person has worked on, one a class, day and slot: whoever looks at another day in between finds their
 * marks again. Warns before the page is left while one of them is unsaved.
 */
export class SheetsController implements ReactiveController {
  readonly #host: Node;
  readonly #kept = new Map<SubjectKey, Kept>();
  #warns = false;

  constructor(host: ReactiveControllerHost & Node) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // An update that was asked for before may come after the element left the page.
    this.#setWarning(this.#host.isConnected && [...this.#kept.values()].some(({sheet}) => sheet.isDirty));
  }

  hostDisconnected(): void {
    this.#setWarning(false);
  }

  /** The sheet of a screen, on what is current now; unsaved marks stay on what they were made on. */
  sheetOf(screen: MarkingScreen): RegisterSheet {
    const about = aboutOf(screen);
    const {sheet} = this.#kept.get(about) ?? {sheet: new RegisterSheet(screen.current)};
    if (!sheet.isDirty && sheet.isStale(screen.current)) sheet.rebase(screen.current);
    this.#kept.set(about, {screen, sheet});
    return sheet;
  }

  /** Screens with unsaved marks other than the one on view. */
  unsavedBeside(screen: ClassScreen): readonly ClassScreen[] {
    const about = aboutOf(screen);
    return [...this.#kept]
      .filter(([key, {sheet}]) => key !== about && sheet.isDirty)
      .map(([, kept]) => kept.screen);
  }

  /** Somebody else signed in: marks belong to who made them. */
  clear(): void {
    this.#kept.clear();
  }

  #setWarning(warns: boolean): void {
    if (warns === this.#warns) return;
    this.#warns = warns;
    if (warns) window.addEventListener('beforeunload', warn);
    else window.removeEventListener('beforeunload', warn);
  }
}

function aboutOf({schoolClass, day, slot}: ClassScreen): SubjectKey {
  return registerSubject({classKey: schoolClass.key, day, slot});
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
