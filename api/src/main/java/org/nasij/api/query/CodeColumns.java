package org.nasij.api.query;

import java.lang.reflect.Type;
import java.util.Optional;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;

/** Reads text columns into enums by their {@link Codes}. */
final class CodeColumns implements ColumnMapperFactory {
  @Override
  public Optional<ColumnMapper<?>> build(Type type, ConfigRegistry config) {
    if (type instanceof Class<?> enumType && enumType.isEnum()) {
      return Optional.of(mapper(enumType));
    }
    return Optional.empty();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static ColumnMapper<?> mapper(Class<?> type) {
    return (row, column, context) -> {
      String code = row.getString(column);
      return code == null ? null : Codes.parse((Class<? extends Enum>) type, code);
    };
  }
}
