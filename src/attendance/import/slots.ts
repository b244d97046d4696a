import type {Slot} from '../marks.js';

const named: Readonly<Record<string, Slot>> = {
  '': 'day',
  day: 'day',
  am: 'am',
  morning: 'am',
  pm: 'pm',
  afternoon: 'pm',
};

/** @returns `undefined` for what is no part of a school day; a line without one is about the whole day */
export function slotOf(text: string): Slot | undefined {
  const plain = text.toLowerCase();
  if (Object.hasOwn(named, plain)) return named[plain];
  const [, number] =
    /^(?:lesson|period|урок|сабақ)?[\s-]*(\d{1,2})(?:[\s-]*(?:урок|сабақ))?$/.exec(plain) ?? [];
  return Number(number) > 0 ? `lesson-${Number(number)}` : undefined;
}
