package org.nasij.analytics.release;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.nasij.analytics.method.declaration.FigureDeclaration;
import org.nasij.analytics.method.declaration.FigureDeclarations;
import org.nasij.analytics.method.declaration.MethodDeclaration;

/** Writes what the method declares of itself: its settings, and its figures. */
public final class MethodWriter {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

  private final Handle handle;

  /**
   * @param handle a connection of the analyst's role, in a transaction
   */
  public MethodWriter(Handle handle) {
    this.handle = handle;
  }

  /**
   * Replaces the declarations of a version of the method.
   *
   * @param settings as the analysis used them
   */
  public void write(String methodVersion, List<MethodDeclaration> settings) throws SQLException {
    handle.createScript(sql("createStaging")).execute();
    try (CopyRows rows = new CopyRows(handle.getConnection(), sql("stageMethod"))) {
      for (MethodDeclaration declaration : settings) {
        stage(rows, methodVersion, declaration);
      }
      rows.finish();
    }
    try (CopyRows rows = new CopyRows(handle.getConnection(), sql("stageFigures"))) {
      for (FigureDeclaration figure : FigureDeclarations.of(settings)) {
        stage(rows, methodVersion, figure);
      }
      rows.finish();
    }
    handle.createUpdate(sql("mergeMethod")).bind("method_version", methodVersion).execute();
    handle.createUpdate(sql("mergeFigures")).bind("method_version", methodVersion).execute();
  }

  private static void stage(CopyRows rows, String methodVersion, MethodDeclaration declaration)
      throws SQLException {
    rows.column(methodVersion)
        .column(declaration.position())
        .column(declaration.figure().part().code())
        .column(declaration.name())
        .column(declaration.value())
        .column(declaration.unit())
        .column(declaration.source())
        .column(declaration.textFr())
        .column(declaration.textAr())
        .column(declaration.textEn())
        .endRow();
  }

  private static void stage(CopyRows rows, String methodVersion, FigureDeclaration declaration)
      throws SQLException {
    FigureDeclaration.Words fr = declaration.fr();
    FigureDeclaration.Words ar = declaration.ar();
    FigureDeclaration.Words en = declaration.en();
    rows.column(methodVersion)
        .column(declaration.position())
        .column(declaration.figure().part().code())
        .column(declaration.figure().code())
        .column(declaration.figure().formula())
        .column(declaration.figure().range())
        .column(declaration.figure().source())
        .array(declaration.parameters())
        .array(declaration.figure().methods())
        .column(fr.title())
        .column(ar.title())
        .column(en.title())
        .column(fr.unit())
        .column(ar.unit())
        .column(en.unit())
        .column(fr.text())
        .column(ar.text())
        .column(en.text())
        .column(fr.limits())
        .column(ar.limits())
        .column(en.limits())
        .endRow();
  }

  private static String sql(String name) {
    return SQL.locate(MethodWriter.class, name);
  }
}
