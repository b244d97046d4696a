import type {WaveId} from '../kernel/ids.js';
import type {AidsController} from './aids-controller.js';
import type {FitController} from './fit.js';
import type {Answers} from './instrument/answers.js';
import {wholeAnswers} from './instrument/walk.js';
import type {Change} from './items/item-screen.js';
import type {Ticket} from './post.js';
import type {CodeProblem, SurveyHost} from './survey-step.js';
import {readCode, ticketId} from './tickets.js';

/** What the pupil at the screen has given so far, and the ticket it will go by. In memory only. */
export class Draft {
  ticket: Promise<Ticket> | undefined;
  readonly #host: SurveyHost;
  readonly #fit: FitController;
  readonly #aids: AidsController;
  #answers: Answers = {};

  constructor(host: SurveyHost, fit: FitController, aids: AidsController) {
    this.#host = host;
    this.#fit = fit;
    this.#aids = aids;
  }

  /** Of a pupil who declines: nothing, to every question, as of one who would rather not say. */
  get answers(): Answers {
    const instrument = this.#aids.now?.hasDeclined && this.#fit.drawn?.instrument;
    return instrument ? wholeAnswers(instrument, {}) : this.#answers;
  }

  answer(item: string, change: Change): void {
    const answer = change(this.#answers[item]);
    const others = Object.entries(this.#answers).filter(([id]) => id !== item);
    this.#answers = Object.fromEntries(answer === undefined ? others : [...others, [item, answer]]);
    this.#host.requestUpdate();
  }

  /** Stretching a code takes a moment: it happens while the pupil reads. */
  begin(wave: WaveId, typed: string): CodeProblem | undefined {
    const reading = readCode(typed);
    if ('problem' in reading) return reading.problem;
    const {code} = reading;
    this.ticket = ticketId(wave, code).then((key) => ({key, code}));
    this.ticket.catch(() => undefined);
    return undefined;
  }

  wipe(): void {
    this.#answers = {};
    this.ticket = undefined;
  }
}
