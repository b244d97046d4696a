import type {Envelope, StoredEntry} from '../journal/entry.js';
import {isArrayOf, isFields, isText, type Fields} from '../kernel/guards.js';
import {fromBase64Url} from '../kernel/base64url.js';
import {RemoteError, type Pulled} from './remote.js';

export interface InboxPage {
  readonly envelopes: readonly Envelope[];
  readonly next: string | undefined;
}

/** @param after where this page began; a `next` that leads nowhere further would be read for ever */
export function parseInboxPage(value: unknown, after: string): InboxPage {
  if (!isFields(value) || !isArrayOf(value['envelopes'], isListed)) throw new RemoteError('malformed');
  const {next} = value;
  if (next !== undefined && !(isText(next) && next > after)) throw new RemoteError('malformed');
  return {envelopes: value['envelopes'].map(opened), next};
}

/** Whether an entry is what it says is checked by whoever reads it: an unreadable one is kept and counted. */
export function parseEntriesPage(value: unknown): Pulled<StoredEntry> {
  if (!isFields(value) || !isArrayOf(value['entries'], isStored) || !isText(value['cursor'])) {
    throw new RemoteError('malformed');
  }
  return {entries: value['entries'], cursor: value['cursor']};
}

function opened({key, sealed}: {key: string; sealed: string}): Envelope {
  try {
    return {key, sealed: fromBase64Url(sealed)};
  } catch (cause) {
    throw new RemoteError('malformed', {cause});
  }
}

function isListed(item: unknown): item is {key: string; sealed: string} {
  return isFields(item) && isText(item['key']) && isText(item['sealed']);
}

function isStored(item: unknown): item is Fields & StoredEntry {
  return isFields(item) && isText(item['id']) && isFields(item['content']);
}
