/** Something on the screen, and how it sounds. */
export interface Spoken {
  /** Marked while it is read. */
  readonly element: Element;
  readonly text: string;
  /** In a voice of this device. Without one only what was recorded is heard. */
  readonly voice?: SpeechSynthesisVoice | undefined;
  /** A recording, as `isSound` takes it. It goes before the voice. */
  readonly sound?: string | undefined;
}

/** A little slower than people speak to each other. */
const pace = 0.9;

/** Reads one thing after another, and never two at once. */
export class ReadAloud {
  #turn = 0;
  #mark: Element | undefined;
  #silence: (() => void) | undefined;
  #audio: AudioContext | undefined;

  /** @returns whether anything could be heard, when all is read or something stopped it */
  async read(parts: readonly Spoken[]): Promise<boolean> {
    this.stop();
    const turn = this.#turn;
    let heard = false;
    for (const part of parts) {
      this.#show(part.element);
      heard = (await this.#say(part)) || heard;
      if (turn !== this.#turn) return true;
    }
    this.#show(undefined);
    return heard;
  }

  stop(): void {
    this.#turn += 1;
    this.#silence?.();
    this.#silence = undefined;
    this.#show(undefined);
  }

  /** Gives the device's loudspeaker back. */
  close(): void {
    this.stop();
    void this.#audio?.close().catch(() => undefined);
    this.#audio = undefined;
  }

  async #say({sound, voice, text}: Spoken): Promise<boolean> {
    if (sound && (await this.#play(sound).catch(() => false))) return true;
    if (!voice || text === '') return false;
    await this.#speak(voice, text);
    return true;
  }

  #speak(voice: SpeechSynthesisVoice, text: string): Promise<void> {
    const words = Object.assign(new SpeechSynthesisUtterance(text), {voice, lang: voice.lang, rate: pace});
    return new Promise((resolve) => {
      words.onend = words.onerror = () => resolve();
      this.#silence = () => {
        speechSynthesis.cancel();
        resolve();
      };
      speechSynthesis.speak(words);
    });
  }

  /** Decoded here: a strict page loads no media, not even from itself. Rejects for what no player understands. */
  async #play(sound: string): Promise<boolean> {
    const turn = this.#turn;
    this.#audio ??= new AudioContext();
    const audio = this.#audio;
    const buffer = await audio.decodeAudioData(bytesOf(sound));
    if (turn !== this.#turn) return true;
    const source = Object.assign(audio.createBufferSource(), {buffer});
    source.connect(audio.destination);
    await new Promise<void>((resolve) => {
      source.onended = () => resolve();
      this.#silence = () => source.stop();
      source.start();
    });
    return true;
  }

  #show(element: Element | undefined): void {
    this.#mark?.classList.remove('aloud');
    element?.classList.add('aloud');
    this.#mark = element;
  }
}

function bytesOf(sound: string): ArrayBuffer {
  const signs = atob(sound.slice(sound.indexOf(',') + 1));
  return Uint8Array.from(signs, (sign) => sign.charCodeAt(0)).buffer;
}
