/** Marking the eyes by hand where no face was found: by clicks on the picture, or by numbers. */

import {el, svg} from './dom.js';

const EYES = [['right', 'Person\u2019s right eye (left in the picture)'], ['left', 'Person\u2019s left eye']];

/** The element that asks for the eyes; tells choose of both, or null while one is missing. */
export function eyeMarks(still, picture, {width, height}, choose) {
  const marks = Object.fromEntries(EYES.map(([eye]) => [eye, mark(width)]));
  const inputs = {};
  let turn = 'right';
  const changed = () => {
    const eyes = read(inputs);
    EYES.forEach(([eye]) => place(marks[eye], eyes[eye]));
    choose(eyes.right && eyes.left ? {eyes} : null);
  };
  const fields = EYES.map(([eye, label]) => {
    const [x, y] = ['x', 'y'].map(axis => {
      const id = `eye-${still.index}-${eye}-${axis}`;
      const input = el('input', {class: 'input tiny', id, type: 'number', min: 0, max: (axis === 'x' ? width : height) - 1,
        'aria-label': `${label}, pixels ${axis === 'x' ? 'from the left' : 'from the top'}`, oninput: changed});
      return input;
    });
    inputs[eye] = {x, y};
    return el('div', {class: 'field'}, el('label', {for: x.id}, label),
      el('div', {class: 'pair'}, x, y));
  });
  picture.append(...EYES.map(([eye]) => marks[eye]));
  picture.addEventListener('click', event => {
    const at = pixel(picture, event);
    inputs[turn].x.value = Math.round(at.x);
    inputs[turn].y.value = Math.round(at.y);
    turn = turn === 'right' ? 'left' : 'right';
    changed();
  });
  return el('fieldset', {class: 'faces'},
    el('legend', {}, 'No face was found'),
    el('p', {class: 'hint'}, 'Use a clearer image if there is one. Or mark the eyes: click on each eye in the picture, or enter where it is in pixels.'),
    fields);
}

const mark = width => svg('circle', {class: 'eye', r: width / 100, visibility: 'hidden'});

function place(circle, at) {
  circle.setAttribute('visibility', at ? 'visible' : 'hidden');
  if (at) {
    circle.setAttribute('cx', at.x);
    circle.setAttribute('cy', at.y);
  }
}

function read(inputs) {
  return Object.fromEntries(EYES.map(([eye]) => {
    const {x, y} = inputs[eye];
    return [eye, x.value !== '' && y.value !== '' ? {x: Number(x.value), y: Number(y.value)} : null];
  }));
}

function pixel(picture, event) {
  const point = new DOMPoint(event.clientX, event.clientY);
  return point.matrixTransform(picture.getScreenCTM().inverse());
}
