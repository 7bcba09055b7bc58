ALTER TABLE "kept_forms" ADD COLUMN "session_begun_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "kept_forms" ALTER COLUMN "session_begun_at" DROP DEFAULT;
