/** How strong the associative fabric is: services, money and volunteers in one index (METHOD 5). */
@NullMarked
package org.nasij.analytics.method.strength;

import org.jspecify.annotations.NullMarked;
