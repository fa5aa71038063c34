package org.nasij.ingestion.intake;

import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.nasij.geo.database.Database;
import org.nasij.geo.database.InstanceConfiguration;
import org.nasij.geo.database.Role;
import org.nasij.ingestion.validation.IdentityKey;

/**
 * Takes in the validated records of files. An upload is stored whole or not at all; the relay
 * publishes it afterwards, from the database, so a broker that is down loses nothing.
 */
public final class Intake {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

  private final Jdbi jdbi;
  private final String databaseUrl;
  private final String kafka;

  /**
   * @param database the database as {@link Role#INTAKE}
   * @param kafka the broker's bootstrap servers, to tell whether it answers; nothing is sent to it
   */
  public Intake(Database database, String kafka) {
    this.jdbi = Jdbi.create(database::open);
    this.databaseUrl = database.url();
    this.kafka = kafka;
  }

  /** The intake of an instance. */
  public static Intake of(InstanceConfiguration configuration) {
    return new Intake(Database.of(configuration, Role.INTAKE), configuration.kafka());
  }

  /**
   * Begins an upload, or finds the same one again: then its records and notices are kept as they
   * are, what is added is passed over, and {@link UploadWriter#commit()} makes a new run of it.
   *
   * @throws OtherWorldException if the instance holds records of the other world
   * @throws org.jdbi.v3.core.JdbiException if the database does not answer or refuses
   */
  public UploadWriter open(UploadDescription upload) throws OtherWorldException {
    Handle transaction = jdbi.open();
    try {
      transaction.begin();
      requireWorld(transaction, upload.world());
      Optional<Long> fresh =
          transaction
              .createQuery(SQL.locate(Intake.class, "insert-upload"))
              .bindMethods(upload)
              .mapTo(Long.class)
              .findOne();
      long id =
          fresh.isPresent()
              ? fresh.get()
              : transaction
                  .createQuery(SQL.locate(Intake.class, "find-upload"))
                  .bindMethods(upload)
                  .mapTo(Long.class)
                  .one();
      return new UploadWriter(this, transaction, upload, id, fresh.isEmpty());
    } catch (OtherWorldException | RuntimeException e) {
      rollback(transaction);
      throw e;
    }
  }

  /**
   * The instance's secret for identifiers that may name a person; made by the first who asks.
   *
   * @throws org.jdbi.v3.core.JdbiException if the database does not answer or refuses
   */
  public IdentityKey identityKey() {
    return jdbi.inTransaction(
        transaction -> {
          transaction
              .createUpdate(SQL.locate(Intake.class, "make-identity-key"))
              .bind("key", IdentityKey.random())
              .execute();
          return new IdentityKey(
              transaction
                  .createQuery("select key from intake.identity_key")
                  .mapTo(byte[].class)
                  .one());
        });
  }

  /** A run that was made before. */
  public Run run(long id) {
    return new Run(this, id);
  }

  /** Claims the instance for a world: beside its very first upload any other one waits. */
  private static void requireWorld(Handle transaction, World world) throws OtherWorldException {
    String kind = world.kind().name().toLowerCase(Locale.ROOT);
    int claimed =
        transaction
            .createUpdate(SQL.locate(Intake.class, "claim-world"))
            .bind("kind", kind)
            .bind("asOf", world.asOfOrNull())
            .execute();
    String found =
        transaction.createQuery("select world from reference.instance").mapTo(String.class).one();
    if (claimed == 0 && !kind.equals(found)) {
      throw new OtherWorldException(
          World.Kind.valueOf(found.toUpperCase(Locale.ROOT)), world.kind());
    }
  }

  /** Undoes what is not committed and gives the connection back. */
  static void rollback(Handle transaction) {
    try (transaction) {
      if (transaction.isInTransaction()) {
        transaction.rollback();
      }
    }
  }

  Jdbi jdbi() {
    return jdbi;
  }

  String databaseUrl() {
    return databaseUrl;
  }

  String kafka() {
    return kafka;
  }
}
