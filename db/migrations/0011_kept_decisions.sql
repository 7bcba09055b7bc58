ALTER TABLE "confirmations" DROP CONSTRAINT "confirmations_claim_id_claims_id_fk";
--> statement-breakpoint
ALTER TABLE "confirmations" ALTER COLUMN "claim_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "confirmations" ADD COLUMN "product_id" text;--> statement-breakpoint
ALTER TABLE "confirmations" ADD COLUMN "capability" text;--> statement-breakpoint
ALTER TABLE "confirmations" ADD COLUMN "note" text;--> statement-breakpoint
-- until now every request stood on a claim
UPDATE "confirmations" SET "product_id" = "claims"."product_id", "capability" = "claims"."capability", "note" = "claims"."note" FROM "claims" WHERE "claims"."id" = "confirmations"."claim_id";--> statement-breakpoint
ALTER TABLE "confirmations" ALTER COLUMN "product_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "confirmations" ALTER COLUMN "capability" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "confirmations" ALTER COLUMN "note" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_capability_concepts_slug_fk" FOREIGN KEY ("capability") REFERENCES "public"."concepts"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "confirmations_claim_id_index" ON "confirmations" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "confirmations_product_id_capability_index" ON "confirmations" USING btree ("product_id","capability");--> statement-breakpoint
ALTER TABLE "confirmations" ADD CONSTRAINT "confirmations_claimed" CHECK ("confirmations"."state" <> 'waiting' or "confirmations"."claim_id" is not null);