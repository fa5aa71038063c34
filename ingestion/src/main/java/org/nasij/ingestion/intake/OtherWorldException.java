package org.nasij.ingestion.intake;

import java.io.Serial;
import java.util.Locale;

/** The instance holds records of the other world: demonstration and real records never mix. */
public final class OtherWorldException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final World.Kind instance;
  private final World.Kind upload;

  OtherWorldException(World.Kind instance, World.Kind upload) {
    super(
        "This instance holds "
            + instance.name().toLowerCase(Locale.ROOT)
            + " records, the file holds "
            + upload.name().toLowerCase(Locale.ROOT)
            + " ones. Import it into an instance of its own (another NASIJ_HOME).");
    this.instance = instance;
    this.upload = upload;
  }

  /** What the instance holds. */
  public World.Kind instance() {
    return instance;
  }

  /** What was to be imported. */
  public World.Kind upload() {
    return upload;
  }
}
