package org.nasij.api.gap;

/**
 * Whether a commune and those around it have much or little supply of their own (METHOD 8, Gi*).
 */
public enum HotSpot {
  HIGH,
  LOW,
  NONE
}
