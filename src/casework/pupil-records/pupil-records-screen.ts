import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {School} from '../../host/school.js';
import {ViewController} from '../../host/view-controller.js';
import type {CommonTerms} from '../../i18n/common/en.js';
import {longDay} from '../../i18n/format.js';
import {TermsController} from '../../i18n/terms-controller.js';
import type {PupilKey} from '../../kernel/ids.js';
import {gradeTable} from '../../records/grade-table.js';
import {recordsOf, type OnePupilsRecords} from '../../records/pupil-records-view.js';
import type {Incident} from '../../records/record-kinds.js';
import {recordsFold} from '../../records/records-view.js';
import {notice} from '../../ui/notice.js';
import {unreadableNotice} from '../gate.js';
import {pupilRecordsCatalogue} from '../pupil-records-messages/catalogue.js';
import type {PupilRecordsTerms} from '../pupil-records-messages/en.js';
import {gradeLines} from './grade-lines.js';

/** Terms side by side on a phone. */
const latestTerms = 4;

/** Grades and incidents of behaviour of one pupil, where the school brought any. */
export class PupilRecordsScreen {
  readonly #view;
  readonly #terms: TermsController<PupilRecordsTerms>;

  /** @param school that of somebody who may read pupils' pages, else `undefined` */
  constructor(host: LitElement, school: () => School | undefined) {
    this.#view = new ViewController(host, school, recordsFold);
    this.#terms = new TermsController(host, pupilRecordsCatalogue);
  }

  render(pupil: PupilKey, common: CommonTerms): unknown {
    const {value: t, language} = this.#terms;
    const {view, state} = this.#view;
    if (!t) return nothing;
    if (view?.status === 'failed') return notice('danger', common.failed[view.error?.kind ?? 'unknown']);
    if (!state || !view) return nothing;
    const unreadable = unreadableNotice(common, view.unreadable);
    const records = recordsOf(state, pupil);
    if (!records.isKept) return unreadable;
    return html`${unreadable} ${grades(records, t)} ${behaviour(records, t, language)}`;
  }
}

function grades({grades: known}: OnePupilsRecords, t: PupilRecordsTerms): TemplateResult {
  const table = gradeTable(known, latestTerms);
  return html`<section class="part" aria-labelledby="grades">
    <h3 id="grades">${t.grades}</h3>
    ${table.subjects.length === 0 ? html`<p class="muted">${t.noGrades}</p>` : gradeLines(table, t)}
  </section>`;
}

function behaviour(
  {incidents, waiting}: OnePupilsRecords,
  t: PupilRecordsTerms,
  language: string,
): TemplateResult {
  return html`<section class="part" aria-labelledby="behaviour">
    <h3 id="behaviour">${t.behaviour}</h3>
    ${incidents.length === 0 ? html`<p class="muted">${t.noIncidents}</p>` : nothing}
    <ul class="rows">
      ${incidents.toReversed().map((one) => incident(one, language))}
    </ul>
    ${waiting > 0 ? html`<p class="small muted">${t.waiting(waiting)}</p>` : nothing}
  </section>`;
}

/** Kind and place as the school's system writes them. */
function incident({day, kind, place}: Incident, language: string): TemplateResult {
  return html`<li class="item">
    <p><strong><bdi>${kind}</bdi></strong>${place ? html` · <bdi>${place}</bdi>` : nothing}</p>
    <p class="small muted">${longDay(language, day)}</p>
  </li>`;
}
