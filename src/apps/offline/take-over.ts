import type {WorkerMessage, WorkerScope} from './worker-scope.js';

/** What a page asks of the version that waits. */
export const takeOverPlease = 'pana-take-over';

/** `others`: more pages are open. They would go on with parts of two versions, so it goes on waiting. */
export type TakeOverAnswer = 'taken' | 'others';

export async function takeOver(scope: WorkerScope, {data, ports}: WorkerMessage): Promise<void> {
  if (data !== takeOverPlease) return;
  const pages = await scope.clients.matchAll({type: 'window', includeUncontrolled: true});
  const answer: TakeOverAnswer = pages.length > 1 ? 'others' : 'taken';
  ports[0]?.postMessage(answer);
  if (answer === 'taken') await scope.skipWaiting();
}
