/** Routes as values: path, permission, parameters and the shape of the answer. */
@NullMarked
package org.nasij.api.route;

import org.jspecify.annotations.NullMarked;
