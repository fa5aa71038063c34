package org.nasij.api.certainty;

import java.util.List;

/**
 * Who is in the catchment of a commune.
 *
 * @param communes how many, itself included
 * @param persons in need in them
 * @param members those that weigh most in its evidence
 */
public record Catchment(int communes, double persons, List<CatchmentMember> members) {
  public Catchment {
    members = List.copyOf(members);
  }
}
