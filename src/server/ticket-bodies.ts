import {isArrayOf, isFields, isText, type Fields} from '../kernel/guards.js';
import {parseDay, type SchoolDay} from '../kernel/school-day.js';

/** What the care team opens a wave with. */
export interface OpeningCall {
  /** The last day on which tickets are issued. */
  readonly until: SchoolDay;
  readonly classes: readonly OpenedClass[];
}

export interface OpenedClass {
  readonly key: string;
  /** The host's own id of the class, where it differs. */
  readonly hostId?: string;
}

/** What a pupil's app asks with. */
export interface TicketCall {
  readonly class: string;
  /** Base64url. */
  readonly blinded: string;
}

const longestId = 200;
const mostClasses = 300;
/** Base64url of 4,096 bits. */
const longestBlinded = 683;

export function readOpeningCall(body: Uint8Array): OpeningCall | undefined {
  const {until, classes} = fieldsIn(body);
  const day = isText(until) ? parseDay(until) : undefined;
  if (!day || !isArrayOf(classes, isOpenedClass) || classes.length === 0) return undefined;
  return classes.length <= mostClasses ? {until: day, classes} : undefined;
}

export function readTicketCall(body: Uint8Array): TicketCall | undefined {
  const {class: classKey, blinded} = fieldsIn(body);
  if (!isId(classKey) || !isText(blinded) || blinded.length > longestBlinded) return undefined;
  return /^[\w-]+$/.test(blinded) ? {class: classKey, blinded} : undefined;
}

function isOpenedClass(item: unknown): item is OpenedClass {
  return isFields(item) && isId(item['key']) && (item['hostId'] === undefined || isId(item['hostId']));
}

function isId(value: unknown): value is string {
  return isText(value) && value.length > 0 && value.length <= longestId;
}

function fieldsIn(body: Uint8Array): Fields {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(body));
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
}
