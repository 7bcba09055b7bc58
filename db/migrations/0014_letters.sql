CREATE TABLE "letters" (
	"id" text PRIMARY KEY NOT NULL,
	"to" text NOT NULL,
	"subject" text NOT NULL,
	"text" text,
	"locale" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "letters_locale" CHECK ("letters"."locale" in ('zh-CN', 'en')),
	CONSTRAINT "letters_done" CHECK ("letters"."sent_at" is null or "letters"."due_at" is null)
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "locale" text DEFAULT 'zh-CN' NOT NULL;--> statement-breakpoint
CREATE INDEX "letters_due" ON "letters" USING btree ("due_at") WHERE "letters"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "letters_to_created_at_index" ON "letters" USING btree ("to","created_at");--> statement-breakpoint
CREATE INDEX "letters_created_at_index" ON "letters" USING btree ("created_at");--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_locale" CHECK ("people"."locale" in ('zh-CN', 'en'));--> statement-breakpoint
-- written with a change, marked by who sends them, forgotten in the end
GRANT INSERT, UPDATE, DELETE ON letters TO anchang_app;
