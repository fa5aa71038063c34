package org.nasij.api.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer that is written while it is read from the database. Nothing reaches the
 * client before the first write, so what fails until then is still answered with a problem; what
 * fails later breaks the connection, because a list that ends early must not look whole.
 */
final class StreamedBody extends OutputStream {
  private static final String STARTED = "org.nasij.api.streamed";

  private final Context context;
  private @Nullable OutputStream out;

  StreamedBody(Context context) {
    this.context = context;
  }

  /** Whether a part of the body may have reached the client. */
  static boolean hasStarted(Context context) {
    return Boolean.TRUE.equals(context.attribute(STARTED));
  }

  /** Breaks the connection of an answer that cannot be finished. */
  static void breakOff(Context context, Throwable reason) {
    ServletContextRequest.getServletContextRequest(context.req()).getServletChannel().abort(reason);
  }

  private OutputStream out() {
    if (out == null) {
      context.attribute(STARTED, true);
      out = context.outputStream();
    }
    return out;
  }

  @Override
  public void write(int b) throws IOException {
    out().write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out().write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    if (out != null) {
      out.flush();
    }
  }
}
