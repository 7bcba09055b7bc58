CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"purpose" text NOT NULL,
	"subject_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"sent_by" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "files_storageKey_unique" UNIQUE("storage_key"),
	CONSTRAINT "files_purpose" CHECK ("files"."purpose" in ('organisation-proof', 'qualification')),
	CONSTRAINT "files_kind" CHECK ("files"."kind" in ('pdf', 'ofd', 'word', 'sheet', 'slides', 'jpeg', 'png', 'zip')),
	CONSTRAINT "files_sha256" CHECK ("files"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "files_size" CHECK ("files"."size" > 0)
);
--> statement-breakpoint
CREATE TABLE "organisation_events" (
	"id" text PRIMARY KEY NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "organisation_events_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organisation_id" text NOT NULL,
	"event" text NOT NULL,
	"from_status" text NOT NULL,
	"to_status" text NOT NULL,
	"person_id" text,
	"by_organisation_id" text,
	"reason" text DEFAULT '' NOT NULL,
	"until" timestamp with time zone,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "organisation_events_event" CHECK ("organisation_events"."event" in ('submit-proof', 'verify', 'reject', 'suspend', 'reinstate'))
);
--> statement-breakpoint
CREATE TABLE "qualification_reminders" (
	"qualification_id" text NOT NULL,
	"days" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "qualification_reminders_qualification_id_days_pk" PRIMARY KEY("qualification_id","days")
);
--> statement-breakpoint
CREATE TABLE "qualifications" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"number" text NOT NULL,
	"issuer" text NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date,
	"scope" text[] NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"submitted_by" text NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "qualifications_status" CHECK ("qualifications"."status" in ('waiting', 'verified', 'refused', 'withdrawn', 'revoked')),
	CONSTRAINT "qualifications_dates" CHECK ("qualifications"."expires_on" is null or "qualifications"."issued_on" < "qualifications"."expires_on"),
	CONSTRAINT "qualifications_decided" CHECK (("qualifications"."status" = 'waiting') = ("qualifications"."decided_at" is null)),
	CONSTRAINT "qualifications_reason" CHECK ("qualifications"."status" not in ('refused', 'revoked') or "qualifications"."reason" <> ''),
	CONSTRAINT "qualifications_scope" CHECK (cardinality("qualifications"."scope") > 0)
);
--> statement-breakpoint
CREATE TABLE "standings" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"source" text NOT NULL,
	"authority" text DEFAULT '' NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"decided_on" date,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"reply" text DEFAULT '' NOT NULL,
	"replied_by" text,
	"replied_at" timestamp with time zone,
	"withdrawn_by" text,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "standings_kind" CHECK ("standings"."kind" in ('positive', 'adverse')),
	CONSTRAINT "standings_decision" CHECK ("standings"."kind" <> 'adverse' or ("standings"."authority" <> '' and "standings"."number" <> '' and "standings"."decided_on" is not null)),
	CONSTRAINT "standings_dates" CHECK ("standings"."ends_on" is null or "standings"."starts_on" <= "standings"."ends_on"),
	CONSTRAINT "standings_said" CHECK ("standings"."reason" <> '' and "standings"."source" <> ''),
	CONSTRAINT "standings_replied" CHECK (("standings"."reply" = '') = ("standings"."replied_at" is null)),
	CONSTRAINT "standings_withdrawn" CHECK (("standings"."withdrawal_reason" = '') = ("standings"."withdrawn_at" is null))
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "used_by" text;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "invited_by" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "suspended_until" timestamp with time zone;--> statement-breakpoint
-- suspensions of before had no end
UPDATE "organisations" SET "suspended_until" = now() + interval '90 days' WHERE "status" = 'suspended';--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "qualification_id" text;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_sent_by_people_id_fk" FOREIGN KEY ("sent_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_events" ADD CONSTRAINT "organisation_events_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_events" ADD CONSTRAINT "organisation_events_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualification_reminders" ADD CONSTRAINT "qualification_reminders_qualification_id_qualifications_id_fk" FOREIGN KEY ("qualification_id") REFERENCES "public"."qualifications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_replied_by_people_id_fk" FOREIGN KEY ("replied_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standings" ADD CONSTRAINT "standings_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_organisation_id_purpose_sent_at_index" ON "files" USING btree ("organisation_id","purpose","sent_at");--> statement-breakpoint
CREATE INDEX "files_sent_by_sent_at_index" ON "files" USING btree ("sent_by","sent_at");--> statement-breakpoint
CREATE INDEX "organisation_events_organisation_id_sequence_index" ON "organisation_events" USING btree ("organisation_id","sequence");--> statement-breakpoint
CREATE INDEX "qualifications_organisation_id_submitted_at_index" ON "qualifications" USING btree ("organisation_id","submitted_at");--> statement-breakpoint
CREATE INDEX "qualifications_status_submitted_at_index" ON "qualifications" USING btree ("status","submitted_at");--> statement-breakpoint
CREATE INDEX "qualifications_status_expires_on_index" ON "qualifications" USING btree ("status","expires_on");--> statement-breakpoint
CREATE INDEX "standings_organisation_id_starts_on_index" ON "standings" USING btree ("organisation_id","starts_on");--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_used_by_people_id_fk" FOREIGN KEY ("used_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_qualification_id_qualifications_id_fk" FOREIGN KEY ("qualification_id") REFERENCES "public"."qualifications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitations_email_index" ON "invitations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "organisations_status_suspended_until_index" ON "organisations" USING btree ("status","suspended_until");--> statement-breakpoint
CREATE INDEX "claims_qualification_id_index" ON "claims" USING btree ("qualification_id");--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_suspended" CHECK ("organisations"."status" <> 'suspended' or "organisations"."suspended_until" is not null);--> statement-breakpoint
-- what is only ever added
GRANT INSERT ON files, organisation_events, qualification_reminders TO anchang_app;--> statement-breakpoint
-- decided, answered or taken back later; never deleted
GRANT INSERT, UPDATE ON qualifications, standings TO anchang_app;
