ALTER TABLE "letters" ADD COLUMN "person_id" text;--> statement-breakpoint
CREATE INDEX "letters_person_id_index" ON "letters" USING btree ("person_id");--> statement-breakpoint
UPDATE "letters" SET "person_id" = i."person_id" FROM "identities" i WHERE i."provider" = 'email' AND i."subject" = "letters"."to";
