import {
  caseStatuses,
  controlMethods,
  decisionMakers,
  educationLevels,
  eventTypes,
  exploitationTypes,
  genders,
  industries,
  maritalStatuses,
  organisationTypes,
  planTypes,
  processRoles,
  recruitmentMethods,
  referralReasons,
  relationships,
  sexExploitationTypes,
  traffickingStatuses,
  vulnerabilities,
  websitesAndApps,
} from './htcds-lists.js';

/** Types as the standard names them: `multi` is a multiselect picklist, `place` one number of a geolocation, `lookup` a name. */
export type HtcdsType =
  'text' | 'long-text' | 'picklist' | 'multi' | 'date' | 'number' | 'checkbox' | 'place' | 'lookup';

/** Codes of other standards: ISO 3166 countries, ISO 639-2 languages, E.164 telephone numbers. */
export type HtcdsCode = 'country' | 'language' | 'phone';

export interface HtcdsField {
  readonly name: string;
  readonly type: HtcdsType;
  readonly values?: readonly string[];
  readonly code?: HtcdsCode;
  /** Of the standard's core set. */
  readonly core?: true;
  /** Still read, never written. */
  readonly deprecated?: true;
}

/**
 * The fields of HTCDS 2.0 (IOM, CC BY 4.0; see `htcds-lists.ts`): names and types, without its labels and descriptions.
 * Examples of questions about risk have no field names in the standard and are no fields.
 */
export const htcdsFields: readonly HtcdsField[] = [
  {name: 'org_Name', type: 'text'},
  {name: 'org_ShippingCity', type: 'text'},
  {name: 'org_ShippingCountry', type: 'text', code: 'country'},
  {name: 'org_ShippingState', type: 'text'},
  {name: 'org_ShippingStreet', type: 'text'},
  {name: 'org_ShippingPostalCode', type: 'text'},
  {name: 'org_ShippingLongitude', type: 'place'},
  {name: 'org_ShippingLatitude', type: 'place'},
  {name: 'org_Phone', type: 'text', code: 'phone'},
  {name: 'org_Type', type: 'picklist', values: organisationTypes},
  {name: 'prs_Salutation', type: 'text', core: true},
  {name: 'prs_FirstName', type: 'text', core: true},
  {name: 'prs_MiddleName', type: 'text'},
  {name: 'prs_SecondName', type: 'text', core: true},
  {name: 'prs_Birthdate', type: 'date', core: true},
  {name: 'prs_Gender', type: 'picklist', values: genders, core: true},
  {name: 'prs_Deceased', type: 'checkbox'},
  {name: 'prs_MaritalStatus', type: 'picklist', values: maritalStatuses},
  {name: 'prs_NumberOfChildren', type: 'number'},
  {name: 'prs_PrimaryLanguage', type: 'picklist', code: 'language'},
  {name: 'prs_SecondaryLanguage', type: 'picklist', code: 'language'},
  {name: 'prs_HighestLevelOfEducation', type: 'picklist', values: educationLevels},
  {name: 'prs_Citizenship', type: 'multi', code: 'country', core: true},
  {name: 'prs_IdentityNumber', type: 'text'},
  {name: 'prs_Title', type: 'text', core: true},
  {name: 'prs_Email', type: 'text', core: true},
  {name: 'prs_HomePhone', type: 'text', code: 'phone', core: true},
  {name: 'prs_MobilePhone', type: 'text', code: 'phone', core: true},
  {name: 'prs_MailingCity', type: 'text', core: true},
  {name: 'prs_MailingCountry', type: 'text', code: 'country', core: true},
  {name: 'prs_MailingState', type: 'text', core: true},
  {name: 'prs_MailingStreet', type: 'text', core: true},
  {name: 'prs_MailingPostalCode', type: 'text', core: true},
  {name: 'prs_MailingLongitude', type: 'number'},
  {name: 'prs_MailingLatitude', type: 'number'},
  {name: 'vic_AgreementToManagePersonalData', type: 'checkbox', deprecated: true},
  {name: 'vic_TraffickingStatus', type: 'picklist', values: traffickingStatuses, core: true},
  {name: 'vic_TraffickingStatusDecisionMakingOrg', type: 'picklist', values: decisionMakers, core: true},
  {name: 'vic_RelationshipToTrafficker', type: 'picklist', values: relationships},
  {name: 'vic_AgeWhenTrafficked', type: 'number'},
  {name: 'vic_RecruitmentWebsitesAndApps', type: 'multi', values: websitesAndApps},
  {name: 'vic_MethodOfRecruitment', type: 'multi', values: recruitmentMethods, core: true},
  {name: 'vic_LocationOfRecruitment', type: 'lookup', core: true},
  {name: 'vic_MethodsOfControl', type: 'multi', values: controlMethods, core: true},
  {name: 'vic_TypeOfExploitation', type: 'multi', values: exploitationTypes, core: true},
  {name: 'vic_ForcedLabourIndustry', type: 'picklist', values: industries, core: true},
  {name: 'vic_TypeOfSexExploitation', type: 'multi', values: sexExploitationTypes, core: true},
  {name: 'vic_LocationOfExploitation', type: 'lookup', core: true},
  {name: 'vic_ExploitationWebsitesAndApps', type: 'multi', values: websitesAndApps},
  {name: 'vic_Vulnerabilities', type: 'multi', values: vulnerabilities, core: true, deprecated: true},
  {name: 'vic_DetailsOfVulnerabilities', type: 'long-text', core: true, deprecated: true},
  {name: 'per_RoleInProcess', type: 'multi', values: processRoles},
  {name: 'per_RoleDetails', type: 'long-text'},
  {name: 'cas_Status', type: 'picklist', values: caseStatuses, core: true},
  {name: 'cas_ReasonForCaseClosure', type: 'long-text', core: true},
  {name: 'cas_CaseOwner', type: 'lookup', core: true},
  {name: 'cas_ReferringOrganisation', type: 'lookup', core: true},
  {name: 'cas_IncomingReferralDate', type: 'date', core: true},
  {name: 'cas_ReferringPrimaryCaseWorker', type: 'lookup', core: true},
  {name: 'cas_ReasonForIncomingReferral', type: 'picklist', values: referralReasons, core: true},
  {name: 'cas_IncomingReferralDetails', type: 'long-text', core: true},
  {name: 'cas_ReferredOrganisation', type: 'lookup', core: true},
  {name: 'cas_ReferredPrimaryCaseWorker', type: 'lookup', core: true},
  {name: 'cas_ReasonForOutgoingReferral', type: 'picklist', values: referralReasons, core: true},
  {name: 'cas_OutgoingReferralDate', type: 'date', core: true},
  {name: 'cas_OutgoingReferralDetails', type: 'long-text', core: true},
  {name: 'cco_CaseComment', type: 'long-text'},
  {name: 'hte_Longitude', type: 'place'},
  {name: 'hte_Latitude', type: 'place'},
  {name: 'hte_City', type: 'text'},
  {name: 'hte_Country', type: 'text'},
  {name: 'hte_State', type: 'text'},
  {name: 'hte_Street', type: 'text'},
  {name: 'hte_PostalCode', type: 'text'},
  {name: 'hte_Date', type: 'date'},
  {name: 'hte_Type', type: 'picklist', values: eventTypes},
  {name: 'hte_Description', type: 'long-text'},
  {name: 'spl_Objectives', type: 'long-text'},
  {name: 'spl_ActionPlan', type: 'long-text'},
  {name: 'spl_PlannedEndDate', type: 'date'},
  {name: 'spl_ActualEndDate', type: 'date'},
  {name: 'spl_Type', type: 'picklist', values: planTypes},
  {name: 'con_Consent', type: 'checkbox', core: true},
];

const byName = new Map(htcdsFields.map((field) => [field.name, field]));

/** @returns `undefined` where the standard has no field of that name; letters count as they are written */
export function htcdsField(name: string): HtcdsField | undefined {
  return byName.get(name);
}
