-- Who may read a row may lock it, to be told why they may not change it; and no row changes whose it is, or what may be locked could be taken over:
-- a policy's check looks at the new row alone.
DO $$
DECLARE
  fenced record;
BEGIN
  FOR fenced IN
    SELECT c.oid, c.relname, pg_get_expr(p.polqual, p.polrelid) AS reads
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE p.polname = 'app_reads'
  LOOP
    EXECUTE format('ALTER POLICY app_changes ON %I USING (%s)', fenced.relname, fenced.reads);
  END LOOP;
END $$;
--> statement-breakpoint
DROP TRIGGER keep_house ON scenarios;
--> statement-breakpoint
DROP TRIGGER keep_house ON products;
--> statement-breakpoint
DROP FUNCTION keep_house();
--> statement-breakpoint
CREATE FUNCTION keep_whose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'a row of % never changes whose it is', tg_table_name USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
DO $$
DECLARE
  fenced record;
BEGIN
  FOR fenced IN
    SELECT c.relname, string_agg(format('old.%1$I IS DISTINCT FROM new.%1$I', a.attname), ' OR ') AS changed
    FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE p.polname = 'app_changes' AND a.attname IN ('organisation_id', 'asked_organisation_id', 'scenario_id', 'product_id', 'person_id')
    GROUP BY c.relname
  LOOP
    EXECUTE format('CREATE TRIGGER keep_whose BEFORE UPDATE ON %I FOR EACH ROW WHEN (%s) EXECUTE FUNCTION keep_whose()', fenced.relname, fenced.changed);
  END LOOP;
END $$;
