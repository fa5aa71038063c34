package org.nasij.analytics.method.coverage;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The days of evidence of an area's supply in reach, enough of them for their exact median: a list
 * while they are few, then counts by day, so that they take no more room than there are days.
 */
final class EvidenceDays implements Serializable {
  private static final long serialVersionUID = 1;

  private final int dayCount;
  private int size;
  private int[] list = new int[4];
  private int[] counts = {};

  /**
   * @param dayCount number of days there are; a day is one of 0 to this
   */
  EvidenceDays(int dayCount) {
    this.dayCount = dayCount;
  }

  void add(int day) {
    if (counts.length > 0) {
      counts[day]++;
    } else if (size < dayCount) {
      if (size == list.length) {
        list = Arrays.copyOf(list, 2 * size);
      }
      list[size] = day;
    } else {
      count();
      counts[day]++;
    }
    size++;
  }

  private void count() {
    counts = new int[dayCount];
    for (int i = 0; i < size; i++) {
      counts[list[i]]++;
    }
    list = new int[0];
  }

  void addAll(EvidenceDays others) {
    if (others.counts.length == 0) {
      for (int i = 0; i < others.size; i++) {
        add(others.list[i]);
      }
    } else {
      if (counts.length == 0) {
        count();
      }
      for (int day = 0; day < dayCount; day++) {
        counts[day] += others.counts[day];
      }
      size += others.size;
    }
  }

  /**
   * The median: of an even number the middle between the middle two.
   *
   * @param epochDays by day, rising
   */
  double median(int[] epochDays) {
    if (counts.length == 0) {
      Arrays.sort(list, 0, size);
    }
    double lower = epochDays[day((size - 1) / 2)];
    double upper = epochDays[day(size / 2)];
    return lower + (upper - lower) / 2;
  }

  private int day(int position) {
    if (counts.length == 0) {
      return list[position];
    }
    int day = 0;
    for (int passed = counts[0]; passed <= position; passed += counts[day]) {
      day++;
    }
    return day;
  }
}
