/**
 * What the published contract says beyond the annotations of the resources: which members are
 * always there, the problems that each operation can answer with, and examples. It works when the
 * program is built; nothing of it runs with the service.
 */
@NullMarked
package org.likeness.contract;

import org.jspecify.annotations.NullMarked;
