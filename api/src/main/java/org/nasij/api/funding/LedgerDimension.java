package org.nasij.api.funding;

/** What the ledger may be grouped by. Currencies are never added, so every row has one. */
public enum LedgerDimension {
  LINE,
  AREA,
  THEME,
  FLOW_CLASS,
  TRANSACTION_TYPE
}
