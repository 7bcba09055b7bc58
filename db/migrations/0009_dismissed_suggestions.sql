CREATE TABLE "product_dismissals" (
	"product_id" text NOT NULL,
	"capability" text NOT NULL,
	CONSTRAINT "product_dismissals_product_id_capability_pk" PRIMARY KEY("product_id","capability")
);
--> statement-breakpoint
CREATE TABLE "scenario_dismissals" (
	"scenario_id" text NOT NULL,
	"capability" text NOT NULL,
	CONSTRAINT "scenario_dismissals_scenario_id_capability_pk" PRIMARY KEY("scenario_id","capability")
);
--> statement-breakpoint
ALTER TABLE "product_dismissals" ADD CONSTRAINT "product_dismissals_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_dismissals" ADD CONSTRAINT "product_dismissals_capability_concepts_slug_fk" FOREIGN KEY ("capability") REFERENCES "public"."concepts"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_dismissals" ADD CONSTRAINT "scenario_dismissals_scenario_id_scenarios_id_fk" FOREIGN KEY ("scenario_id") REFERENCES "public"."scenarios"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scenario_dismissals" ADD CONSTRAINT "scenario_dismissals_capability_concepts_slug_fk" FOREIGN KEY ("capability") REFERENCES "public"."concepts"("slug") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- a dismissal is only ever added
GRANT INSERT ON scenario_dismissals, product_dismissals TO anchang_app;
