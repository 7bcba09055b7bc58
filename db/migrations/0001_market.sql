CREATE TABLE "entries" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"year" integer NOT NULL,
	"direction" text NOT NULL,
	"product_id" text NOT NULL,
	"product_version" integer NOT NULL,
	"reason" text NOT NULL,
	"status" text DEFAULT 'published' NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "entries_number_unique" UNIQUE("number"),
	CONSTRAINT "entries_year_productId_unique" UNIQUE("year","product_id"),
	CONSTRAINT "entries_status" CHECK ("entries"."status" in ('published', 'revoked', 'expired')),
	CONSTRAINT "entries_direction" CHECK ("entries"."direction" in ('industrial-internet', 'digital-infrastructure', 'artificial-intelligence', 'data-compliance')),
	CONSTRAINT "entries_validity" CHECK ("entries"."valid_from" <= "entries"."valid_until")
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_provider_subject_unique" UNIQUE("provider","subject"),
	CONSTRAINT "identities_provider" CHECK ("identities"."provider" in ('email')),
	CONSTRAINT "identities_subject" CHECK ("identities"."subject" = lower("identities"."subject"))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('owner', 'approver', 'editor', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('owner', 'approver', 'editor', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"credit_code" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"about" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"district" text NOT NULL,
	"park" text,
	"size" text NOT NULL,
	"capacities" text[] NOT NULL,
	"status" text DEFAULT 'registered' NOT NULL,
	"verified_at" timestamp with time zone,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_creditCode_unique" UNIQUE("credit_code"),
	CONSTRAINT "organisations_status" CHECK ("organisations"."status" in ('registered', 'pending', 'rejected', 'verified', 'suspended')),
	CONSTRAINT "organisations_capacities" CHECK ("organisations"."capacities" <@ array['demand', 'supply', 'operator', 'audit']::text[]),
	CONSTRAINT "organisations_credit_code" CHECK ("organisations"."credit_code" ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
	CONSTRAINT "organisations_demo_division" CHECK ("organisations"."demo" = (substr("organisations"."credit_code", 3, 6) = '999999')),
	CONSTRAINT "organisations_verified" CHECK ("organisations"."status" not in ('verified', 'suspended') or "organisations"."verified_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "passwords" (
	"person_id" text PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviewers" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"fields" text[] NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reviewers_personId_unique" UNIQUE("person_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"membership_id" text,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"capability" text NOT NULL,
	"position" integer NOT NULL,
	"note" text NOT NULL,
	"level" text NOT NULL,
	"confirmed" text,
	"issuer" text DEFAULT '' NOT NULL,
	"reference" text DEFAULT '' NOT NULL,
	"issued_on" date,
	"expires_on" date,
	CONSTRAINT "claims_productId_capability_unique" UNIQUE("product_id","capability"),
	CONSTRAINT "claims_level" CHECK ("claims"."level" in ('self-declared', 'documented', 'tested', 'deployed')),
	CONSTRAINT "claims_confirmed" CHECK ("claims"."confirmed" in ('tested', 'deployed')),
	CONSTRAINT "claims_note" CHECK (char_length("claims"."note") >= 10),
	CONSTRAINT "claims_documented" CHECK ("claims"."level" = 'self-declared' or ("claims"."issuer" <> '' and "claims"."reference" <> '' and "claims"."issued_on" is not null)),
	CONSTRAINT "claims_dates" CHECK ("claims"."expires_on" is null or "claims"."issued_on" is null or "claims"."issued_on" <= "claims"."expires_on")
);
--> statement-breakpoint
CREATE TABLE "confirmations" (
	"id" text PRIMARY KEY NOT NULL,
	"claim_id" text NOT NULL,
	"level" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"asked_organisation_id" text,
	"issuer" text NOT NULL,
	"reference" text NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date,
	"reason" text DEFAULT '' NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "confirmations_level" CHECK ("confirmations"."level" in ('tested', 'deployed')),
	CONSTRAINT "confirmations_state" CHECK ("confirmations"."state" in ('waiting', 'confirmed', 'refused')),
	CONSTRAINT "confirmations_asked" CHECK (("confirmations"."level" = 'deployed') = ("confirmations"."asked_organisation_id" is not null)),
	CONSTRAINT "confirmations_decided" CHECK (("confirmations"."state" = 'waiting') = ("confirmations"."decided_at" is null)),
	CONSTRAINT "confirmations_reason" CHECK ("confirmations"."state" <> 'refused' or "confirmations"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "product_events" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"event" text NOT NULL,
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	"person_id" text,
	"organisation_id" text,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "product_events_event" CHECK ("product_events"."event" in ('publish', 'discard', 'retire', 'take-down', 'relist', 'restore'))
);
--> statement-breakpoint
CREATE TABLE "product_versions" (
	"product_id" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"digest" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "product_versions_product_id_version_pk" PRIMARY KEY("product_id","version")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text,
	"organisation_id" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"kind" text,
	"summary" text DEFAULT '' NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"delivery_models" text[] DEFAULT '{}' NOT NULL,
	"price_model" text,
	"search" "tsvector" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"listed_at" timestamp with time zone,
	CONSTRAINT "products_number_unique" UNIQUE("number"),
	CONSTRAINT "products_status" CHECK ("products"."status" in ('draft', 'listed', 'retired', 'taken-down', 'discarded')),
	CONSTRAINT "products_numbered" CHECK (("products"."number" is not null) = ("products"."status" not in ('draft', 'discarded'))),
	CONSTRAINT "products_number" CHECK ("products"."number" ~ '^PD-[0-9]{6,}$'),
	CONSTRAINT "products_complete" CHECK ("products"."status" in ('draft', 'discarded') or ("products"."name" <> '' and "products"."kind" is not null and "products"."summary" <> '' and "products"."version" > 0))
);
--> statement-breakpoint
CREATE TABLE "record" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" text,
	"organisation_id" text,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_version" integer,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "broader_concepts" (
	"narrower" text NOT NULL,
	"broader" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "broader_concepts_narrower_broader_pk" PRIMARY KEY("narrower","broader"),
	CONSTRAINT "broader_concepts_self" CHECK ("broader_concepts"."narrower" <> "broader_concepts"."broader")
);
--> statement-breakpoint
CREATE TABLE "codes" (
	"list" text NOT NULL,
	"code" text NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"within" text,
	"position" integer NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "codes_list_code_pk" PRIMARY KEY("list","code")
);
--> statement-breakpoint
CREATE TABLE "concepts" (
	"slug" text PRIMARY KEY NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"facet" text NOT NULL,
	"definition" text NOT NULL,
	"claimable" boolean NOT NULL,
	"source" text NOT NULL,
	"alternatives_zh" text[] NOT NULL,
	"alternatives_en" text[] NOT NULL,
	"position" integer NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "concepts_zh_unique" UNIQUE("zh"),
	CONSTRAINT "concepts_en_unique" UNIQUE("en"),
	CONSTRAINT "concepts_facet" CHECK ("concepts"."facet" in ('technology', 'product', 'service', 'delivery-model', 'assurance')),
	CONSTRAINT "concepts_slug" CHECK ("concepts"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"name" text PRIMARY KEY NOT NULL,
	"last" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" text PRIMARY KEY NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"target" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"source" text NOT NULL,
	"number_year" integer NOT NULL,
	"last_scenario" integer DEFAULT 0 NOT NULL,
	"current" boolean DEFAULT false NOT NULL,
	CONSTRAINT "programmes_numberYear_unique" UNIQUE("number_year"),
	CONSTRAINT "programmes_target" CHECK ("programmes"."target" > 0)
);
--> statement-breakpoint
CREATE TABLE "reference_versions" (
	"digest" text PRIMARY KEY NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requirements" (
	"scenario_id" text NOT NULL,
	"capability" text NOT NULL,
	"position" integer NOT NULL,
	"importance" text NOT NULL,
	"min_evidence" text,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "requirements_scenario_id_capability_pk" PRIMARY KEY("scenario_id","capability"),
	CONSTRAINT "requirements_scenarioId_position_unique" UNIQUE("scenario_id","position"),
	CONSTRAINT "requirements_importance" CHECK ("requirements"."importance" in ('must', 'should', 'could')),
	CONSTRAINT "requirements_min_evidence" CHECK ("requirements"."min_evidence" in ('self-declared', 'documented', 'tested', 'deployed'))
);
--> statement-breakpoint
CREATE TABLE "scenario_events" (
	"id" text PRIMARY KEY NOT NULL,
	"scenario_id" text NOT NULL,
	"event" text NOT NULL,
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	"person_id" text,
	"organisation_id" text,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenario_events_event" CHECK ("scenario_events"."event" in ('submit', 'discard', 'approve', 'return', 'recall', 'close', 'withdraw', 'select', 'declare-unsuccessful', 'hand-over', 'start-pilot', 'complete', 'reselect', 'terminate')),
	CONSTRAINT "scenario_events_reason" CHECK ("scenario_events"."event" <> 'return' or "scenario_events"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "scenario_versions" (
	"scenario_id" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"digest" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scenario_versions_scenario_id_version_pk" PRIMARY KEY("scenario_id","version")
);
--> statement-breakpoint
CREATE TABLE "scenarios" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text,
	"programme_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"last_editor_id" text NOT NULL,
	"domain" text,
	"title" text DEFAULT '' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"background" text DEFAULT '' NOT NULL,
	"present_state" text DEFAULT '' NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	"affected" text DEFAULT '' NOT NULL,
	"goal" text DEFAULT '' NOT NULL,
	"acceptance" text[] DEFAULT '{}' NOT NULL,
	"source_document" text,
	"source_section" text DEFAULT '' NOT NULL,
	"industries" text[] DEFAULT '{}' NOT NULL,
	"district" text,
	"park" text,
	"delivery_model" text,
	"cooperation" text,
	"protection_level" text,
	"cryptography_assessment" boolean DEFAULT false NOT NULL,
	"domestic_platform" boolean DEFAULT false NOT NULL,
	"deployment" text DEFAULT '' NOT NULL,
	"data_limits" text DEFAULT '' NOT NULL,
	"budget" text,
	"regime" text,
	"questions_close_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"contact_name" text DEFAULT '' NOT NULL,
	"contact_department" text DEFAULT '' NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"contact_email" text DEFAULT '' NOT NULL,
	"search" "tsvector" DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	CONSTRAINT "scenarios_number_unique" UNIQUE("number"),
	CONSTRAINT "scenarios_status" CHECK ("scenarios"."status" in ('draft', 'in-review', 'open', 'evaluating', 'docking', 'piloting', 'completed', 'unsuccessful', 'handed-over', 'withdrawn', 'terminated', 'discarded')),
	CONSTRAINT "scenarios_domain" CHECK ("scenarios"."domain" in ('industrial-internet', 'digital-infrastructure', 'artificial-intelligence', 'data-compliance')),
	CONSTRAINT "scenarios_regime" CHECK ("scenarios"."regime" in ('market', 'challenge', 'government-procurement', 'statutory-tender')),
	CONSTRAINT "scenarios_source_document" CHECK ("scenarios"."source_document" in ('shanghai-plan', 'shanghai-news', 'national-draft', 'shandong-guidance', 'chengdu-article', 'other')),
	CONSTRAINT "scenarios_protection_level" CHECK ("scenarios"."protection_level" in ('1', '2', '3', '4')),
	CONSTRAINT "scenarios_numbered" CHECK (("scenarios"."number" is not null) = ("scenarios"."status" not in ('draft', 'in-review', 'discarded'))),
	CONSTRAINT "scenarios_number" CHECK ("scenarios"."number" ~ '^SC-[0-9]{4}-[0-9]{4,}$'),
	CONSTRAINT "scenarios_complete" CHECK ("scenarios"."status" in ('draft', 'discarded') or ("scenarios"."domain" is not null and "scenarios"."title" <> '' and "scenarios"."regime" is not null and "scenarios"."budget" is not null and "scenarios"."district" is not null and "scenarios"."closes_at" is not null and "scenarios"."questions_close_at" < "scenarios"."closes_at")),
	CONSTRAINT "scenarios_statutory" CHECK ("scenarios"."regime" not in ('government-procurement', 'statutory-tender') or "scenarios"."status" not in ('docking', 'piloting', 'completed'))
);
--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_product_id_product_version_product_versions_product_id_version_fk" FOREIGN KEY ("product_id","product_version") REFERENCES "public"."product_versions"("product_id","version") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passwords" ADD CONSTRAINT "passwords_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviewers" ADD CONSTRAINT "reviewers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_people_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_membership_id_memberships_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."memberships"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_capability_concepts_slug_fk" FOREIGN KEY ("capability") REFERENCES "public"."concepts"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_asked_organisation_id_organisations_id_fk" FOREIGN KEY ("asked_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_events" ADD CONSTRAINT "product_events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_events" ADD CONSTRAINT "product_events_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_events" ADD CONSTRAINT "product_events_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_versions" ADD CONSTRAINT "product_versions_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "broader_concepts" ADD CONSTRAINT "broader_concepts_narrower_concepts_slug_fk" FOREIGN KEY ("narrower") REFERENCES "public"."concepts"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "broader_concepts" ADD CONSTRAINT "broader_concepts_broader_concepts_slug_fk" FOREIGN KEY ("broader") REFERENCES "public"."concepts"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requirements" ADD CONSTRAINT "requirements_capability_concepts_slug_fk" FOREIGN KEY ("capability") REFERENCES "public"."concepts"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_events" ADD CONSTRAINT "scenario_events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_events" ADD CONSTRAINT "scenario_events_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_events" ADD CONSTRAINT "scenario_events_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_versions" ADD CONSTRAINT "scenario_versions_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenarios" ADD CONSTRAINT "scenarios_last_editor_id_people_id_fk" FOREIGN KEY ("last_editor_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entries_product_id_index" ON "entries" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "identities_person_id_index" ON "identities" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "invitations_organisation_id_index" ON "invitations" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_current" ON "memberships" USING btree ("person_id","organisation_id") WHERE "memberships"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "memberships_organisation_id_index" ON "memberships" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisations_district_index" ON "organisations" USING btree ("district");--> statement-breakpoint
CREATE INDEX "sessions_user_id_index" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "claims_capability_product_id_index" ON "claims" USING btree ("capability","product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "confirmations_one_waiting" ON "confirmations" USING btree ("claim_id") WHERE "confirmations"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "confirmations_asked_organisation_id_state_index" ON "confirmations" USING btree ("asked_organisation_id","state");--> statement-breakpoint
CREATE INDEX "confirmations_state_asked_at_index" ON "confirmations" USING btree ("state","asked_at");--> statement-breakpoint
CREATE INDEX "product_events_product_id_at_index" ON "product_events" USING btree ("product_id","at");--> statement-breakpoint
CREATE INDEX "products_organisation_id_index" ON "products" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "products_newest" ON "products" USING btree ("listed_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "products_search" ON "products" USING gin ("search");--> statement-breakpoint
CREATE INDEX "record_subject_type_subject_id_index" ON "record" USING btree ("subject_type","subject_id");--> statement-breakpoint
CREATE INDEX "record_at_index" ON "record" USING btree ("at");--> statement-breakpoint
CREATE INDEX "broader_concepts_broader_index" ON "broader_concepts" USING btree ("broader");--> statement-breakpoint
CREATE UNIQUE INDEX "programmes_one_current" ON "programmes" USING btree ("current") WHERE "programmes"."current";--> statement-breakpoint
CREATE INDEX "requirements_capability_index" ON "requirements" USING btree ("capability");--> statement-breakpoint
CREATE INDEX "scenario_events_scenario_id_at_index" ON "scenario_events" USING btree ("scenario_id","at");--> statement-breakpoint
CREATE INDEX "scenarios_organisation_id_index" ON "scenarios" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "scenarios_status_closes_at_index" ON "scenarios" USING btree ("status","closes_at");--> statement-breakpoint
CREATE INDEX "scenarios_newest" ON "scenarios" USING btree ("opened_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "scenarios_search" ON "scenarios" USING gin ("search");--> statement-breakpoint
CREATE INDEX "scenarios_industries" ON "scenarios" USING gin ("industries");