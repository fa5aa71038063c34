package org.nasij.api.operation;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.nasij.api.freshness.Freshness;

/**
 * What is measured: requests, the pool of connections, the process, and how old the figures are.
 */
public final class Metrics {
  private static final Duration[] BUCKETS =
      Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 15_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  public Metrics(HikariDataSource pool, Freshness freshness) {
    pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    Gauge.builder("nasij.release.revision", freshness, Metrics::revision)
        .description("The revision of the live figures")
        .register(registry);
    Gauge.builder("nasij.release.as.of.age", freshness, Metrics::asOfAgeDays)
        .description("Days since the day the live figures speak of")
        .baseUnit("days")
        .register(registry);
    Gauge.builder("nasij.database.listening", freshness, f -> f.state().isPresent() ? 1 : 0)
        .description("1 while the database is listened to")
        .register(registry);
  }

  private static double revision(Freshness freshness) {
    return freshness
        .state()
        .map(Freshness.State::live)
        .map(live -> (double) live.revision())
        .orElse(Double.NaN);
  }

  private static double asOfAgeDays(Freshness freshness) {
    return freshness
        .state()
        .map(Freshness.State::live)
        .map(live -> (double) ChronoUnit.DAYS.between(live.asOf(), LocalDate.now(ZoneOffset.UTC)))
        .orElse(Double.NaN);
  }

  /** Counts a request that has been answered. */
  public void record(Context context, float milliseconds) {
    var endpoint = context.endpoints().lastHttpEndpoint();
    Timer.builder("nasij.http.requests")
        .description("Requests by route and status")
        .tag("method", context.method().name())
        .tag("route", endpoint == null || endpoint.path.isEmpty() ? "unmatched" : endpoint.path)
        .tag("status", Integer.toString(context.statusCode()))
        .serviceLevelObjectives(BUCKETS)
        .register(registry)
        .record(Duration.ofNanos((long) (milliseconds * 1e6)));
  }

  /** Everything, in Prometheus's text format. */
  String scrape() {
    return registry.scrape();
  }
}
