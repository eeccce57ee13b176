import {useEffect, useState} from 'react';
import {picture} from '../api/client';
import type {Box, SearchStill} from '../api/types';

const WIDTH = 320;
const HEIGHT = 400;

/** The searched face, cut from its still: an address that lives as long as the view. */
export function useFace(still: SearchStill | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!still) {
      return;
    }
    let made: string | undefined;
    const stop = new AbortController();
    crop(still, stop.signal).then(blob => {
      if (!stop.signal.aborted) {
        made = URL.createObjectURL(blob);
        setAddress(made);
      }
    }, () => undefined);
    return () => {
      stop.abort();
      if (made) {
        URL.revokeObjectURL(made);
      }
    };
  }, [still]);
  return address;
}

async function crop(still: SearchStill, signal: AbortSignal): Promise<Blob> {
  const image = await createImageBitmap(await picture(still.content, signal));
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const {x, y, w, h} = around(still, image.width / still.derivative.width);
  const pen = canvas.getContext('2d')!;
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = '#b1b4b6';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.drawImage(image, x, y, w, h, 0, 0, WIDTH, HEIGHT);
  return canvas.convertToBlob();
}

/** The face with some of what is around it, in pixels of the picture that was sent to us. */
function around(still: SearchStill, scale: number) {
  const box = faceOf(still);
  const w = Math.max(box.width * 1.8, (box.height * 1.8 * WIDTH) / HEIGHT);
  const h = (w * HEIGHT) / WIDTH;
  return {x: (box.x + box.width / 2 - w / 2) * scale, y: (box.y + box.height / 2 - h / 2) * scale, w: w * scale, h: h * scale};
}

function faceOf(still: SearchStill): Box {
  return still.area ?? still.faces.find(face => face.index === still.chosen.face)?.box ?? {x: 0, y: 0, ...still.derivative};
}
