import {html, nothing, type TemplateResult} from 'lit';
import type {SubjectKey} from '../kernel/ids.js';
import type {Flag} from '../signals/flag.js';
import {isWhollyWrong, isWrongAbout, wrongConcerns} from '../signals/wrong-concerns.js';
import type {ReceivedConcern} from '../voices/concern.js';
import {concernAt, type ConcernsState} from '../voices/concerns-view.js';
import {concernText} from './concern-text.js';
import type {TriageScreen} from './triage-screen.js';

/** The concern that a flag came from, or all that it counted: danger to life first, then the latest. */
export function toldConcerns(screen: TriageScreen, flag: Flag): TemplateResult | typeof nothing {
  const {t, concerns} = screen;
  const pupil = 'pupil' in flag.of ? flag.of.pupil : undefined;
  if (!flag.sources) {
    const received = flag.source ? concernAt(concerns, flag.source) : undefined;
    return received ? concernText(received.concern, {...screen, pupil}) : nothing;
  }
  const {read, unread} = countedConcerns(concerns, flag.sources);
  const wrong = wrongConcerns(screen.flags);
  const isWrong = (one: ReceivedConcern): boolean =>
    pupil === undefined ? isWhollyWrong(one, wrong) : isWrongAbout(one, {pupil}, wrong);
  return html`<h4 id="counted">${t.counted}</h4>
    <ul class="rows counted" aria-labelledby="counted">
      ${read.map(
        (one) =>
          html`<li>
            ${dangerBadge(screen, one.concern)} ${isWrong(one) ? html`<p><span class="badge">${t.foundWrong}</span></p>` : nothing}
            ${concernText(one.concern, {...screen, pupil})}
          </li>`,
      )}
    </ul>
    ${unread > 0 ? html`<p class="small muted">${t.unreadConcerns(unread)}</p>` : nothing}`;
}

function dangerBadge(
  {voices}: TriageScreen,
  {lifeSafety}: ReceivedConcern['concern'],
): TemplateResult | typeof nothing {
  if (!lifeSafety) return nothing;
  return html`<p><span class="badge danger"><span class="sign" aria-hidden="true">!!</span>${voices.lifeSafety}</span></p>`;
}

interface Counted {
  readonly read: readonly ReceivedConcern[];
  /** Counted on another device, and not to be read on this one yet. */
  readonly unread: number;
}

export function countedConcerns(state: ConcernsState, sources: readonly SubjectKey[]): Counted {
  const read = sources.flatMap((source) => concernAt(state, source) ?? []);
  const inOrder = read.toSorted(
    ({concern: a}, {concern: b}) =>
      Number(b.lifeSafety) - Number(a.lifeSafety) || (a.day === b.day ? 0 : a.day < b.day ? 1 : -1),
  );
  return {read: inOrder, unread: sources.length - read.length};
}
