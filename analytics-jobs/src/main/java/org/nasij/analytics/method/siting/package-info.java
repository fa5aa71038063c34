/** Where the next sites should go: maximal covering, set covering and p-median (METHOD 10). */
@NullMarked
package org.nasij.analytics.method.siting;

import org.jspecify.annotations.NullMarked;
