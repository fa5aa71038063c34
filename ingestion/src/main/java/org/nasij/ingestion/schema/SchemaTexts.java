package org.nasij.ingestion.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;

/** The words of the schemas: headers, help and the names of codes, in one language. */
public final class SchemaTexts {
  private static final String BUNDLE = "org.nasij.ingestion.schema.schema";
  private static final String SEPARATOR = "\\s*;\\s*";

  private final ResourceBundle bundle;

  public SchemaTexts(Language language) {
    bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The headers a file may use for a field; the first is the one templates print. */
  public List<String> listHeaders(RecordType type, Field field) {
    return split(ofField(type, field, "headers"));
  }

  /** The header templates and notices use. */
  public String header(RecordType type, Field field) {
    return listHeaders(type, field).get(0);
  }

  /** What to write into the field. */
  public String help(RecordType type, Field field) {
    return ofField(type, field, "help");
  }

  /** The names of a code that are read as the code; the first is the one pages print. */
  public List<String> listNames(CodeList list, String code) {
    return split(bundle.getString("code." + list.name() + "." + code));
  }

  /** The headers of columns that hold data of a person; a star stands for any ending. */
  public List<String> listPersonalHeaders() {
    return split(bundle.getString("personal.headers"));
  }

  /** What a type of record is called, in the plural. */
  public String recordType(RecordType type) {
    return bundle.getString("type." + type.code());
  }

  private String ofField(RecordType type, Field field, String what) {
    String own = "field." + type.code() + "." + field.name() + "." + what;
    return bundle.getString(bundle.containsKey(own) ? own : "field." + field.name() + "." + what);
  }

  private static List<String> split(String text) {
    return new ArrayList<>(List.of(text.strip().split(SEPARATOR)));
  }
}
