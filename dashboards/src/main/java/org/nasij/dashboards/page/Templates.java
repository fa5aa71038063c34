package org.nasij.dashboards.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The templates of {@code src/main/jte}, compiled with the code. */
public final class Templates {
  private static final String PACKAGE = "org.nasij.dashboards.template";
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

  /**
   * Answers with a template.
   *
   * @param template the file's name, such as {@code gapmap.jte}
   * @param view its one parameter
   */
  public void answer(Context context, String template, Object view) {
    context.contentType("text/html; charset=utf-8");
    context.result(render(template, view));
  }

  /** A template as UTF-8. */
  public byte[] render(String template, Object view) {
    Utf8ByteOutput output = new Utf8ByteOutput();
    engine.render(template, view, output);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
    try {
      output.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory", e);
    }
    return bytes.toByteArray();
  }
}
