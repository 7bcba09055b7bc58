CREATE TABLE "powers" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"power" text NOT NULL,
	"granted_by" text,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "powers_power" CHECK ("powers"."power" in ('system', 'security', 'audit'))
);
--> statement-breakpoint
-- what was counted before counts for nothing any more
DELETE FROM "limit_counts";--> statement-breakpoint
ALTER TABLE "limit_counts" ADD COLUMN "name" text NOT NULL;--> statement-breakpoint
ALTER TABLE "powers" ADD CONSTRAINT "powers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "powers" ADD CONSTRAINT "powers_granted_by_people_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "powers_current" ON "powers" USING btree ("person_id") WHERE "powers"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "powers_person_id_index" ON "powers" USING btree ("person_id");
--> statement-breakpoint
-- an assignment is ended, never deleted
GRANT INSERT, UPDATE ON powers TO anchang_app;
--> statement-breakpoint
-- 三员分立: whoever holds a power belongs to no house and reviews nothing, whichever comes first; the person's row is locked, so that two at once see each other.
CREATE FUNCTION powers_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM FROM people WHERE id = new.person_id FOR NO KEY UPDATE;
  IF tg_table_name = 'powers' THEN
    IF EXISTS (SELECT FROM memberships WHERE person_id = new.person_id AND ended_at IS NULL)
      OR EXISTS (SELECT FROM reviewers WHERE person_id = new.person_id AND ended_at IS NULL) THEN
      RAISE EXCEPTION 'a power is held by nobody of a house' USING ERRCODE = '23514', CONSTRAINT = 'powers_apart';
    END IF;
  ELSIF EXISTS (SELECT FROM powers WHERE person_id = new.person_id AND ended_at IS NULL) THEN
    RAISE EXCEPTION 'nobody of a house holds a power' USING ERRCODE = '23514', CONSTRAINT = 'powers_apart';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER powers_apart BEFORE INSERT OR UPDATE ON powers FOR EACH ROW WHEN (new.ended_at IS NULL) EXECUTE FUNCTION powers_apart();
--> statement-breakpoint
CREATE TRIGGER powers_apart BEFORE INSERT OR UPDATE ON memberships FOR EACH ROW WHEN (new.ended_at IS NULL) EXECUTE FUNCTION powers_apart();
--> statement-breakpoint
CREATE TRIGGER powers_apart BEFORE INSERT OR UPDATE ON reviewers FOR EACH ROW WHEN (new.ended_at IS NULL) EXECUTE FUNCTION powers_apart();
