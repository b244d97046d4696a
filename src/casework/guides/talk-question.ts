import {html, nothing, type TemplateResult} from 'lit';
import {momentOf} from '../../i18n/format.js';
import {isRefusal} from '../../kernel/refusal.js';
import {notice} from '../../ui/notice.js';
import {notSaid, type Answer} from './answer.js';
import type {Question} from './guide.js';
import {giveAnswer} from './interview-rules.js';
import {answerWords} from './interview-words.js';
import {answerField, answerIn} from './talk-fields.js';
import type {TalkScreen} from './talk.js';

/** One question, what the adult may want to know beside it, and the ways on from it. */
export function talkQuestion(page: TalkScreen, question: Question): TemplateResult {
  const {t, screen, form, texts, shipped, told, way, readIn} = page;
  const answer = told.answers.get(question.id);
  const part = shipped.guide.parts.find(({items}) => items.includes(question));
  const done = way.path.filter(({id}) => told.answers.has(id)).length;
  return html`<form
    data-form
    novalidate
    class="talk-question"
    data-question=${question.id}
    aria-label=${texts.title}
    @submit=${(event: Event) => submit(page, question, event)}
    @input=${form.keep}
    @keydown=${hear}
  >
    <p class="small muted line">
      <span lang=${readIn} dir="auto">${texts.parts[part?.id ?? ''] ?? nothing}</span>
      <span>${t.progress(done, way.path.length)}</span>
      ${question.byAdult ? html`<span class="badge info">${t.byAdult}</span>` : nothing}
    </p>
    ${bothSides(page, question)}
    <div class="asked" lang=${readIn} dir="auto">${answerField(page, question, answer)}</div>
    ${answer?.said === 'nothing' ? notice('info', t.words.notSaid) : nothing}
    ${form.generalFault ? notice('danger', form.generalFault) : nothing}
    ${form.action.failed ? notice('danger', screen.common.failed[form.action.failed]) : nothing}
    ${ways(page, question, answer)}
  </form>`;
}

function ways(page: TalkScreen, question: Question, answer: Answer | undefined): TemplateResult {
  const {t, form, busy, way, go, screen} = page;
  const at = way.path.indexOf(question);
  const [before, after] = [way.path[at - 1], way.path[at + 1]];
  const isBusy = busy || form.action.busy;
  return html`<div class="row">
      <button class="primary" ?disabled=${isBusy}>${isBusy ? screen.common.working : t.next}</button>
      <button type="button" data-not-said ?disabled=${isBusy} @click=${() => void say(page, question, notSaid)}>
        ${t.notSaid}
      </button>
    </div>
    <div class="row">
      <button type="button" class="quiet" @click=${() => go(before?.id ?? 'start')}>${t.previous}</button>
      <button type="button" class="quiet" @click=${() => go(after?.id ?? 'end')}>${t.later}</button>
      ${
        answer
          ? html`<button
              type="button"
              class="quiet"
              ?disabled=${isBusy}
              @click=${() => void takeBack(page, question)}
            >
              ${t.takeBack}
            </button>`
          : nothing
      }
    </div>`;
}

/** Where two devices kept different answers. Answering again ends it. */
function bothSides(page: TalkScreen, question: Question): TemplateResult | typeof nothing {
  const held = page.interview.answers.get(question.id);
  if (!held?.contested) return nothing;
  const {t, screen, texts} = page;
  return notice(
    'warning',
    html`<strong>${t.twoAnswers}</strong>
      <ul>
        ${held.entries.map(
          ({body, by, at}) =>
            html`<li>
              <bdi class="prose">${answerWords(screen, body.answer, texts, question.id)}</bdi>
              <span class="small muted"
                ><bdi>${screen.t.readBy(screen.people.staffName(by), momentOf(screen.language, at))}</bdi></span
              >
            </li>`,
        )}
      </ul>`,
  );
}

function submit(page: TalkScreen, question: Question, event: Event): void {
  const answer = answerIn(question, new FormData(event.currentTarget as HTMLFormElement));
  page.submit(
    event,
    () =>
      isRefusal(answer)
        ? answer
        : giveAnswer({question: question.id, answer}, page.interview, page.shipped.guide),
    () => !isRefusal(answer) && page.goOn(question, answer),
  );
}

async function say(page: TalkScreen, question: Question, answer: Answer): Promise<void> {
  const drafts = giveAnswer({question: question.id, answer}, page.interview, page.shipped.guide);
  if (!isRefusal(drafts) && (await page.append(drafts))) page.goOn(question, answer);
}

/** The form is emptied too, so that nothing is kept again on the way out of it. */
async function takeBack(page: TalkScreen, question: Question): Promise<void> {
  const drafts = giveAnswer(
    {question: question.id, answer: {said: 'taken-back'}},
    page.interview,
    page.shipped.guide,
  );
  if (isRefusal(drafts) || !(await page.append(drafts))) return;
  page.form.cancel();
}

/** Ctrl and Enter go on from any field. Escape takes nothing away here. */
function hear(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  (event.currentTarget as HTMLFormElement).requestSubmit();
}
