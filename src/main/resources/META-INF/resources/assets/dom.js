/** Makes elements. Text is always text: nothing from the service is ever read as HTML. */

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

export const el = (tag, attributes = {}, ...children) =>
  fill(document.createElement(tag), attributes, children);

export const svg = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

export const byId = id => document.getElementById(id);

/** A list of terms and their values; those without a value are left out. */
export function facts(entries) {
  return el('dl', {class: 'facts'},
    entries.filter(([, value]) => value !== undefined && value !== null && value !== '')
      .flatMap(([term, value]) => [el('dt', {}, term), el('dd', {}, String(value))]));
}

/** A moment in words, in the reader's own time zone. */
export const moment = iso =>
  new Date(iso).toLocaleString('en-GB', {dateStyle: 'medium', timeStyle: 'short'});

/** A day in words. */
export const day = iso =>
  new Date(`${iso}T12:00:00`).toLocaleDateString('en-GB', {day: 'numeric', month: 'short', year: 'numeric'});
