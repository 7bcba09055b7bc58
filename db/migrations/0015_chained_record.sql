-- What was recorded before the record was chained stays as it is, for the owner alone: no digest could vouch for it.
ALTER TABLE "record" RENAME TO "record_unchained";
--> statement-breakpoint
ALTER INDEX "record_pkey" RENAME TO "record_unchained_pkey";
--> statement-breakpoint
ALTER INDEX "record_subject_type_subject_id_index" RENAME TO "record_unchained_subject";
--> statement-breakpoint
ALTER INDEX "record_at_index" RENAME TO "record_unchained_at";
--> statement-breakpoint
REVOKE ALL ON "record_unchained" FROM anchang_app;
--> statement-breakpoint
CREATE TABLE "record" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" text,
	"organisation_id" text,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject_version" integer,
	"outcome" text NOT NULL,
	"before" text,
	"after" text,
	"content" text NOT NULL,
	"algorithm" text NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "record_unforked" UNIQUE("previous"),
	CONSTRAINT "record_sequence" CHECK ("record"."sequence" > 0),
	CONSTRAINT "record_outcome" CHECK ("record"."outcome" in ('done', 'refused', 'read')),
	CONSTRAINT "record_algorithm" CHECK ("record"."algorithm" in ('sha256', 'sm3'))
);

--> statement-breakpoint
CREATE TABLE "record_checkpoints" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "record_checkpoints_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sequence" bigint NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"key_id" text NOT NULL,
	"public_key" text NOT NULL,
	"signature" text NOT NULL
);

--> statement-breakpoint
CREATE TABLE "record_particulars" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"salt" text NOT NULL,
	"source" text,
	"details" jsonb NOT NULL
);

--> statement-breakpoint
CREATE TABLE "record_verifications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "record_verifications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"rows" bigint NOT NULL,
	"erased" bigint NOT NULL,
	"fault" text DEFAULT '' NOT NULL
);

--> statement-breakpoint
CREATE INDEX "record_subject_type_subject_id_index" ON "record" USING btree ("subject_type","subject_id");
--> statement-breakpoint
CREATE INDEX "record_person_id_sequence_index" ON "record" USING btree ("person_id","sequence");
--> statement-breakpoint
CREATE INDEX "record_organisation_id_sequence_index" ON "record" USING btree ("organisation_id","sequence");
--> statement-breakpoint
CREATE INDEX "record_action_sequence_index" ON "record" USING btree ("action","sequence");
--> statement-breakpoint
CREATE INDEX "record_at_index" ON "record" USING btree ("at");
--> statement-breakpoint
CREATE INDEX "record_checkpoints_sequence_index" ON "record_checkpoints" USING btree ("sequence");
--> statement-breakpoint
-- only ever added, and read
GRANT INSERT ON record, record_particulars, record_checkpoints, record_verifications TO anchang_app;
--> statement-breakpoint
-- Erases what the record holds of a person beyond a pseudonym: where they came from and what was said of them. The chain still holds.
CREATE FUNCTION erase_record_particulars(person text) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
  WITH erased AS (
    DELETE FROM record_particulars p USING record r
    WHERE r.sequence = p.sequence AND (r.person_id = person OR (r.subject_type = 'person' AND r.subject_id = person))
    RETURNING 1
  )
  SELECT count(*) FROM erased
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION erase_record_particulars(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION erase_record_particulars(text) TO anchang_app;
