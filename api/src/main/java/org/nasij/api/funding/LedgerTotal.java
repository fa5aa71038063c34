package org.nasij.api.funding;

import java.math.BigDecimal;

/**
 * What a release's ledger adds up to, per class, kind of transaction and currency.
 *
 * @param flows all flows counted
 * @param flowsWithoutAmount those that state no believable amount
 * @param flowsOfZero those that state zero
 */
public record LedgerTotal(
    String flowClass,
    String transactionType,
    String currency,
    BigDecimal amount,
    int flows,
    int flowsWithoutAmount,
    int flowsOfZero) {}
