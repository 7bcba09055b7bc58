CREATE TABLE "ranking_runs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ranking_runs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"scenario_id" text NOT NULL,
	"occasion" text NOT NULL,
	"person_id" text,
	"organisation_id" text,
	"at" timestamp with time zone NOT NULL,
	"lesson_id" bigint NOT NULL,
	"as_of" date NOT NULL,
	"input" jsonb NOT NULL,
	"result" jsonb NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "ranking_runs_occasion" CHECK ("ranking_runs"."occasion" in ('publication', 'evaluation', 'request'))
);
--> statement-breakpoint
ALTER TABLE "ranking_runs" ADD CONSTRAINT "ranking_runs_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ranking_runs" ADD CONSTRAINT "ranking_runs_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ranking_runs" ADD CONSTRAINT "ranking_runs_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ranking_runs" ADD CONSTRAINT "ranking_runs_lesson_id_library_lessons_id_fk" FOREIGN KEY ("lesson_id") REFERENCES "public"."library_lessons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ranking_runs_scenario_id_id_index" ON "ranking_runs" USING btree ("scenario_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "ranking_runs_once" ON "ranking_runs" USING btree ("scenario_id","occasion") WHERE "ranking_runs"."occasion" <> 'request';--> statement-breakpoint
GRANT INSERT ON ranking_runs TO anchang_app;
