/** The app in the frame went to another view; a host with pages of its own may follow. Ids are opaque. */
export class FrameNavigateEvent extends Event {
  static readonly eventName = 'pana-navigate';
  readonly detail: {readonly view: string; readonly id?: string};

  constructor({view, id}: {readonly view: string; readonly id?: string}) {
    super(FrameNavigateEvent.eventName, {bubbles: true, composed: true});
    this.detail = id ? {view, id} : {view};
  }
}
