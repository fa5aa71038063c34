/** Test data in the database: a whole, invented release over the real areas. */
package org.nasij.api.testing;
