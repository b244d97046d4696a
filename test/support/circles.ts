import type {Source} from './arrows.js';
import {roomOf} from './rooms.js';

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/** @returns rooms that know each other in a circle, as `a → b → a`; `undefined` where there are none */
export function roomCircle(sources: readonly Source[]): string | undefined {
  return circleIn(
    arrowsOf(sources, ({path, imports}) => [
      roomOf(path),
      imports.filter(({inside}) => inside).map(({to}) => roomOf(to)),
    ]),
  );
}

/** @returns files that need each other before either of them can run; one that is fetched later waits for nobody */
export function fileCircle(sources: readonly Source[]): string | undefined {
  return circleIn(
    arrowsOf(sources, ({path, imports}) => [
      path,
      imports.filter(({inside, typeOnly, later}) => inside && !typeOnly && !later).map(({to}) => to),
    ]),
  );
}

function arrowsOf(
  sources: readonly Source[],
  arrowsFrom: (source: Source) => readonly [from: string, to: readonly string[]],
): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const source of sources) {
    const [from, to] = arrowsFrom(source);
    const known = arrows.get(from) ?? new Set();
    arrows.set(from, known);
    for (const each of to) if (each !== from) known.add(each);
  }
  return arrows;
}

function circleIn(arrows: Arrows): string | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const follow = (at: string): string | undefined => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at].join(' → ');
    if (done.has(at)) return undefined;
    path.push(at);
    for (const next of arrows.get(at) ?? []) {
      const circle = follow(next);
      if (circle) return circle;
    }
    path.pop();
    done.add(at);
    return undefined;
  };
  for (const start of arrows.keys()) {
    const circle = follow(start);
    if (circle) return circle;
  }
  return undefined;
}
