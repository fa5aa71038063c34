package org.nasij.analytics.method.certainty;

import java.io.Serializable;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.nasij.geo.area.AreaLevel;
import org.nasij.geo.area.Settlement;

/** A list by priority: the ranked areas of a level; urban and rural communes are two lists. */
final class RankedList implements Serializable {
  private static final long serialVersionUID = 1;

  /** Level of its areas. */
  final AreaLevel level;

  /** Of communes; null above. */
  final @Nullable Settlement settlement;

  /** Where its areas stand among those drawn. */
  final int[] areas;

  RankedList(AreaLevel level, @Nullable Settlement settlement, Collection<Integer> areas) {
    this.level = level;
    this.settlement = settlement;
    this.areas = areas.stream().mapToInt(Integer::intValue).toArray();
  }
}
