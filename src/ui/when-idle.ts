/** Runs `work` when the page has nothing else to do, or after a moment where a browser cannot tell: Safari. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, {timeout: 1000});
  else setTimeout(work, 200);
}
