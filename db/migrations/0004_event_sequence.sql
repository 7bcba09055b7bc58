DROP INDEX "product_events_product_id_at_index";--> statement-breakpoint
DROP INDEX "scenario_events_scenario_id_at_index";--> statement-breakpoint
ALTER TABLE "product_events" ADD COLUMN "sequence" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "product_events_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "scenario_events" ADD COLUMN "sequence" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "scenario_events_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
CREATE INDEX "product_events_product_id_sequence_index" ON "product_events" USING btree ("product_id","sequence");--> statement-breakpoint
CREATE INDEX "scenario_events_scenario_id_sequence_index" ON "scenario_events" USING btree ("scenario_id","sequence");