ALTER TABLE "confirmations" DROP CONSTRAINT "confirmations_state";--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_state" CHECK ("confirmations"."state" in ('waiting', 'confirmed', 'refused', 'withdrawn'));--> statement-breakpoint
-- the first entry of a year makes its counter
GRANT INSERT ON counters TO anchang_app;
