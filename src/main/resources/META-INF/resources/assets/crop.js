/** The searched face, cut from its still: fetched once, drawn beside every candidate. */

import {el} from './dom.js';

const WIDTH = 320;
const HEIGHT = 400;

/** A function that makes a picture of the searched face each time it is called. */
export async function cropper(search) {
  const still = search.stills[0];
  const image = new Image();
  image.src = still.content;
  try {
    await image.decode();
  } catch {
    return () => el('p', {class: 'hint'}, 'The still cannot be shown');
  }
  const area = around(still, image);
  return () => draw(image, area);
}

/** The face with some of what is around it, in pixels of the picture that was sent to us. */
function around(still, image) {
  const {width} = still.derivative || still;
  const scale = image.naturalWidth / width;
  const box = chosenBox(still);
  const w = Math.max(box.width * 1.8, box.height * 1.8 * WIDTH / HEIGHT);
  const h = w * HEIGHT / WIDTH;
  return {
    x: (box.x + box.width / 2 - w / 2) * scale,
    y: (box.y + box.height / 2 - h / 2) * scale,
    w: w * scale,
    h: h * scale,
  };
}

function chosenBox(still) {
  const {face, eyes} = still.chosen || {};
  if (eyes) {
    const apart = Math.hypot(eyes.left.x - eyes.right.x, eyes.left.y - eyes.right.y);
    const x = (eyes.left.x + eyes.right.x) / 2;
    const y = (eyes.left.y + eyes.right.y) / 2;
    return {x: x - apart, y: y - apart, width: apart * 2, height: apart * 2.6};
  }
  return still.faces.find(found => found.index === face)?.box
    || {x: 0, y: 0, width: still.width, height: still.height};
}

function draw(image, {x, y, w, h}) {
  const canvas = el('canvas', {width: WIDTH, height: HEIGHT, role: 'img', 'aria-label': 'The face in the still'});
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, x, y, w, h, 0, 0, WIDTH, HEIGHT);
  return canvas;
}
