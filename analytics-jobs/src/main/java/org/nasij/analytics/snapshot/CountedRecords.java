package org.nasij.analytics.snapshot;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.nasij.analytics.method.declaration.MethodParameters;

/**
 * Which records figures are made of, where they may tell of an organization at risk (METHOD 12):
 * open ones as they stand, protected ones as an edition last took them up. So no live figure
 * differs by a protected record that arrives, changes or becomes protected, and two editions differ
 * by at least {@link MethodParameters#LEAST_PROTECTED_CHANGES} of them or by none.
 */
public final class CountedRecords {
  private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();

  private final Handle handle;

  /**
   * @param handle the analyst's connection
   */
  public CountedRecords(Handle handle) {
    this.handle = handle;
  }

  /**
   * Counts open flows as they stand now; activities need no bringing on. A flow that became
   * protected stays as it was.
   *
   * @param sitesChanged whether sites changed, and with them, perhaps, who is protected: then flows
   *     of any theme may be counted otherwise
   */
  void bringOn(boolean sitesChanged) {
    int changed = update("removeFlows") + update("addFlows");
    if (changed > 0 && sitesChanged) {
      setPending(true);
    }
  }

  /** Takes up what is protected, for an edition: each kind only if enough of it changed. */
  public void takeUp() {
    handle.useTransaction(
        transaction -> {
          boolean taken = false;
          if (count("countFlowChanges") >= MethodParameters.LEAST_PROTECTED_CHANGES) {
            update("dropHeldFlows");
            update("holdFlows");
            taken = true;
          }
          if (count("countActivityChanges") >= MethodParameters.LEAST_PROTECTED_CHANGES) {
            update("dropHeldActivities");
            update("holdActivities");
            taken = true;
          }
          if (taken) {
            setPending(true);
          }
        });
  }

  /** Whether what is counted changed in a way that no change of a record tells. */
  boolean isPending() {
    return handle.createQuery("select pending from mart.counted_state").mapTo(Boolean.class).one();
  }

  /** What is counted is published; to be called in the transaction that publishes it. */
  public void settle() {
    setPending(false);
  }

  private void setPending(boolean pending) {
    handle.execute("update mart.counted_state set pending = ?", pending);
  }

  private int update(String name) {
    return handle.createUpdate(sql(name)).execute();
  }

  private long count(String name) {
    return handle.createQuery(sql(name)).mapTo(Long.class).one();
  }

  private static String sql(String name) {
    return SQL.locate(CountedRecords.class, name);
  }
}
