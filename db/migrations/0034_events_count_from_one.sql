ALTER TABLE "organisation_events" ADD CONSTRAINT "organisation_events_sequence" CHECK ("organisation_events"."sequence" > 0);--> statement-breakpoint
ALTER TABLE "product_events" ADD CONSTRAINT "product_events_sequence" CHECK ("product_events"."sequence" > 0);--> statement-breakpoint
ALTER TABLE "scenario_events" ADD CONSTRAINT "scenario_events_sequence" CHECK ("scenario_events"."sequence" > 0);