/** What is read of a trace's event; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread alone: what other programs took of the processor is not in it. */
  readonly tdur?: number;
  readonly args: {readonly name?: string};
}

/**
 * @param trace as DevTools records it, with the category `toplevel`
 * @returns ms that tasks took on the busiest page's main thread
 */
export function mainThreadTime(trace: Uint8Array | undefined): number {
  const {traceEvents} = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  const threads = traceEvents.filter(
    ({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const times = threads.map(({pid, tid}) =>
    tasksOf(traceEvents.filter((event) => event.pid === pid && event.tid === tid)),
  );
  return Math.max(...times) / 1000;
}

function tasksOf(events: readonly TraceEvent[]): number {
  const tasks = events.filter(({name, ph}) => name === 'ThreadControllerImpl::RunTask' && ph === 'X');
  let time = 0;
  let end = 0;
  for (const {ts, dur = 0, tdur = dur} of tasks.toSorted((a, b) => a.ts - b.ts)) {
    if (ts < end) continue; // a task within a task
    time += tdur;
    end = ts + dur;
  }
  return time;
}
