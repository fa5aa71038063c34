/** The API as a part of a web server, and as a server of its own. */
@NullMarked
package org.nasij.api.server;

import org.jspecify.annotations.NullMarked;
