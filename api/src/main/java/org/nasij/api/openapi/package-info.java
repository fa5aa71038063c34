/** The OpenAPI 3.1 document, made from the routes. */
@NullMarked
package org.nasij.api.openapi;

import org.jspecify.annotations.NullMarked;
