CREATE TABLE "begun_claims" (
	"product_id" text NOT NULL,
	"capability" text NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "begun_claims_product_id_capability_pk" PRIMARY KEY("product_id","capability")
);
--> statement-breakpoint
ALTER TABLE "begun_claims" ADD CONSTRAINT "begun_claims_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "begun_claims" ADD CONSTRAINT "begun_claims_capability_concepts_slug_fk" FOREIGN KEY ("capability") REFERENCES "public"."concepts"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- one that is taken is stated or dropped, never changed
GRANT INSERT, DELETE ON begun_claims TO anchang_app;
