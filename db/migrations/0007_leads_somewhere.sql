CREATE TABLE "intent_invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"scenario_id" text NOT NULL,
	"product_id" text NOT NULL,
	"product_version" integer NOT NULL,
	"status" text DEFAULT 'sent' NOT NULL,
	"message" text NOT NULL,
	"sent_by" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"ended_by" text,
	"ended_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "intent_invitations_status" CHECK ("intent_invitations"."status" in ('sent', 'accepted', 'declined', 'withdrawn')),
	CONSTRAINT "intent_invitations_message" CHECK ("intent_invitations"."message" <> ''),
	CONSTRAINT "intent_invitations_ended" CHECK (("intent_invitations"."status" = 'sent') = ("intent_invitations"."ended_at" is null))
);
--> statement-breakpoint
CREATE TABLE "intents" (
	"id" text PRIMARY KEY NOT NULL,
	"scenario_id" text NOT NULL,
	"product_id" text NOT NULL,
	"product_version" integer NOT NULL,
	"status" text DEFAULT 'sent' NOT NULL,
	"answer" text NOT NULL,
	"contact_name" text NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"contact_email" text DEFAULT '' NOT NULL,
	"sent_by" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"acknowledged_by" text,
	"acknowledged_at" timestamp with time zone,
	"withdrawn_by" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "intents_status" CHECK ("intents"."status" in ('sent', 'acknowledged', 'withdrawn')),
	CONSTRAINT "intents_reachable" CHECK ("intents"."contact_name" <> '' and ("intents"."contact_phone" <> '' or "intents"."contact_email" <> '')),
	CONSTRAINT "intents_acknowledged" CHECK ("intents"."status" <> 'acknowledged' or "intents"."acknowledged_at" is not null),
	CONSTRAINT "intents_withdrawn" CHECK (("intents"."status" = 'withdrawn') = ("intents"."withdrawn_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "ranking_mistakes" (
	"id" text PRIMARY KEY NOT NULL,
	"scenario_id" text NOT NULL,
	"product_id" text NOT NULL,
	"product_version" integer NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"report" text NOT NULL,
	"reported_by" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"answered_by" text,
	"answered_at" timestamp with time zone,
	CONSTRAINT "ranking_mistakes_status" CHECK ("ranking_mistakes"."status" in ('open', 'answered')),
	CONSTRAINT "ranking_mistakes_report" CHECK ("ranking_mistakes"."report" <> ''),
	CONSTRAINT "ranking_mistakes_answered" CHECK (("ranking_mistakes"."status" = 'answered') = ("ranking_mistakes"."answered_at" is not null and "ranking_mistakes"."answer" <> ''))
);
--> statement-breakpoint
CREATE TABLE "shortlisted" (
	"id" text PRIMARY KEY NOT NULL,
	"scenario_id" text NOT NULL,
	"product_id" text NOT NULL,
	"product_version" integer NOT NULL,
	"status" text DEFAULT 'kept' NOT NULL,
	"reason" text NOT NULL,
	"kept_by" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	"removed_by" text,
	"removed_at" timestamp with time zone,
	"removal_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "shortlisted_status" CHECK ("shortlisted"."status" in ('kept', 'removed')),
	CONSTRAINT "shortlisted_reason" CHECK ("shortlisted"."reason" <> ''),
	CONSTRAINT "shortlisted_removed" CHECK (("shortlisted"."status" = 'removed') = ("shortlisted"."removed_at" is not null and "shortlisted"."removal_reason" <> ''))
);
--> statement-breakpoint
ALTER TABLE "intent_invitations" ADD CONSTRAINT "intent_invitations_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intent_invitations" ADD CONSTRAINT "intent_invitations_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intent_invitations" ADD CONSTRAINT "intent_invitations_ended_by_people_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intent_invitations" ADD CONSTRAINT "intent_invitations_product_id_product_version_product_versions_product_id_version_fk" FOREIGN KEY ("product_id","product_version") REFERENCES "public"."product_versions"("product_id","version") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intents" ADD CONSTRAINT "intents_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intents" ADD CONSTRAINT "intents_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intents" ADD CONSTRAINT "intents_acknowledged_by_people_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intents" ADD CONSTRAINT "intents_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intents" ADD CONSTRAINT "intents_product_id_product_version_product_versions_product_id_version_fk" FOREIGN KEY ("product_id","product_version") REFERENCES "public"."product_versions"("product_id","version") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ranking_mistakes" ADD CONSTRAINT "ranking_mistakes_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ranking_mistakes" ADD CONSTRAINT "ranking_mistakes_reported_by_people_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ranking_mistakes" ADD CONSTRAINT "ranking_mistakes_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ranking_mistakes" ADD CONSTRAINT "ranking_mistakes_product_id_product_version_product_versions_product_id_version_fk" FOREIGN KEY ("product_id","product_version") REFERENCES "public"."product_versions"("product_id","version") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlisted" ADD CONSTRAINT "shortlisted_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlisted" ADD CONSTRAINT "shortlisted_kept_by_people_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlisted" ADD CONSTRAINT "shortlisted_removed_by_people_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlisted" ADD CONSTRAINT "shortlisted_product_id_product_version_product_versions_product_id_version_fk" FOREIGN KEY ("product_id","product_version") REFERENCES "public"."product_versions"("product_id","version") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "intent_invitations_once" ON "intent_invitations" USING btree ("scenario_id","product_id") WHERE "intent_invitations"."status" in ('sent', 'accepted', 'declined');--> statement-breakpoint
CREATE INDEX "intent_invitations_product_id_index" ON "intent_invitations" USING btree ("product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "intents_one_living" ON "intents" USING btree ("scenario_id","product_id") WHERE "intents"."status" in ('sent', 'acknowledged');--> statement-breakpoint
CREATE INDEX "intents_product_id_index" ON "intents" USING btree ("product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ranking_mistakes_one_open" ON "ranking_mistakes" USING btree ("scenario_id","product_id") WHERE "ranking_mistakes"."status" = 'open';--> statement-breakpoint
CREATE INDEX "ranking_mistakes_product_id_index" ON "ranking_mistakes" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "ranking_mistakes_status_reported_at_index" ON "ranking_mistakes" USING btree ("status","reported_at");--> statement-breakpoint
CREATE UNIQUE INDEX "shortlisted_once" ON "shortlisted" USING btree ("scenario_id","product_id") WHERE "shortlisted"."status" = 'kept';--> statement-breakpoint
CREATE INDEX "shortlisted_product_id_index" ON "shortlisted" USING btree ("product_id");--> statement-breakpoint
GRANT INSERT, UPDATE ON shortlisted, intent_invitations, intents, ranking_mistakes TO anchang_app;
