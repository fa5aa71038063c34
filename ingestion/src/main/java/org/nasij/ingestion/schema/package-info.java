/** What a record of each type may hold, declared as data: fields, headers, help, templates. */
@NullMarked
package org.nasij.ingestion.schema;

import org.jspecify.annotations.NullMarked;
