DROP INDEX "ranking_runs_once";--> statement-breakpoint
ALTER TABLE "ranking_runs" ADD COLUMN "event_id" text;--> statement-breakpoint
ALTER TABLE "ranking_runs" ADD CONSTRAINT "ranking_runs_event_id_scenario_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."scenario_events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- until now there was one at most of each occasion: it was kept for the last such event before it
UPDATE "ranking_runs" SET "event_id" = (SELECT e."id" FROM "scenario_events" e WHERE e."scenario_id" = "ranking_runs"."scenario_id" AND e."event" = ANY (CASE "ranking_runs"."occasion" WHEN 'publication' THEN ARRAY['approve'] ELSE ARRAY['close', 'reselect'] END) ORDER BY (e."at" <= "ranking_runs"."at") DESC, e."sequence" DESC LIMIT 1) WHERE "occasion" <> 'request';--> statement-breakpoint
CREATE UNIQUE INDEX "ranking_runs_once" ON "ranking_runs" USING btree ("event_id");--> statement-breakpoint
ALTER TABLE "ranking_runs" ADD CONSTRAINT "ranking_runs_pinned" CHECK (("ranking_runs"."occasion" = 'request') = ("ranking_runs"."event_id" is null));