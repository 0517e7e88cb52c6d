/** Time a browser gets to start reading the file before its address is given up, ms. */
const KEEP = 10_000;

/** Hands a text to the reader as a file, without a server. */
export function downloadText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), KEEP);
}
