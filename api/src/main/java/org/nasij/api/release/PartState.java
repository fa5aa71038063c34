package org.nasij.api.release;

/** How far a part that follows from the gaps has come in a theme of a release. */
public enum PartState {
  /** The release does not have this part. */
  ABSENT,
  /** No figures of it are there yet; they are being computed. */
  AWAITED,
  /** Its figures are those of earlier gaps; newer ones are being computed. */
  PENDING,
  /** Its figures are those of the release's gaps. */
  CURRENT;

  /** Whether newer figures are on their way. */
  public boolean isPending() {
    return this == AWAITED || this == PENDING;
  }
}
