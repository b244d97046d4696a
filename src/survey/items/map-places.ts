import {svg, type SVGTemplateResult} from 'lit';
import type {MapDrawing} from '../instrument/instrument.js';

/** A place that can be pressed. */
export interface Place {
  /** What is pressed; at 320 px wide no side of its bounds is below 44 px. */
  readonly area: string;
  /** Where its number stands. */
  readonly badge: readonly [x: number, y: number];
  /** What shows which place it is. */
  readonly sign?: SVGTemplateResult;
}

export interface MapPlan {
  readonly height: number;
  /** Behind the places. */
  readonly ground: SVGTemplateResult;
  readonly places: Readonly<Record<string, Place>>;
}

/** From above, 320 wide: the house with its rooms, the yard before it, and what lies beyond. */
const school: MapPlan = {
  height: 436,
  ground: svg`<rect class="wall" x="6" y="6" width="308" height="248" rx="10" />`,
  places: {
    classroom: {
      area: 'M12 12h146v84H12Z',
      badge: [30, 30],
      sign: svg`<path d="M62 30h64v22H62ZM62 66h20v14M106 66h20v14" />`,
    },
    gym: {
      area: 'M162 12h146v84H162Z',
      badge: [180, 30],
      sign: svg`<circle cx="238" cy="60" r="15" /><path d="M223 60h30M238 45v30M226 51q12 9 24 0M226 69q12-9 24 0" />`,
    },
    corridor: {
      area: 'M12 100h296v56H12Z',
      badge: [30, 118],
      sign: svg`<path d="M128 142h16v-9h16v-9h16v-9h16M214 128h54M260 121l8 7-8 7" />`,
    },
    toilets: {
      area: 'M12 160h94v88H12Z',
      badge: [30, 178],
      sign: svg`<path d="M56 190v22h30M56 212q0 14 12 16v10h14M86 212q0 12-8 16M56 190h8v22" />`,
    },
    changing: {
      area: 'M110 160h94v88h-94Z',
      badge: [128, 178],
      sign: svg`<path d="M158 198q0-8 6-8t6 7-7 8v6M163 211l-24 18h50Z" />`,
    },
    canteen: {
      area: 'M208 160h100v88H208Z',
      badge: [226, 178],
      sign: svg`<circle cx="262" cy="214" r="16" /><circle cx="262" cy="214" r="8" /><path d="M236 196v36M230 196v10q0 6 6 6t6-6v-10M288 232v-36q-8 6-8 18h8" />`,
    },
    yard: {
      area: 'M6 264h308v80H6Z',
      badge: [26, 284],
      sign: svg`<path d="M80 330v-18" /><circle cx="80" cy="298" r="15" /><path d="M180 332l18-46h44l18 46M210 286v22M230 286v22M207 310h26" />`,
    },
    way: {
      area: 'M6 354h196v76H6Z',
      badge: [26, 374],
      sign: svg`<rect x="66" y="374" width="84" height="34" rx="6" /><path d="M66 392h84M92 374v18M122 374v18M14 420h180" /><circle cx="86" cy="410" r="7" /><circle cx="130" cy="410" r="7" />`,
    },
    online: {
      area: 'M208 354h106v76H208Z',
      badge: [228, 374],
      sign: svg`<rect x="256" y="362" width="34" height="60" rx="5" /><path d="M256 408h34M264 376h18M264 386h12" />`,
    },
  },
};

/** From the front and, beside it, from behind. */
const body: MapPlan = {
  height: 420,
  ground: svg`<path class="line" d="M160 10v400" />`,
  places: {
    head: {
      area: 'M56 40a26 28 0 1 0 52 0 26 28 0 1 0-52 0Z',
      badge: [100, 16],
      sign: svg`<path d="M74 36v4M90 36v4M74 52q8 6 16 0" />`,
    },
    chest: {area: 'M52 76h60v56H52Z', badge: [82, 104]},
    belly: {area: 'M52 136h60v56H52Z', badge: [82, 164]},
    arms: {
      area: 'M48 78v76H20q-4 0-4-6 0-60 24-70ZM116 78v76h28q4 0 4-6 0-60-24-70Z',
      badge: [32, 126],
    },
    hands: {area: 'M16 158h32v44H16ZM116 158h32v44h-32Z', badge: [32, 180]},
    legs: {area: 'M52 196h60v136H86v-84h-8v84H52Z', badge: [82, 222]},
    feet: {area: 'M40 336h38v48H40ZM86 336h38v48H86Z', badge: [59, 360]},
    'back-of-head': {area: 'M212 40a26 28 0 1 0 52 0 26 28 0 1 0-52 0Z', badge: [238, 40]},
    back: {area: 'M208 76h60v84h-60Z', badge: [238, 118]},
    bottom: {area: 'M208 164h60v50h-60Z', badge: [238, 189]},
    'back-of-legs': {area: 'M208 218h60v114h-26v-70h-8v70h-26Z', badge: [238, 240]},
  },
};

export const mapPlans: Readonly<Record<MapDrawing, MapPlan>> = {school, body};
