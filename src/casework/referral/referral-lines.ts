import {longDay, shortDay} from '../../i18n/format.js';
import {concernAt} from '../../voices/concerns-view.js';
import type {Action} from '../case-kinds.js';
import {kindIn} from '../concern-text.js';
import {isTyped, type CaseField} from '../consent/case-fields.js';
import {consentingOn} from '../consent/consent-status.js';
import type {Service} from '../consent/parties.js';
import {inOneLine} from '../kind-words.js';
import {familyTexts} from '../files/kept-items.js';
import type {SharingScreen} from '../sharing/sharing-screen.js';

/**
 * What a field says of this child, in the language of whoever refers them.
 *
 * @param typed of a field that Pana does not hold: what was written for this service
 * @returns nothing where the case says nothing of it
 */
export function linesOf(
  screen: SharingScreen,
  field: CaseField,
  {to, typed}: {readonly to: Service; readonly typed: string},
): readonly string[] {
  if (isTyped(field)) return typed.split('\n').filter((line) => line.trim());
  const {record, people, words, language} = screen;
  switch (field) {
    case 'name':
      return some(people.pupilName(record.pupil));
    case 'class':
      return some(people.classOfPupil(record.pupil));
    case 'opened-on':
      return some(record.openedOn && longDay(language, record.openedOn));
    case 'risk':
      return some(record.risk && words.risks[record.risk]);
    case 'risk-reason':
      return some(record.riskHeld?.value.reason);
    case 'concerns':
      return concernLines(screen);
    case 'child-view':
      return some(viewWords(screen, to));
    case 'goals':
      return record.goals.map(({value}) => value.text).filter(Boolean);
    case 'actions':
      return actionLines(screen, ['open', 'begun'], (action) => shortDay(language, action.due));
    case 'help-given':
      return actionLines(screen, ['done'], ({result}) => result);
    case 'notes':
      return familyTexts(record).map(({text}) => text);
    case 'responsible':
      return responsibleLines(screen);
  }
}

/** Kind and day of what was told, never its words and never who told it. */
function concernLines({record, concerns, voices, language}: SharingScreen): readonly string[] {
  const found = record.concerns.flatMap((source) => concernAt(concerns, source)?.concern ?? []);
  return found
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map((concern) => `${kindIn(concern, voices)}, ${longDay(language, concern.day)}`);
}

/** Of sharing with this very service; where that was not asked, of help as a whole. */
function viewWords({record}: SharingScreen, party: Service): string | undefined {
  const own =
    consentingOn(record, {scope: 'sharing', party}).view ?? consentingOn(record, {scope: 'services'}).view;
  return own?.value.words;
}

function actionLines(
  {record, people}: SharingScreen,
  statuses: readonly Action['status'][],
  foot: (action: Action) => string,
): readonly string[] {
  return record.actions
    .filter(({value}) => statuses.includes(value.status))
    .map(({value}) => inOneLine(value.text, people.responsibleName(value.responsible), foot(value)));
}

function responsibleLines({record, people}: SharingScreen): readonly string[] {
  const lead = record.lead && people.staffName(record.lead);
  const others = record.actions.map(({value}) => people.responsibleName(value.responsible));
  return [...new Set([lead, ...others].filter((name) => name !== undefined))];
}

function some(text: string | undefined): readonly string[] {
  return text ? [text] : [];
}
