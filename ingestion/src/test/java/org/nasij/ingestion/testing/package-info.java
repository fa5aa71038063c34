/** What tests of this and other modules share. */
package org.nasij.ingestion.testing;
