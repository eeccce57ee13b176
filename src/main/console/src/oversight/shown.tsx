import {number} from './stages';

/** A count as it may be published. */
export const shown = (n: number | null) => (n === null ? <span className="withheld" title="withheld">[c]</span> : number(n));
