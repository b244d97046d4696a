/** What a device said, and a way to let it finish the sentence that it is at. */
export interface StandInVoices {
  readonly said: {readonly text: string; readonly lang: string; readonly voice: string}[];
  readonly stops: number;
  finish(): Promise<void>;
  bring(...names: readonly string[]): void;
  restore(): void;
}

/** Browsers under test have no voices. @param names by language; one that ends in `*` speaks on a server of its maker's */
export function standInVoices(...names: readonly string[]): StandInVoices {
  const events = new EventTarget();
  let voices = names.map(voiceNamed);
  let now: Utterance | undefined;
  let stops = 0;
  const said: StandInVoices['said'][number][] = [];
  const speech = Object.assign(events, {
    getVoices: () => voices,
    speak: (words: Utterance) => {
      now = words;
      said.push({text: words.text, lang: words.lang, voice: words.voice?.name ?? ''});
    },
    cancel: () => {
      stops += 1;
      now = undefined;
    },
  });
  const before = ['speechSynthesis', 'SpeechSynthesisUtterance'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(window, name)] as const,
  );
  Object.defineProperty(window, 'speechSynthesis', {value: speech, configurable: true});
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {value: Utterance, configurable: true});
  return {
    said,
    get stops() {
      return stops;
    },
    async finish() {
      now?.onend?.();
      await new Promise((resolve) => setTimeout(resolve, 10));
    },
    bring(...more) {
      voices = more.map(voiceNamed);
      events.dispatchEvent(new Event('voiceschanged'));
    },
    restore() {
      for (const [name, was] of before)
        if (was) Object.defineProperty(window, name, was);
        else Reflect.deleteProperty(window, name);
    },
  };
}

class Utterance {
  voice: {name: string} | undefined;
  lang = '';
  onend: (() => void) | undefined;
  constructor(readonly text: string) {}
}

function voiceNamed(name: string) {
  return {name, lang: name.replace('*', ''), localService: !name.endsWith('*')};
}
