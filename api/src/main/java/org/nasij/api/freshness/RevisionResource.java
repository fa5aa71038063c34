package org.nasij.api.freshness;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nasij.api.export.JsonFields;
import org.nasij.api.problem.Problem;
import org.nasij.api.problem.ProblemException;
import org.nasij.api.problem.ProblemKind;
import org.nasij.api.route.Channel;
import org.nasij.api.route.DocumentRoute;
import org.nasij.api.route.Permission;
import org.nasij.api.shape.FieldType;
import org.nasij.api.shape.Shape;

/** {@code /revision}: what a page asks every few seconds; answered without a query. */
public final class RevisionResource {
  private record Answer(long revision, @Nullable LocalDate asOf) {}

  private static final Shape<Answer> SHAPE =
      Shape.<Answer>of("Revision", "Where the live figures stand.")
          .field(
              "revision",
              FieldType.INTEGER,
              "",
              "Rises whenever live figures are published; 0 before the first.",
              Answer::revision)
          .field("asOf", FieldType.DATE.orNull(), "", "The day they speak of.", Answer::asOf);

  private RevisionResource() {}

  /** The route. */
  public static DocumentRoute get(Freshness freshness) {
    return DocumentRoute.of(
        "/api/v1/revision",
        Permission.ANYONE,
        "The revision of the live figures, cheap to ask for",
        SHAPE,
        Map.of(
            200,
            "The revision.",
            304,
            "It is the one you hold (If-None-Match).",
            503,
            "The database cannot be listened to at the moment."),
        context -> answer(context, freshness));
  }

  private static void answer(Context context, Freshness freshness) {
    Optional<String> tag = freshness.tag(Set.of(Channel.RELEASE));
    Optional<Freshness.State> state = freshness.state();
    if (tag.isEmpty() || state.isEmpty()) {
      throw new ProblemException(Problem.of(ProblemKind.DATABASE_UNREACHABLE));
    }
    context.header("Cache-Control", "no-cache");
    context.header("ETag", tag.get());
    if (tag.get().equals(context.header("If-None-Match"))) {
      context.status(304);
      return;
    }
    Freshness.Live live = state.get().live();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    JsonFields.writeObject(
        body, SHAPE, live == null ? new Answer(0, null) : new Answer(live.revision(), live.asOf()));
    context.contentType("application/json").result(body.toByteArray());
  }
}
