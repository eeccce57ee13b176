/** A still with its faces: boxes over the picture, and the same choice as a list of radio buttons. */

import {el, svg} from './dom.js';
import {eyeMarks} from './eyes.js';

/**
 * The element of a still.
 *
 * @param analysis id of the analysis
 * @param still as the service describes it
 * @param choose called with {face} or {eyes} or null whenever the choice changes
 */
export function stillView(analysis, still, choose) {
  const {width, height} = still.derivative || still;
  const picture = svg('svg', {viewBox: `0 0 ${width} ${height}`, role: 'img',
    'aria-label': `Still ${still.index + 1}: ${summary(still)}`},
    svg('image', {href: `/api/v1/analyses/${analysis}/stills/${still.index}/content`, width, height}));
  const side = el('div', {class: 'still-faces'});
  const view = el('div', {class: 'still'},
    el('div', {class: 'still-picture'}, picture), side);
  if (still.faces.length === 0) {
    side.append(eyeMarks(still, picture, {width, height}, choose));
  } else {
    side.append(faceList(still, picture, height, choose));
  }
  return view;
}

function summary(still) {
  const n = still.faces.length;
  return n === 0 ? 'no face found' : n === 1 ? 'one face found' : `${n} faces found`;
}

function faceList(still, picture, height, choose) {
  const name = `face-${still.index}`;
  const single = still.faces.length === 1;
  const boxes = still.faces.map(face => box(face, height));
  const select = face => {
    boxes.forEach(({frame}, i) => frame.classList.toggle('chosen', i === face.index));
    choose({face: face.index});
  };
  const radios = still.faces.map((face, i) => {
    const radio = el('input', {type: 'radio', name, id: `${name}-${face.index}`, value: face.index,
      checked: single, onchange: () => select(face)});
    boxes[i].frame.addEventListener('click', () => { radio.checked = true; radio.focus(); select(face); });
    picture.append(boxes[i].under, boxes[i].frame, boxes[i].number);
    return [el('label', {class: 'choice'}, radio, el('span', {}, words(face))), warnings(face)];
  });
  if (single) {
    select(still.faces[0]);
  }
  return el('fieldset', {class: 'faces field'},
    el('legend', {}, single ? 'One face was found' : 'Which face is the person?'), radios.flat());
}

const words = face =>
  `Face ${face.index + 1}: quality ${face.quality.score} of 100, eyes ${Math.round(face.quality.interEyeDistance)} pixels apart`;

function warnings(face) {
  const list = face.quality.warnings || [];
  return list.length
    ? el('ul', {class: 'warnings'}, list.map(warning => el('li', {}, warning.words)))
    : null;
}

function box(face, height) {
  const {x, y, width, height: h} = face.box;
  const place = {x, y, width, height: h};
  const size = Math.max(height / 28, 12);
  return {
    under: svg('rect', {class: 'box-under', ...place}),
    frame: svg('rect', {class: 'box', ...place}, svg('title', {}, words(face))),
    number: svg('text', {class: 'box-number', x: x + size * .2, y: Math.max(y - size * .25, size),
      'font-size': size, 'stroke-width': size / 6}, String(face.index + 1)),
  };
}
