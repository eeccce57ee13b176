import {useEffect, useRef, useState, type ChangeEvent, type DragEvent} from 'react';
import {Field} from '../page/form';

const TYPES = 'image/jpeg,image/png,image/webp,image/tiff,image/bmp';

/** Takes images from the file field, from a drop, from the camera roll or from the clipboard. */
export function Upload({more, onFiles}: {more: boolean; onFiles: (files: File[]) => void}) {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length) {
        event.preventDefault();
        latest.current(files);
      }
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    // The same file can be chosen again.
    event.target.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length) {
      onFiles([...event.dataTransfer.files]);
    }
  };
  return (
    <Field id="still" label={more ? 'Add another still of the same person' : 'Still of the person'}
      hint="JPEG, PNG, WebP, TIFF or BMP, up to 25 MB. Several images must show the same unknown person.">
      {aria => (
        <div className={`drop${over ? ' over' : ''}`} id="drop" onDrop={drop}
          onDragOver={event => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}>
          <input className="govuk-file-upload" id="still" type="file" multiple accept={TYPES} {...aria}
            onChange={take} />
          <label className="camera">or take a photograph{' '}
            <input className="govuk-file-upload" id="camera" type="file" accept="image/jpeg" capture="environment"
              onChange={take} />
          </label>
          <p className="govuk-hint">or drop images here, or paste one (Ctrl and V)</p>
        </div>
      )}
    </Field>
  );
}
