/** Hands a file to the browser as a download; a file that is there already stays. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser begins to read it later.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
