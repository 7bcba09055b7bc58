CREATE TABLE "kept_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"path" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kept_forms" ADD CONSTRAINT "kept_forms_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kept_forms_person_id_index" ON "kept_forms" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "kept_forms_expires_at_index" ON "kept_forms" USING btree ("expires_at");--> statement-breakpoint
-- a kept form is never changed
GRANT INSERT, DELETE ON kept_forms TO anchang_app;
