/** Has the browser save a file. */
export function saveAs(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

export const jsonFile = (value: unknown) => new Blob([JSON.stringify(value, null, 2)], {type: 'application/json'});
