/** Hands a file to the person who pressed for it; nothing is kept, and nothing goes anywhere else. */
export function saveFile(name: string, content: string | Blob, type = 'application/octet-stream'): void {
  const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
