import {describe, expect, it} from 'vitest';
import {draw, drawnAt, placeInWords, without, type Mark, type Pen} from './marks';

const NOSE: Pen = {feature: 'nose', shows: 'similarity', shape: 'point'};
const at = [{x: 10.04, y: 20}];

describe('marks', () => {
  it('on both pictures are a pair with one number', () => {
    const marks = draw(draw([], NOSE, {still: 0}, at), NOSE, {image: 1}, at);
    expect(marks).toHaveLength(1);
    expect(marks[0]!.places).toEqual([
      {still: 0, shape: 'point', points: [{x: 10, y: 20}]},
      {image: 1, shape: 'point', points: [{x: 10, y: 20}]},
    ]);
  });

  it('of another feature, or once more in the same picture, have a number of their own', () => {
    const two = draw(draw([], NOSE, {still: 0}, at), NOSE, {still: 0}, at);
    const three = draw(two, {...NOSE, shows: 'difference'}, {image: 0}, at);
    expect(three.map(mark => mark.places.length)).toEqual([1, 1, 1]);
    expect(draw(three, NOSE, {image: 0}, at)[0]!.places).toHaveLength(2);
  });

  it('are shown in their picture alone, and renumbered when one is removed', () => {
    const marks: Mark[] = draw(draw([], NOSE, {still: 0}, at), {...NOSE, feature: 'ears'}, {image: 2}, at);
    expect(drawnAt(marks, {still: 0}).map(one => one.number)).toEqual([1]);
    expect(drawnAt(marks, {image: 2}).map(one => one.number)).toEqual([2]);
    expect(drawnAt(marks, {image: 0})).toEqual([]);
    expect(drawnAt(without(marks, 0), {image: 2}).map(one => one.number)).toEqual([1]);
  });

  it('are told in words', () => {
    expect(placeInWords({shape: 'ellipse', points: [{x: 1.2, y: 2}, {x: 30, y: 40.6}]})).toBe('ellipse at 1, 2 to 30, 41');
  });
});
