ALTER TABLE "account_links" DROP COLUMN "name";--> statement-breakpoint
ALTER TABLE "account_links" DROP COLUMN "hash";