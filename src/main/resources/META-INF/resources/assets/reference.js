/** Forces, purposes, offences, policy and notice; asked for once. */

import {get} from './api.js';

let asked;

/** The reference data. */
export const reference = () => (asked ??= get('/reference-data'));
