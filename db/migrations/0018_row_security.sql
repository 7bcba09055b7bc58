-- A second fence behind the policies of the app, and coarser: a row passes if it is published, or its house is the speaker's, or the
-- speaker is an operator or auditor. Who speaks is set inside each transaction (db/speaking.server.ts); who says nothing sees what is published.

-- Reads and writes by the clock, with no house to speak for; may log in where whoever runs the market lets it. It has the application's rights.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'anchang_background') THEN CREATE ROLE anchang_background NOLOGIN IN ROLE anchang_app; END IF;
END $$;
--> statement-breakpoint
CREATE FUNCTION speaker_person() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('anchang.person', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION speaker_house() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('anchang.organisation', true), '') $$;
--> statement-breakpoint
CREATE FUNCTION speaker_operates() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce('operator' = ANY (string_to_array(current_setting('anchang.capacities', true), ',')), false) $$;
--> statement-breakpoint
CREATE FUNCTION speaker_watches() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT speaker_operates() OR coalesce('audit' = ANY (string_to_array(current_setting('anchang.capacities', true), ',')), false) $$;
--> statement-breakpoint
-- Whether the speaker's house was asked to confirm something about a product: asked past the fence, for confirmations ask about products.
CREATE FUNCTION speaker_confirms(product text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT EXISTS (SELECT FROM confirmations WHERE product_id = product AND asked_organisation_id = speaker_house())
$$;
--> statement-breakpoint
DO $$
DECLARE
  house CONSTANT text := 'organisation_id = speaker_house()';
  of_scenario CONSTANT text := 'EXISTS (SELECT FROM scenarios s WHERE s.id = scenario_id)';
  own_scenario CONSTANT text := 'EXISTS (SELECT FROM scenarios s WHERE s.id = scenario_id AND s.organisation_id = speaker_house())';
  of_product CONSTANT text := 'EXISTS (SELECT FROM products p WHERE p.id = product_id)';
  own_product CONSTANT text := 'EXISTS (SELECT FROM products p WHERE p.id = product_id AND p.organisation_id = speaker_house())';
  operates CONSTANT text := ' OR speaker_operates()';
  watches CONSTANT text := ' OR speaker_watches()';
  confirms CONSTANT text := ' OR speaker_confirms(product_id)';
  fence record;
BEGIN
  FOR fence IN
    SELECT * FROM (VALUES
      ('scenarios', 'status NOT IN (''draft'', ''in-review'', ''discarded'') OR organisation_id = speaker_house()' || watches, 'organisation_id = speaker_house()' || operates),
      ('requirements', of_scenario, own_scenario || operates),
      ('scenario_versions', of_scenario, own_scenario || operates),
      ('scenario_events', of_scenario, own_scenario || operates),
      ('scenario_dismissals', own_scenario || watches, own_scenario),
      ('shortlisted', own_scenario || watches, own_scenario),
      ('ranking_runs', own_scenario || watches, own_scenario || operates),
      ('products', 'status NOT IN (''draft'', ''discarded'') OR organisation_id = speaker_house() OR speaker_confirms(id)' || watches, 'organisation_id = speaker_house() OR speaker_confirms(id)' || operates),
      ('claims', of_product, own_product || confirms || operates),
      ('product_versions', of_product, own_product || confirms || operates),
      ('product_events', of_product, own_product || operates),
      ('product_dismissals', own_product || watches, own_product),
      ('begun_claims', own_product || watches, own_product),
      -- what was decided is told of a product to whoever sees it
      ('confirmations', own_product || ' OR asked_organisation_id = speaker_house() OR (state IN (''confirmed'', ''refused'') AND ' || of_product || ')' || watches, own_product || ' OR asked_organisation_id = speaker_house()' || operates),
      ('intent_invitations', own_scenario || ' OR ' || own_product || watches, own_scenario || ' OR ' || own_product),
      ('intents', own_scenario || ' OR ' || own_product || watches, own_scenario || ' OR ' || own_product),
      ('ranking_mistakes', own_product || watches, own_product || operates),
      ('files', house || watches, house || operates),
      ('organisation_events', house || watches, house || operates),
      ('qualifications', 'status IN (''verified'', ''revoked'') OR ' || house || watches, house || operates),
      ('kept_forms', 'person_id = speaker_person()', 'person_id = speaker_person()')
    ) AS t(name, reads, writes)
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', fence.name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', fence.name);
    EXECUTE format('CREATE POLICY app_reads ON %I FOR SELECT TO anchang_app USING (%s)', fence.name, fence.reads);
    EXECUTE format('CREATE POLICY app_adds ON %I FOR INSERT TO anchang_app WITH CHECK (%s)', fence.name, fence.writes);
    -- what is published is locked by whoever answers it, though only its house and the operator may change it
    EXECUTE format('CREATE POLICY app_changes ON %I FOR UPDATE TO anchang_app USING (%s) WITH CHECK (%s)', fence.name,
      CASE WHEN fence.name IN ('scenarios', 'products') THEN fence.reads ELSE fence.writes END, fence.writes);
    EXECUTE format('CREATE POLICY app_removes ON %I FOR DELETE TO anchang_app USING (%s)', fence.name, fence.writes);
    EXECUTE format('CREATE POLICY background ON %I TO anchang_background USING (true) WITH CHECK (true)', fence.name);
    EXECUTE format('CREATE POLICY owner ON %I TO %I USING (true) WITH CHECK (true)', fence.name, current_user);
  END LOOP;
END $$;
--> statement-breakpoint
-- A check looks at the new row alone: without this, what may be locked could be taken over.
CREATE FUNCTION keep_house() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  RAISE EXCEPTION 'a row of % never changes its house', tg_table_name USING ERRCODE = '42501';
END $$;
--> statement-breakpoint
CREATE TRIGGER keep_house BEFORE UPDATE ON scenarios FOR EACH ROW WHEN (old.organisation_id <> new.organisation_id) EXECUTE FUNCTION keep_house();
--> statement-breakpoint
CREATE TRIGGER keep_house BEFORE UPDATE ON products FOR EACH ROW WHEN (old.organisation_id <> new.organisation_id) EXECUTE FUNCTION keep_house();
