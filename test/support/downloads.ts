/** What a page hands over to be saved. Nothing is saved: Firefox would open a panel that takes the focus from all later tests. */
export interface DownloadsStandIn {
  readonly taken: readonly {readonly name: string; readonly blob: Blob}[];
  /** The browser has no room for another file. */
  isFull: boolean;
  readonly restore: () => void;
}

export function downloadsStandIn(): DownloadsStandIn {
  const {createObjectURL} = URL;
  const {click} = HTMLAnchorElement.prototype;
  const blobs = new Map<string, Blob>();
  const taken: {name: string; blob: Blob}[] = [];
  const standIn = {
    taken,
    isFull: false,
    restore: () => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    },
  };
  URL.createObjectURL = (blob: Blob) => {
    if (standIn.isFull) throw new Error('no room');
    const address = createObjectURL.call(URL, blob);
    blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob && this.download) taken.push({name: this.download, blob});
    else click.call(this);
  };
  return standIn;
}
