import {html, nothing, type TemplateResult} from 'lit';
import type {Question} from './guide.js';
import {answerWords} from './interview-words.js';
import type {TalkScreen} from './talk.js';

/** All questions of the path with what was said, by part, and a way to each. */
export function talkOverview(page: TalkScreen): TemplateResult {
  const {t, shipped, way, texts, isWide, readIn, place, go} = page;
  const parts = shipped.guide.parts.map(({id, items}) => ({
    id,
    asked: way.path.filter((question) => items.includes(question)),
  }));
  return html`<details class="talk-overview" ?open=${isWide}>
    <summary>${t.overview}</summary>
    ${parts
      .filter(({asked}) => asked.length > 0)
      .map(
        ({id, asked}) =>
          html`<h4 lang=${readIn} dir="auto">${texts.parts[id] ?? id}</h4>
            <ul>${asked.map((question) => questionItem(page, question))}</ul>`,
      )}
    <p>
      <button type="button" class="compact" aria-current=${place === 'end' ? 'step' : nothing} @click=${() => go('end')}>
        ${t.end}
      </button>
    </p>
  </details>`;
}

function questionItem(page: TalkScreen, question: Question): TemplateResult {
  const {texts, place, go, readIn, interview} = page;
  return html`<li class="overview-item">
    <button
      type="button"
      class="linklike"
      data-goto=${question.id}
      lang=${readIn} dir="auto"
      aria-current=${place === question.id ? 'step' : nothing}
      @click=${() => go(question.id)}
    >
      ${texts.questions[question.id]?.ask ?? question.id}
    </button>
    <p class="small">
      ${mark(page, question)}
      ${interview.answers.get(question.id)?.contested ? html`<span class="badge warning">${page.t.contested}</span>` : nothing}
    </p>
  </li>`;
}

/** A word beside every sign: nothing is said by a colour alone. */
function mark({t, screen, texts, told}: TalkScreen, question: Question): TemplateResult {
  const answer = told.answers.get(question.id);
  if (answer) return html`✓ <bdi class="said">${answerWords(screen, answer, texts, question.id)}</bdi>`;
  return html`<span class="muted">○ ${question.needed ? t.needed : t.open}</span>`;
}
