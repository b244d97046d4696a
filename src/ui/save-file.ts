/**
 * Hands a file to the browser to be saved.
 *
 * @returns whether the browser took it
 */
export function saveFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): boolean {
  try {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], {type}));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    return true;
  } catch {
    return false;
  }
}
