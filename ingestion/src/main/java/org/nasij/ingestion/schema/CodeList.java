package org.nasij.ingestion.schema;

import java.util.List;

/**
 * A closed list of codes. Their names in the three languages, which are read too, are in the bundle
 * {@code schema} under {@code code.NAME.CODE}.
 *
 * @param name the list's name, as the field is called that uses it
 * @param codes the codes, in the order in which a person reads them
 */
public record CodeList(String name, List<String> codes) {
  /** As in {@code core.organization.kind}. */
  public static final CodeList ORGANIZATION_KIND =
      of(
          "organization_kind",
          "association",
          "federation",
          "foundation",
          "cooperative",
          "social-enterprise",
          "public-body",
          "informal-group");

  public static final CodeList VERIFICATION_LEVEL =
      of("verification_level", "self-declared", "document-seen", "peer", "certified");

  /** ISO 639: the languages an organization works in. */
  public static final CodeList LANGUAGE =
      of("language", "ar", "ary", "zgh", "shi", "tzm", "rif", "hassaniya", "fr", "es", "en");

  /** From the least to the most protected: of several the last one counts. */
  public static final CodeList PLACE_VISIBILITY =
      of("place_visibility", "exact", "approximate", "unlisted");

  public static final CodeList TARGET_GROUP =
      of(
          "target_group",
          "everyone",
          "children",
          "young-people",
          "women",
          "older-people",
          "persons-with-disabilities",
          "migrants",
          "job-seekers",
          "workers",
          "farmers",
          "pupils-and-students",
          "people-in-poverty",
          "victims-of-violence",
          "prisoners");

  public static final CodeList DELIVERY = of("delivery", "site", "outreach");

  public static final CodeList FUNDER_KIND =
      of(
          "funder_kind",
          "foundation",
          "company",
          "public-body",
          "multilateral",
          "bilateral",
          "association",
          "diaspora",
          "other");

  public static final CodeList FLOW_CLASS = of("flow_class", "civil-society", "public", "loan");

  public static final CodeList FLOW_KIND =
      of("flow_kind", "grant", "loan", "contract", "in-kind", "guarantee", "other");

  public static final CodeList TRANSACTION_TYPE =
      of("transaction_type", "commitment", "disbursement");

  /**
   * What people are sought or offer themselves for; a closed list, so that no text is a person's.
   */
  public static final CodeList SKILL =
      of(
          "skill",
          "teaching",
          "care",
          "health",
          "law",
          "accounting",
          "computing",
          "communication",
          "translation",
          "fundraising",
          "organizing",
          "crafts",
          "building",
          "farming",
          "sport",
          "arts",
          "driving");

  /** As {@link #DELIVERY}, and from anywhere. */
  public static final CodeList OPPORTUNITY_DELIVERY =
      of("opportunity_delivery", "site", "outreach", "remote");

  public static final CodeList PROJECT_STATUS =
      of("project_status", "idea", "seeks-a-lead", "planned", "running", "closed");

  public static final CodeList SUPPORT_KIND =
      of(
          "support_kind",
          "money",
          "goods",
          "premises",
          "professional-help",
          "training",
          "volunteers");

  /** Every list, for the documentation and its test. */
  public static final List<CodeList> ALL =
      List.of(
          ORGANIZATION_KIND,
          VERIFICATION_LEVEL,
          LANGUAGE,
          PLACE_VISIBILITY,
          TARGET_GROUP,
          DELIVERY,
          FUNDER_KIND,
          FLOW_CLASS,
          FLOW_KIND,
          TRANSACTION_TYPE,
          SKILL,
          OPPORTUNITY_DELIVERY,
          PROJECT_STATUS,
          SUPPORT_KIND);

  public CodeList {
    codes = List.copyOf(codes);
  }

  private static CodeList of(String name, String... codes) {
    return new CodeList(name, List.of(codes));
  }
}
