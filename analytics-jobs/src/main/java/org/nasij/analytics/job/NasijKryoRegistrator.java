package org.nasij.analytics.job;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import java.util.List;
import org.apache.sedona.core.serde.SedonaKryoRegistrator;
import org.nasij.analytics.method.access.TravelPairs;
import org.nasij.analytics.method.coverage.AccessProblem;
import org.nasij.analytics.method.coverage.ThemeAccess;

/** Sedona's types, and the method's, which hold records that Kryo cannot look into. */
public final class NasijKryoRegistrator extends SedonaKryoRegistrator {
  @Override
  public void registerClasses(Kryo kryo) {
    super.registerClasses(kryo);
    for (Class<?> type : List.of(AccessProblem.class, TravelPairs.class, ThemeAccess.class)) {
      kryo.register(type, new JavaSerializer());
    }
  }
}
