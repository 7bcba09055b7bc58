-- The application's own role: it owns nothing and changes no structure. On the embedded server it exists already, with a password.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'anchang_app') THEN CREATE ROLE anchang_app NOLOGIN; END IF;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO anchang_app;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA public TO anchang_app;
--> statement-breakpoint
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO anchang_app;
--> statement-breakpoint
-- what people make and change
GRANT INSERT, UPDATE ON people, identities, passwords, sessions, organisations, memberships, reviewers, invitations, scenarios, requirements, products, claims, confirmations, entries TO anchang_app;
--> statement-breakpoint
GRANT DELETE ON sessions, requirements, claims TO anchang_app;
--> statement-breakpoint
-- what is only ever added: the record, histories, published versions
GRANT INSERT ON record, scenario_events, product_events, scenario_versions, product_versions TO anchang_app;
--> statement-breakpoint
-- numbers without gaps
GRANT UPDATE ON programmes, counters TO anchang_app;
--> statement-breakpoint
-- what a later migration adds can be read; anything more it grants itself
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO anchang_app;
