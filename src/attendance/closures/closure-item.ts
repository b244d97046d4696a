import {html, nothing, type TemplateResult} from 'lit';
import {list, momentOf, shortDay} from '../../i18n/format.js';
import {isClosureContested, type ClosureEntry, type StandingClosure} from '../../roster/closures-view.js';
import {fullName} from '../../roster/roster.js';
import {notice} from '../../ui/notice.js';
import {takenDays} from '../untaken.js';
import type {ClosuresPage} from './closures-screen.js';
import {daysText} from './days-text.js';

/** One closure: its days and reason, who noted it, its versions, and registers that speak against it. */
export function closureItem(page: ClosuresPage, standing: StandingClosure): TemplateResult {
  const {t} = page;
  const isContested = isClosureContested(standing);
  const shown = isContested ? standing.versions : standing.versions.slice(0, 1);
  return html`<li class="card stack">
    ${isContested ? notice('warning', standing.reopened.length > 0 ? t.reopenedToo : t.contested) : nothing}
    ${shown.map(
      (version) => html`<div class="stack">
        ${renderVersion(page, version)} ${isContested ? renderTools(page, standing, version, ['keep']) : nothing}
      </div>`,
    )}
    ${renderTaken(page, standing)}
    ${shown.slice(-1).map((version) => renderTools(page, standing, version, isContested ? ['back'] : ['change', 'back']))}
  </li>`;
}

function renderVersion(
  {t, language, classScreen}: ClosuresPage,
  {body, by, at}: ClosureEntry,
): TemplateResult {
  const member = classScreen.roster.staff.find(({id}) => id === by);
  return html`<div>
    <p><strong>${daysText(t, language, body)}</strong> · <bdi>${body.reason}</bdi></p>
    <p class="small muted"><bdi>${t.notedBy(member ? fullName(member) : by, momentOf(language, at))}</bdi></p>
  </div>`;
}

type Tool = 'keep' | 'change' | 'back';

function renderTools(
  page: ClosuresPage,
  standing: StandingClosure,
  {body}: ClosureEntry,
  tools: readonly Tool[],
): unknown {
  const {t, language, work, act, show, mayChange} = page;
  if (!mayChange) return nothing;
  const basedOn = headsOf(standing);
  const words = {keep: t.keepThese, change: t.change, back: t.takeBack};
  const press = {
    keep: () => act(work.keep(body, basedOn, page)),
    change: () => show(() => work.edit(body, basedOn)),
    back: () => act(work.takeBack(body, basedOn, page)),
  };
  return html`<div class="row">
    ${tools.map(
      (tool) =>
        html`<button
          type="button"
          aria-label=${t.ofDays(words[tool], daysText(t, language, body))}
          ?disabled=${work.save.busy}
          @click=${press[tool]}
        >
          ${words[tool]}
        </button>`,
    )}
  </div>`;
}

function renderTaken(
  {t, language, registers, classScreen}: ClosuresPage,
  {versions}: StandingClosure,
): unknown {
  const days = new Set(versions.flatMap(({body}) => takenDays(registers, classScreen.schoolClass.key, body)));
  if (days.size === 0) return nothing;
  const named = [...days].sort().map((day) => shortDay(language, day));
  return notice('warning', t.taken(list(language, named)));
}

/** All that a decision has to replace, the taking back of somebody else too. */
function headsOf({versions, reopened}: StandingClosure): readonly ClosureEntry['id'][] {
  return [...versions, ...reopened].map(({id}) => id);
}
