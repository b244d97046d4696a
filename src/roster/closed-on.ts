import type {ClassKey} from '../kernel/ids.js';
import type {SchoolDay} from '../kernel/school-day.js';

/** @returns why the class is not taught on that day; `undefined` where it is */
export type ClosedOn = (classKey: ClassKey, day: SchoolDay) => string | undefined;

/** Whoever asks for one day has no closures of classes at hand, or none matters. */
export const neverClosed: ClosedOn = () => undefined;
