package org.nasij.api.release;

import java.util.List;
import java.util.Set;
import org.nasij.api.query.Rows;
import org.nasij.api.route.Channel;
import org.nasij.api.route.ListRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;

/** {@code /releases}. */
public final class ReleaseResource {
  private static final Shape<Release> SHAPE =
      Shape.<Release>of("Release", "A published set of figures.")
          .field("id", FieldType.TEXT, "#meta+id", "`live`, or an edition's name.", Release::id)
          .field(
              "kind",
              FieldType.oneOf(List.of("live", "edition")),
              "#meta+kind",
              "`live` changes; an edition never does.",
              Release::kind)
          .field(
              "figuresAsOf",
              FieldType.DATE,
              "#date+figures",
              "The day this release's figures speak of.",
              Release::asOf)
          .field(
              "figuresRevision",
              FieldType.INTEGER,
              "#meta+figures",
              "This release's revision.",
              Release::revision)
          .field(
              "methodVersion",
              FieldType.TEXT,
              "#meta+method",
              "The method's version.",
              Release::methodVersion)
          .field(
              "figuresWorld",
              FieldType.TEXT.orNull(),
              "#meta+figures+world",
              "Whether this release's records are invented.",
              Release::world)
          .field(
              "baseEdition",
              FieldType.TEXT.orNull(),
              "#meta+base",
              "The edition whose tau is used; null while there is none.",
              Release::baseEdition)
          .field(
              "createdAt",
              FieldType.TIMESTAMP,
              "#date+created",
              "When it was made.",
              Release::createdAt)
          .field(
              "seconds",
              FieldType.NUMBER.orNull(),
              "",
              "How long the analysis took, seconds.",
              Release::seconds);

  private ReleaseResource() {}

  /** The route. */
  public static ListRoute<Release> list(ReleaseQueries releases) {
    return new ListRoute<>(
        "/api/v1/releases",
        Permission.ANYONE,
        "The live figures and the editions",
        List.of(),
        SHAPE,
        Release::id,
        null,
        Set.of(Channel.RELEASE),
        (arguments, release) -> Rows.of(releases.list(), Release::id));
  }
}
