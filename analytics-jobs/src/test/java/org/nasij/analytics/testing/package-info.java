/** What tests of this module share. */
package org.nasij.analytics.testing;
