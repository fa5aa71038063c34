package org.nasij.analytics.job;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import org.apache.spark.serializer.KryoRegistrator;
import org.nasij.analytics.method.certainty.RankDraws;

/** What executors hold has records in it, which Kryo cannot look into. */
public final class NasijKryoRegistrator implements KryoRegistrator {
  @Override
  public void registerClasses(Kryo kryo) {
    kryo.register(SparkAccessJob.Held.class, new JavaSerializer());
    kryo.register(RankDraws.class, new JavaSerializer());
  }
}
