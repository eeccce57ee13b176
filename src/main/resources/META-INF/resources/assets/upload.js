/** Takes images from the file field, from a drop, or from the clipboard. */

import {byId} from './dom.js';

/** Calls take with the files, whichever way they come. */
export function onImages(take) {
  const input = byId('still');
  const drop = byId('drop');
  input.addEventListener('change', () => input.files.length && take([...input.files]));
  ['dragenter', 'dragover'].forEach(type => drop.addEventListener(type, event => {
    event.preventDefault();
    drop.classList.add('over');
  }));
  ['dragleave', 'drop'].forEach(type => drop.addEventListener(type, () => drop.classList.remove('over')));
  drop.addEventListener('drop', event => {
    event.preventDefault();
    if (event.dataTransfer.files.length) {
      take([...event.dataTransfer.files]);
    }
  });
  document.addEventListener('paste', event => {
    const files = [...(event.clipboardData?.files || [])];
    if (files.length && !byId('view-search').hidden) {
      event.preventDefault();
      take(files);
    }
  });
}
