import {staffViews, type StaffView} from '../../host/messages.js';

/** Where the app stands: a view and the opaque id it was opened with. */
export interface Place {
  readonly view: StaffView;
  readonly id: string;
}

export function isStaffView(name: string | null | undefined): name is StaffView {
  return staffViews.includes(name as StaffView);
}

/** Opened from a list, and left again for it. */
export function isOfOneChild({view, id}: Place): boolean {
  return view === 'case' || (view === 'pupil' && id !== '');
}

/** `?view=register&class=7b`, or `?view=case#4f…`: an id of a child's case stays out of server logs. */
export function placeOf(address: URL): Place | undefined {
  const view = address.searchParams.get('view');
  if (!isStaffView(view)) return undefined;
  return {view, id: address.searchParams.get('class') ?? decodeURIComponent(address.hash.slice(1))};
}

/**
 * What the portal around the app hears of a move. Of one pupil it hears nothing: pupils' keys are made from the school's
 * own files, and whoever has those could tell whose page is looked at.
 */
export function toldToPortal({
  view,
  id,
}: Place): {readonly view: StaffView; readonly id?: string} | undefined {
  if (view === 'pupil' && id) return undefined;
  return id ? {view, id} : {view};
}

export function addressOf({view, id}: Place): string {
  return `?view=${view}${id && `#${encodeURIComponent(id)}`}`;
}
