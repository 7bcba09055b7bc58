CREATE TABLE "account_links" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"person_id" text,
	"email" text NOT NULL,
	"name" text,
	"hash" text,
	"locale" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_links_purpose" CHECK ("account_links"."purpose" in ('sign-up', 'password-reset', 'email-change', 'email-undo')),
	CONSTRAINT "account_links_locale" CHECK ("account_links"."locale" in ('zh-CN', 'en')),
	CONSTRAINT "account_links_email" CHECK ("account_links"."email" = lower("account_links"."email"))
);
--> statement-breakpoint
CREATE TABLE "known_browsers" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
-- a crash forgets it, and nothing waits for the disk
CREATE UNLOGGED TABLE "limit_counts" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"admitted" boolean NOT NULL,
	"paused_until" timestamp with time zone,
	"forget_at" timestamp with time zone NOT NULL,
	"free" integer NOT NULL,
	"pause_seconds" integer NOT NULL,
	"longest_seconds" integer NOT NULL,
	"window_seconds" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_browsers" ADD CONSTRAINT "known_browsers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_links_person_id_index" ON "account_links" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "account_links_expires_at_index" ON "account_links" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "known_browsers_person_id_index" ON "known_browsers" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "known_browsers_expires_at_index" ON "known_browsers" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "limit_counts_forget_at_index" ON "limit_counts" USING btree ("forget_at");--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON account_links, limit_counts, known_browsers TO anchang_app;
