ALTER TABLE "reference_versions" ADD COLUMN "stands_since" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
UPDATE "reference_versions" SET "stands_since" = "loaded_at";
