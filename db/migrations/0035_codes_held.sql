ALTER TABLE "organisations" DROP CONSTRAINT "organisations_creditCode_unique";--> statement-breakpoint
ALTER TABLE "organisation_events" DROP CONSTRAINT "organisation_events_event";--> statement-breakpoint
ALTER TABLE "organisations" DROP CONSTRAINT "organisations_status";--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_credit_code_held" ON "organisations" USING btree ("credit_code") WHERE "organisations"."status" not in ('rejected', 'withdrawn');--> statement-breakpoint
CREATE INDEX "organisations_credit_code_index" ON "organisations" USING btree ("credit_code");--> statement-breakpoint
ALTER TABLE "organisation_events" ADD CONSTRAINT "organisation_events_event" CHECK ("organisation_events"."event" in ('submit-proof', 'reject', 'withdraw', 'verify', 'suspend', 'reinstate'));--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_status" CHECK ("organisations"."status" in ('registered', 'pending', 'rejected', 'verified', 'suspended', 'withdrawn'));