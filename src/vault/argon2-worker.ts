import {argon2} from './argon2.js';
import type {Stretching} from './stretching.js';

/** What the page asks; it answers once, and then the page ends the worker with all the memory that it filled. */
export interface StretchRequest {
  readonly passphrase: string;
  readonly stretching: Stretching;
}

/** `message` names what failed, never what was typed. */
export type StretchReply = {readonly bytes: Uint8Array<ArrayBuffer>} | {readonly message: string};

interface Scope {
  addEventListener(type: 'message', listener: (event: MessageEvent<StretchRequest>) => void): void;
  postMessage(reply: StretchReply, transfer?: readonly Transferable[]): void;
}

const scope = globalThis as unknown as Scope;

scope.addEventListener('message', ({data: {passphrase, stretching}}) => {
  void argon2(passphrase, stretching).then(
    (bytes) => {
      scope.postMessage({bytes}, [bytes.buffer]);
    },
    (cause: unknown) => {
      scope.postMessage({message: cause instanceof Error ? cause.message : 'unknown'});
    },
  );
});
