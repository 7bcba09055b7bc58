import { organisationEvents } from "#app/domain/identity/organisation.ts";
import { intentLifecycle, invitationLifecycle } from "#app/domain/intent/lifecycle.ts";
import { productEvents } from "#app/domain/product/lifecycle.ts";
import { qualificationEvents } from "#app/domain/qualification/qualification.ts";
import { scenarioEvents } from "#app/domain/scenario/lifecycle.ts";
import { eventsOf } from "#app/domain/shared/lifecycle.ts";

const of = <Event extends string, Noun extends string>(noun: Noun, events: readonly Event[]) => events.map((event) => `${event}-${noun}` as const);

/** What the record can say was done: every event of a lifecycle, and the rest by name. An action without words for people does not compile. */
export const recordActions = [
  ...of("scenario", scenarioEvents),
  ...of("product", productEvents),
  ...of("organisation", organisationEvents),
  ...of("qualification", qualificationEvents),
  ...of("invitation", eventsOf(invitationLifecycle)),
  ...of("intent", eventsOf(intentLifecycle)),

  "create-scenario",
  "save-scenario-need",
  "save-scenario-requirements",
  "save-scenario-conditions",
  "take-requirement",
  "dismiss-requirement",
  "restore-requirement",

  "create-product",
  "save-product-about",
  "save-product-claims",
  "take-claim",
  "dismiss-claim",
  "restore-claim",
  "change-evidence",
  "request-confirmation",
  "decide-confirmation",
  "read-confirmation",

  "read-scenario",
  "read-intent",
  "read-product",
  "read-organisation",
  "read-qualification",
  "read-accounts",
  "read-account",
  "read-record-row",

  "keep-candidate",
  "remove-candidate",
  "send-invitation",
  "send-intent",
  "keep-ranking",
  "report-mistake",
  "answer-mistake",
  "read-mistake",
  "publish-entry",

  "register-organisation",
  "invite-operator",
  "choose-house",
  "invite-member",
  "withdraw-membership-invitation",
  "join-house",
  "change-role",
  "remove-member",
  "leave-house",
  "transfer-ownership",
  "choose-password-profile",
  "send-file",
  "read-file",
  "write-standing",
  "withdraw-standing",
  "reply-to-standing",
  "submit-qualification",
  "remind-expiring",

  "ask-to-sign-up",
  "sign-up",
  "ask-for-password-reset",
  "reset-password",
  "change-password",
  "ask-to-change-email",
  "change-email",
  "undo-email-change",
  "save-profile",
  "export-personal-data",
  "erase-person",
  "remove-demo",
  "disable-person",
  "enable-person",
  "end-sessions",
  "grant-power",
  "revoke-power",
  "lift-limits",

  "begin-sign-in",
  "sign-in",
  "sign-out",
  "prove-again",
  "end-session",
  "end-other-sessions",
  "enrol-authenticator",
  "remove-authenticator",
  "enrol-passkey",
  "remove-passkey",
  "renew-recovery-codes",
  "clear-factors",
  "refuse-request",
  "sign-checkpoint",
] as const;
export type RecordAction = (typeof recordActions)[number];

/** What changes no state of its subject: that somebody came or went, asked for something, read it, or was told. */
export const statelessActions = [
  "begin-sign-in",
  "sign-in",
  "sign-out",
  "prove-again",
  "choose-house",
  "ask-to-sign-up",
  "ask-for-password-reset",
  "ask-to-change-email",
  "export-personal-data",
  "remind-expiring",
  "lift-limits",
  "refuse-request",
  "read-scenario",
  "read-intent",
  "read-product",
  "read-organisation",
  "read-qualification",
  "read-accounts",
  "read-account",
  "read-record-row",
  "read-confirmation",
  "read-mistake",
  "read-file",
] as const satisfies readonly RecordAction[];
export type StatelessAction = (typeof statelessActions)[number];

/** What says that the particulars of rows before it were erased: those by, for and about its subject. */
export const erasingActions = ["erase-person", "remove-demo"] as const satisfies readonly RecordAction[];

/** What an action can be about. */
export const recordSubjects = [
  "scenario",
  "product",
  "claim",
  "confirmation",
  "organisation",
  "person",
  "account-link",
  "power",
  "entry",
  "session",
  "invitation",
  "candidate",
  "intent-invitation",
  "intent",
  "mistake",
  "ranking-run",
  "membership",
  "file",
  "qualification",
  "standing",
  "request",
  "checkpoint",
  "record-row",
] as const;
export type RecordSubject = (typeof recordSubjects)[number];
